import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TapeEvent } from '../../../src/kernel/tape/event.ts';

/** What the server has said that it has. */
export interface Acknowledged {
  /** Events of tapes, by interview and number. */
  readonly events: ReadonlyMap<string, ReadonlyMap<number, TapeEvent>>;
  /** Bytes of recordings, as they were sent. */
  readonly media: ReadonlyMap<string, Buffer>;
  /** Which interview a recording was named for. */
  readonly interviewOf: ReadonlyMap<string, string>;
}

export interface Witness {
  /** Where the browser goes. */
  readonly origin: string;
  /** Everything acknowledged since `forget`. */
  acknowledged(): Acknowledged;
  forget(): void;
  close(): Promise<void>;
}

const tapePath = /^\/api\/v1\/interviews\/([^/]+)\/tape$/;
const uploadsPath = '/api/v1/recording/uploads';
const uploadPath = /^\/api\/v1\/recording\/uploads\/([^/]+)$/;

/**
 * Stands between browser and server, passes everything on unchanged, and remembers each acknowledgement that
 * left the server, whether or not the browser lived to read it. When the server is away, so is this.
 */
export async function startWitness(serverPort: number): Promise<Witness> {
  let events = new Map<string, Map<number, TapeEvent>>();
  let sent = new Map<string, Buffer>();
  let offsets = new Map<string, number>();
  const interviewOf = new Map<string, string>();

  function note(method: string, path: string, offset: number, body: Buffer, reply: Reply): void {
    const interviewId = method === 'POST' ? tapePath.exec(path)?.[1] : undefined;
    if (interviewId) {
      const { highest } = JSON.parse(reply.body.toString()) as { highest: number };
      const batch = (JSON.parse(body.toString()) as { events: TapeEvent[] }).events;
      const known = events.get(interviewId) ?? new Map<number, TapeEvent>();
      for (const event of batch) if (event.seq <= highest) known.set(event.seq, event);
      events.set(interviewId, known);
    }
    const recordingId = uploadPath.exec(path)?.[1];
    if (recordingId && reply.offset !== null) {
      offsets.set(recordingId, Math.max(offsets.get(recordingId) ?? 0, reply.offset));
    }
    if (recordingId && method === 'PATCH') noteMedia(recordingId, offset, body);
  }

  /** Bytes that were sent count as acknowledged only below the highest offset the server named. */
  function noteMedia(recordingId: string, offset: number, body: Buffer): void {
    const before = sent.get(recordingId) ?? Buffer.alloc(0);
    const after = Buffer.alloc(Math.max(before.length, offset + body.length));
    before.copy(after);
    body.copy(after, offset);
    sent.set(recordingId, after);
  }

  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === uploadsPath) {
      const { recordingId = '', interviewId = '' } = metadataOf(request);
      interviewOf.set(recordingId, interviewId);
    }
    pass(request, response, serverPort, {
      heard: (body, reply) =>
        note(
          request.method ?? '',
          pathOf(request),
          Number(request.headers['upload-offset'] ?? 0),
          body,
          reply,
        ),
      unheard: (body) => {
        const recordingId = uploadPath.exec(pathOf(request))?.[1];
        if (recordingId && request.method === 'PATCH') {
          noteMedia(recordingId, Number(request.headers['upload-offset'] ?? 0), body);
        }
      },
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    acknowledged: () => ({
      events: new Map([...events].map(([id, known]) => [id, new Map(known)])),
      interviewOf,
      media: new Map(
        [...offsets].map(([id, offset]) => [id, (sent.get(id) ?? Buffer.alloc(0)).subarray(0, offset)]),
      ),
    }),
    forget() {
      events = new Map();
      sent = new Map();
      offsets = new Map();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Reply {
  readonly body: Buffer;
  /** The `Upload-Offset` of a tus reply. */
  readonly offset: number | null;
}

interface Listener {
  heard(body: Buffer, reply: Reply): void;
  /** The request went out, and no success came back. */
  unheard(body: Buffer): void;
}

/** The pairs of `Upload-Metadata`: a key and its value in base64, parted by commas. */
function metadataOf({ headers }: IncomingMessage): Record<string, string> {
  const pairs = String(headers['upload-metadata'] ?? '').split(',');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return [key, Buffer.from(value, 'base64').toString()];
    }),
  );
}

const pathOf = (request: IncomingMessage) => (request.url ?? '').split('?')[0] ?? '';

function pass(request: IncomingMessage, response: ServerResponse, port: number, on: Listener): void {
  const body: Buffer[] = [];
  request.on('data', (part: Buffer) => body.push(part));
  const { method, url, headers } = request;
  const onward = ask({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
  onward.on('response', (reply) => {
    const { statusCode = 502 } = reply;
    response.writeHead(statusCode, reply.headers);
    const answer: Buffer[] = [];
    reply.on('data', (part: Buffer) => answer.push(part));
    reply.on('end', () => {
      const offset = reply.headers['upload-offset'];
      const success = statusCode >= 200 && statusCode < 300;
      if (success) {
        on.heard(Buffer.concat(body), {
          body: Buffer.concat(answer),
          offset: typeof offset === 'string' ? Number(offset) : null,
        });
      } else on.unheard(Buffer.concat(body));
    });
    reply.on('error', () => {
      on.unheard(Buffer.concat(body));
      response.destroy();
    });
    reply.pipe(response);
  });
  onward.on('error', () => {
    on.unheard(Buffer.concat(body));
    response.destroy();
  });
  response.on('close', () => {
    if (!response.writableFinished) onward.destroy();
  });
  request.pipe(onward);
}
