import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { ANSWER_MAX_BYTES } from '../contract.ts';
import { writeWav } from '../domain/audio/wav.ts';
import { type EngineStandIn, json, startEngineStandIn } from '../testing/engine-stand-in.ts';

const url = '/api/v1/speech/transcriptions';
const wav = Buffer.from(writeWav([new Int16Array(48_016)], 16_000));
const send = (caller: Caller, body: unknown = wav, type = 'audio/wav') =>
  caller.call('POST', url, body, { 'content-type': type });

describe('speech with an engine', () => {
  let standIn: EngineStandIn;
  let server: TestApp;
  let guest: Caller;
  beforeAll(async () => {
    standIn = await startEngineStandIn();
    server = await testApp({
      SPEECH_TRANSCRIPTION_URL: `${standIn.url}/v1/`,
      SPEECH_TRANSCRIPTION_KEY: 'k-never-shown',
      SPEECH_TRANSCRIPTION_MODEL: 'small-en',
    });
    guest = await server.aGuest();
  });
  afterAll(async () => {
    await server.close();
    await standIn.close();
  });

  it('tells model and host before anybody agrees, and never the key', async () => {
    const reply = await server.stranger.call('GET', '/api/v1/speech/capabilities');
    const host = new URL(standIn.url).host;
    expect(reply.json()).toEqual({
      transcription: { available: true, engine: `small-en at ${host}`, leavesServerTo: host },
    });
    expect(reply.body).not.toContain('k-never-shown');
  });

  it('gives the words of an answer with their times', async () => {
    standIn.answer = json({ text: 'We shipped it.', words: [{ word: 'We', start: 0.25, end: 0.4 }] });
    const reply = await send(guest);
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({
      text: 'We shipped it.',
      words: [{ text: 'We', start: 250, end: 400, confidence: null }],
      engine: `small-en at ${new URL(standIn.url).host}`,
      durationMs: 3001,
    });
  });

  it('does nothing for a stranger', async () => {
    standIn.asked.length = 0;
    expect((await send(server.stranger)).statusCode).toBe(401);
    expect(standIn.asked).toEqual([]);
  });

  it.each<[string, unknown, string, number, string]>([
    [
      'noise that calls itself sound',
      Buffer.from('not a sound at all'),
      'audio/wav',
      422,
      'speech/audio-unreadable',
    ],
    ['sound of no length', Buffer.from(writeWav([], 16_000)), 'audio/wav', 422, 'speech/audio-unreadable'],
    ['nothing', Buffer.alloc(0), 'audio/wav', 422, 'speech/audio-unreadable'],
    ['JSON', { wav: 1 }, 'application/json', 422, 'speech/audio-unreadable'],
    ['another kind of file', wav, 'audio/ogg', 415, 'http/bad-request'],
    ['too much', Buffer.alloc(ANSWER_MAX_BYTES + 1), 'audio/wav', 413, 'http/too-large'],
  ])('refuses %s', async (_what, body, type, status, code) => {
    standIn.asked.length = 0;
    const reply = await send(guest, body, type);
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
    expect(standIn.asked).toEqual([]);
  });

  it('passes on that the engine refused, without what it said', async () => {
    standIn.answer = json({ error: { message: 'quota of k-never-shown used up' } }, 429);
    const reply = await send(guest);
    expect([reply.statusCode, reply.json().code]).toEqual([502, 'speech/engine-refused']);
    expect(reply.body).not.toContain('quota');
  });

  it('stops at twenty answers a minute for one person, not for another', async () => {
    standIn.answer = json({ text: 'hello' });
    const busy = await server.aGuest();
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await send(busy)).statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const refused = await send(busy);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send(await server.aGuest())).statusCode).toBe(200);
  });
});

describe('speech without an engine', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());

  it('says that nothing is set up', async () => {
    const reply = await server.stranger.call('GET', '/api/v1/speech/capabilities');
    expect(reply.json()).toEqual({ transcription: { available: false, engine: null, leavesServerTo: null } });
  });

  it('asks for the gist instead', async () => {
    const reply = await send(await server.aGuest());
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'speech/not-configured']);
    expect(reply.json().message).toContain('gist');
  });
});
