import { z } from 'zod';
import type { HeardWord } from '../../../kernel/interview-events.ts';
import { Refused } from '../../../kernel/refusal.ts';
import { speechRefusals } from '../contract.ts';

export interface TranscriptionEngine {
  /** Base address of an OpenAI-compatible API, without a trailing slash. The only host ever called. */
  readonly url: string;
  readonly key: string | null;
  readonly model: string;
  /** ISO 639-1. */
  readonly language: string;
}

export interface EngineReply {
  readonly text: string;
  readonly words: readonly HeardWord[] | null;
}

const REPLY_MAX_BYTES = 4 * 1024 * 1024;

const EngineWord = z.object({
  word: z.string(),
  start: z.number(),
  end: z.number(),
  probability: z.number().min(0).max(1).nullish().catch(null),
});
const VerboseJson = z.object({ text: z.string(), words: z.array(EngineWord).nullish().catch(null) });

function toWords(words: readonly z.infer<typeof EngineWord>[], durationMs: number): HeardWord[] | null {
  const ms = (seconds: number) => Math.round(Math.min(durationMs, Math.max(0, seconds * 1000)));
  const heard = words.flatMap((word) => {
    const text = word.word.trim().slice(0, 100);
    if (text === '') return [];
    const start = ms(word.start);
    return [{ text, start, end: Math.max(start, ms(word.end)), confidence: word.probability ?? null }];
  });
  return heard.length === 0 || heard.length > 5000 ? null : heard.sort((a, b) => a.start - b.start);
}

async function readBounded(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > REPLY_MAX_BYTES)
      throw new Refused(speechRefusals.engineRefused, { why: 'reply too long' });
  }
  return text + decoder.decode();
}

async function post(
  engine: TranscriptionEngine,
  wav: Uint8Array<ArrayBuffer>,
  format: 'verbose_json' | 'json',
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> {
  const form = new FormData();
  form.append('file', new Blob([wav], { type: 'audio/wav' }), 'answer.wav');
  form.append('model', engine.model);
  form.append('language', engine.language);
  form.append('response_format', format);
  if (format === 'verbose_json') form.append('timestamp_granularities[]', 'word');
  const response = await fetch(`${engine.url}/audio/transcriptions`, {
    method: 'POST',
    headers: engine.key === null ? {} : { authorization: `Bearer ${engine.key}` },
    body: form,
    redirect: 'error',
    signal,
  });
  return { status: response.status, text: await readBounded(response) };
}

/**
 * Sends 16-bit PCM in a WAV file and gives back the words with times in ms from its start; `words` is null when the
 * engine tells no times. An engine that refuses word times (400, 422) is asked again without. Everything that goes
 * wrong is a refusal; an abort by `gone` (the person left) is thrown on as it is. The key is never in an error.
 */
export async function transcribe(
  engine: TranscriptionEngine,
  wav: Uint8Array<ArrayBuffer>,
  options: { readonly durationMs: number; readonly timeoutMs: number; readonly gone: AbortSignal },
): Promise<EngineReply> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([timeout, options.gone]);
  let reply: { readonly status: number; readonly text: string };
  try {
    reply = await post(engine, wav, 'verbose_json', signal);
    if (reply.status === 400 || reply.status === 422) reply = await post(engine, wav, 'json', signal);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (timeout.aborted) throw new Refused(speechRefusals.engineTooSlow);
    if (options.gone.aborted) throw error;
    throw new Refused(speechRefusals.engineUnreachable);
  }
  if (reply.status !== 200)
    throw new Refused(speechRefusals.engineRefused, { why: `status ${reply.status}` });
  const parsed = VerboseJson.safeParse(parseJson(reply.text));
  if (!parsed.success) throw new Refused(speechRefusals.engineRefused, { why: 'reply not understood' });
  const { text, words } = parsed.data;
  return { text: text.trim().slice(0, 20_000), words: words ? toWords(words, options.durationMs) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
