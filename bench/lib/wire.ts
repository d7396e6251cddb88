import { connect as connectSocket, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
}

/** One keep-alive HTTP/1.1 connection that carries one request at a time. */
export interface Wire {
  ask(request: string | Buffer): Promise<Answer>;
  close(): void;
}

/** A client cheap enough not to be what is measured: no parser, no agent, answers with a content-length only. */
export async function connect(port: number): Promise<Wire> {
  const socket: Socket = connectSocket({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;
  let parts: Buffer[] = [];
  let received = 0;
  let head: string | null = null;
  let whole = 0;
  let failure: Error | null = null;

  const fail = (error: Error) => {
    failure = error;
    waiting?.reject(error);
    waiting = null;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(failure ?? new Error('the server closed the connection')));
  socket.on('data', (chunk) => {
    parts.push(chunk);
    received += chunk.length;
    if (head === null) {
      const text = Buffer.concat(parts).toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      head = text.slice(0, end);
      whole = end + 4 + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    }
    if (received < whole) return;
    const body = Buffer.concat(parts).subarray(head.length + 4, whole);
    const answer = { status: Number(head.slice(9, 12)), head, body };
    const { resolve } = waiting ?? { resolve: () => {} };
    waiting = null;
    parts = [];
    received = 0;
    head = null;
    resolve(answer);
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** The bytes of a request. */
export function requestBytes(
  method: 'GET' | 'POST',
  path: string,
  { cookie, body }: { readonly cookie?: string; readonly body?: unknown } = {},
): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, 'host: localhost', 'accept: application/json'];
  if (cookie) lines.push(`cookie: ${cookie}`);
  if (body !== undefined) {
    lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

export function cookiesOf(answer: Answer): string {
  return [...answer.head.matchAll(/\r\nset-cookie: ([^;\r]+)/gi)].map((found) => found[1]).join('; ');
}
