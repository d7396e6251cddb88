import { Refused } from '../../../kernel/refusal.ts';
import type { Config } from '../../../platform/config/config.ts';
import { type SpeechCapabilities, speechRefusals, type Transcription } from '../contract.ts';
import { readWav } from '../domain/audio/wav.ts';
import { type TranscriptionEngine, transcribe } from './openai-transcription.ts';

/**
 * Half the sound's length on top of 60 s: a slow engine on a processor keeps up with that. Below the 300 s after
 * which `fetch` gives up by itself.
 */
const timeoutFor = (durationMs: number) => Math.min(280_000, 60_000 + Math.round(durationMs / 2));

export function engineOf({ speech }: Pick<Config, 'speech'>): TranscriptionEngine | null {
  if (speech.transcriptionUrl === null) return null;
  return {
    url: speech.transcriptionUrl,
    key: speech.transcriptionKey,
    model: speech.transcriptionModel,
    language: speech.transcriptionLanguage,
  };
}

function labelOf(engine: TranscriptionEngine): string {
  return `${engine.model} at ${new URL(engine.url).host}`.slice(0, 100);
}

export function capabilitiesOf(engine: TranscriptionEngine | null): SpeechCapabilities {
  return {
    transcription:
      engine === null
        ? { available: false, engine: null, leavesServerTo: null }
        : { available: true, engine: labelOf(engine), leavesServerTo: new URL(engine.url).host },
  };
}

/** Nothing of the sound or the words is stored or logged here. */
export async function transcribeAnswer(
  engine: TranscriptionEngine | null,
  body: unknown,
  gone: AbortSignal,
): Promise<Transcription> {
  if (engine === null) throw new Refused(speechRefusals.notConfigured);
  const wav = body instanceof Uint8Array ? readWav(body) : null;
  if (wav === null || wav.bitsPerSample !== 16) throw new Refused(speechRefusals.audioUnreadable);
  const { durationMs } = wav;
  const reply = await transcribe(engine, body as Uint8Array<ArrayBuffer>, {
    durationMs,
    timeoutMs: timeoutFor(durationMs),
    gone,
  });
  return { text: reply.text, words: reply.words && [...reply.words], engine: labelOf(engine), durationMs };
}
