import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../../kernel/refusal.ts';
import { writeWav } from '../domain/audio/wav.ts';
import { type EngineStandIn, json, startEngineStandIn } from '../testing/engine-stand-in.ts';
import { transcribe } from './openai-transcription.ts';

const wav = writeWav([new Int16Array(32_000)], 16_000);
let standIn: EngineStandIn;
beforeAll(async () => {
  standIn = await startEngineStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.asked.length = 0;
});

function ask(options: { timeoutMs?: number; gone?: AbortSignal; url?: string; key?: string | null } = {}) {
  const {
    timeoutMs = 5000,
    gone = new AbortController().signal,
    url = `${standIn.url}/v1`,
    key = null,
  } = options;
  return transcribe({ url, key, model: 'small', language: 'en' }, wav, { durationMs: 2000, timeoutMs, gone });
}
const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof Refused)) throw error;
  return { code: error.refusal.code, ...error.details };
};

describe('asking an OpenAI-compatible engine', () => {
  it('sends the sound, the model, the language and the wish for word times', async () => {
    standIn.answer = json({ text: 'hi' });
    await ask({ key: 'k-123' });
    const [asked] = standIn.asked;
    expect(asked?.path).toBe('/v1/audio/transcriptions');
    expect(asked?.authorization).toBe('Bearer k-123');
    expect(asked?.form.get('model')).toBe('small');
    expect(asked?.form.get('language')).toBe('en');
    expect(asked?.form.get('response_format')).toBe('verbose_json');
    expect(asked?.form.get('timestamp_granularities[]')).toBe('word');
    const file = asked?.form.get('file') as File;
    expect(file.type).toBe('audio/wav');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(wav);
  });

  it('turns seconds into ms within the sound, in order', async () => {
    standIn.answer = json({
      text: ' Two words ',
      words: [
        { word: ' words', start: 0.5, end: 99, probability: 0.9 },
        { word: 'Two', start: -0.1, end: 0.4 },
        { word: ' ', start: 1, end: 1 },
      ],
    });
    expect(await ask()).toEqual({
      text: 'Two words',
      words: [
        { text: 'Two', start: 0, end: 400, confidence: null },
        { text: 'words', start: 500, end: 2000, confidence: 0.9 },
      ],
    });
  });

  it.each<[string, unknown]>([
    ['no words', { text: 'hello' }],
    ['null for words', { text: 'hello', words: null }],
    ['an empty list', { text: 'hello', words: [] }],
    ['words of another shape', { text: 'hello', words: [{ w: 'hello' }] }],
    ['words as a text', { text: 'hello', words: 'hello' }],
  ])('says that no times are known when it gives %s', async (_what, body) => {
    standIn.answer = json(body);
    expect(await ask()).toEqual({ text: 'hello', words: null });
  });

  it('asks again without word times when they are refused', async () => {
    standIn.answer = (response, { form }) =>
      form.get('response_format') === 'json'
        ? json({ text: 'hello' })(response)
        : json({ error: { message: 'response_format is not supported' } }, 400)(response);
    expect(await ask()).toEqual({ text: 'hello', words: null });
    expect(standIn.asked).toHaveLength(2);
    expect(standIn.asked[1]?.form.has('timestamp_granularities[]')).toBe(false);
  });

  it.each([400, 401, 403, 429, 500, 503])('calls status %i a refusal of the engine', async (status) => {
    standIn.answer = json({ error: { message: 'secret detail' } }, status);
    expect(await refusal(ask())).toEqual({ code: 'speech/engine-refused', why: `status ${status}` });
  });

  it.each<[string, string]>([
    ['no JSON', '<html>Bad gateway</html>'],
    ['JSON without text', '{"words":[]}'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('does not believe a reply with %s', async (_what, body) => {
    standIn.answer = (response) => response.end(body);
    expect(await refusal(ask())).toEqual({ code: 'speech/engine-refused', why: 'reply not understood' });
  });

  it('stops reading a reply without end', async () => {
    standIn.answer = (response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    };
    expect(await refusal(ask())).toEqual({ code: 'speech/engine-refused', why: 'reply too long' });
  });

  it('never follows to another host', async () => {
    const other = await startEngineStandIn();
    standIn.answer = (response) => response.writeHead(307, { location: `${other.url}/v1` }).end();
    expect(await refusal(ask({ key: 'k-123' }))).toEqual({ code: 'speech/engine-unreachable' });
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('does not wait for an engine that is too slow', async () => {
    standIn.answer = () => {};
    expect(await refusal(ask({ timeoutMs: 200 }))).toEqual({ code: 'speech/engine-too-slow' });
  });

  it('does not wait for an engine that stops half-way', async () => {
    standIn.answer = (response) => response.write('{"text": "he');
    expect(await refusal(ask({ timeoutMs: 200 }))).toEqual({ code: 'speech/engine-too-slow' });
  });

  it('says when nobody is there', async () => {
    expect(await refusal(ask({ url: 'http://127.0.0.1:9/v1' }))).toEqual({
      code: 'speech/engine-unreachable',
    });
  });

  it('lets go when the person leaves', async () => {
    standIn.answer = () => {};
    const left = new AbortController();
    setTimeout(() => left.abort(), 50);
    await expect(ask({ gone: left.signal })).rejects.toThrow(/abort/i);
  });
});
