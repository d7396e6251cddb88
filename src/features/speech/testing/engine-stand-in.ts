import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly form: FormData;
}

export interface EngineStandIn {
  readonly url: string;
  readonly asked: Asked[];
  /** How the next requests are answered. */
  answer: (response: ServerResponse, asked: Asked) => void;
  close(): Promise<void>;
}

export const json =
  (body: unknown, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

async function formOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

/** An engine of somebody else's on a real socket, whose answers a test decides. */
export async function startEngineStandIn(): Promise<EngineStandIn> {
  const server = createServer((request, response) => {
    formOf(request).then(
      (form) => {
        const asked = { path: request.url ?? '', authorization: request.headers.authorization, form };
        standIn.asked.push(asked);
        standIn.answer(response, asked);
      },
      // The caller may leave while it still sends.
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: EngineStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer: json({ text: 'hello' }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return standIn;
}
