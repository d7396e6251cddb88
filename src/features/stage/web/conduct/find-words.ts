import { AnswerWords } from '../../../../kernel/interview-events.ts';
import type { TapeClient } from '../../../interviews/web/index.ts';
import type { AnswerAudio, Transcriber } from '../../../speech/web/index.ts';

/** `why` is a sentence for the person, or null when nothing was to be expected. */
export type Words = { readonly kind: 'on-tape' } | { readonly kind: 'unknown'; readonly why: string | null };

/** Turns the sound of a turn into words on the tape. Throws only an AbortError. */
export async function findWords(
  client: TapeClient,
  turn: number,
  audio: AnswerAudio | null,
  transcriber: Transcriber | null,
  signal: AbortSignal,
): Promise<Words> {
  if (!transcriber || !audio) return { kind: 'unknown', why: null };
  try {
    const heard = await transcriber.transcribe(audio.wav, { startedAtMs: audio.startedAtMs, signal });
    signal.throwIfAborted();
    if (heard.text.trim() === '') return { kind: 'unknown', why: 'The speech service heard no words.' };
    client.append(AnswerWords, 'candidate', { turn, source: 'speech', ...heard });
    return { kind: 'on-tape' };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'unknown', why: error instanceof Error ? error.message : 'The speech service failed.' };
  }
}
