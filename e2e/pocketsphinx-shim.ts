import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** Debian: `apt-get install pocketsphinx pocketsphinx-en-us`. */
const PROGRAM = 'pocketsphinx_continuous';

export interface PocketsphinxShim {
  /** For SPEECH_TRANSCRIPTION_URL. */
  readonly url: string;
  /** How many answers it was asked for. */
  readonly asked: () => number;
  close(): Promise<void>;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly probability: number;
}

/** Lines such as `customers 5.230 5.950 0.998801` or `was(2) 2.270 2.390 0.9991`; `<sil>` and `<s>` are no words. */
function readWords(output: string): Word[] {
  return [...output.matchAll(/^([a-z][a-z'._-]*)(?:\(\d+\))? (\d+\.\d+) (\d+\.\d+) (\d+\.\d+)$/gm)].map(
    ([, word, start, end, confidence]) => ({
      word: word as string,
      start: Number(start),
      end: Number(end),
      probability: Math.min(1, Number(confidence)),
    }),
  );
}

async function hear(wav: Uint8Array): Promise<Word[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pocketsphinx-'));
  try {
    const file = path.join(folder, 'answer.wav');
    await writeFile(file, wav);
    const run = promisify(execFile)(PROGRAM, ['-infile', file, '-time', 'yes'], {
      maxBuffer: 16 * 1024 ** 2,
    });
    return readWords((await run).stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function formOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

/** A real speech engine on this machine, asked as an OpenAI-compatible API would be. 16 kHz WAV only. */
export async function startPocketsphinxShim(): Promise<PocketsphinxShim> {
  let asked = 0;
  const server = createServer((request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method !== 'POST' || request.url !== '/v1/audio/transcriptions') {
      send(404, { error: { message: 'Not found.' } });
      return;
    }
    asked++;
    formOf(request)
      .then(async (form) => {
        const file = form.get('file');
        if (!(file instanceof Blob)) return send(400, { error: { message: 'file is missing' } });
        const words = await hear(new Uint8Array(await file.arrayBuffer()));
        const text = words.map(({ word }) => word).join(' ');
        return send(200, form.get('response_format') === 'verbose_json' ? { text, words } : { text });
      })
      .catch((error: Error) => send(500, { error: { message: error.message } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
