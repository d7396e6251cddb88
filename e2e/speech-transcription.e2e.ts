import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Transcription } from '../src/features/speech/contract.ts';
import { buildApp } from '../src/main/build-app.ts';
import { openInstallation } from '../src/main/installation.ts';
import { readConfig } from '../src/platform/config/config.ts';
import { type PocketsphinxShim, startPocketsphinxShim } from './pocketsphinx-shim.ts';

const media = new URL('../../shared/media/', import.meta.url);
const wordsOf = (text: string) => text.toLowerCase().match(/[a-z']+/g) ?? [];

/** Words to insert, delete and replace, over the words truly said. */
function wordErrorRate(said: readonly string[], heard: readonly string[]): number {
  let row = heard.map((_, i) => i + 1);
  row.unshift(0);
  for (const [i, word] of said.entries()) {
    const next = [i + 1];
    for (const [j, other] of heard.entries()) {
      const replace = (row[j] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / said.length;
}

describe('words from speech by a real engine', () => {
  let shim: PocketsphinxShim;
  let origin: string;
  let cookie: string;
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    shim = await startPocketsphinxShim();
    const dataDir = await mkdtemp(path.join(tmpdir(), 'greenroom-speech-'));
    const log = pino({ level: 'silent' });
    const env = { GREENROOM_DATA: dataDir, SPEECH_TRANSCRIPTION_URL: shim.url };
    const installation = await openInstallation(readConfig(env), log);
    const { app } = await buildApp(installation.config, installation.db, log);
    origin = await app.listen({ port: 0, host: '127.0.0.1' });
    closers.push(
      () => app.close(),
      () => installation.close(),
      () => shim.close(),
      () => rm(dataDir, { recursive: true, force: true }),
    );
    const guest = await fetch(`${origin}/api/auth/sign-in/anonymous`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    cookie = guest.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });

  async function transcribe(file: string) {
    const wav = await readFile(new URL(file, media));
    return fetch(`${origin}/api/v1/speech/transcriptions`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'audio/wav' },
      body: wav,
    });
  }

  it('hears the key words of a spoken answer, each at its time', async () => {
    const reply = await transcribe('speech_flite_slt.wav');
    expect(reply.status).toBe(200);
    const { text, words, durationMs } = Transcription.parse(await reply.json());
    for (const phrase of ['payment service', 'two weeks', 'twelve percent']) expect(text).toContain(phrase);
    const truth: { text: string } = JSON.parse(await readFile(new URL('speech_truth.json', media), 'utf8'));
    expect(wordErrorRate(wordsOf(truth.text), wordsOf(text))).toBeLessThan(0.35);

    expect(words?.map((word) => word.text).join(' ')).toBe(text);
    const starts = (words ?? []).map((word) => word.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(words?.at(-1)?.end).toBeLessThanOrEqual(durationMs);
    expect(words?.find((word) => word.text === 'payment')?.start).toBeGreaterThan(3000);
    expect(words?.find((word) => word.text === 'payment')?.end).toBeLessThan(4200);
  });

  it('gives the same words again, from the engine each time', async () => {
    const before = shim.asked();
    const [one, two] = [await transcribe('speech_flite_slt.wav'), await transcribe('speech_flite_slt.wav')];
    expect(await one.json()).toEqual(await two.json());
    expect(shim.asked() - before).toBe(2);
  });
});
