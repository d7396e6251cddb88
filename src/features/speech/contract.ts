import { z } from 'zod';
import { HeardWord } from '../../kernel/interview-events.ts';
import { defineRefusals } from '../../kernel/refusal.ts';

/** The most bytes of one spoken answer: over 13 minutes at 16 kHz, 16 bits, one channel. */
export const ANSWER_MAX_BYTES = 25 * 1024 * 1024;

export const speechRefusals = defineRefusals('speech', {
  notConfigured: [409, 'No speech engine is set up here. Type the gist of your answer instead.'],
  audioUnreadable: [422, 'This sound cannot be read. Send 16-bit PCM as audio/wav.'],
  engineUnreachable: [502, 'The speech engine cannot be reached. Your recording is not affected.'],
  engineRefused: [502, 'The speech engine could not make words of this. See `details`.'],
  engineTooSlow: [504, 'The speech engine took too long.'],
});

export const SpeechCapabilities = z
  .object({
    transcription: z.object({
      available: z.boolean(),
      /** Model and host, to be shown before anybody agrees; null when nothing is set up. */
      engine: z.string().nullable(),
      /** The host the server hands the sound to; null when nothing is set up. */
      leavesServerTo: z.string().nullable(),
    }),
  })
  .meta({ id: 'SpeechCapabilities' });
export type SpeechCapabilities = z.infer<typeof SpeechCapabilities>;

export const Transcription = z
  .object({
    text: z.string().max(20_000),
    /** Times in ms from the start of the sound; null when the engine tells none. */
    words: z.array(HeardWord).max(5000).nullable(),
    engine: z.string().max(100),
    durationMs: z.int(),
  })
  .meta({ id: 'Transcription' });
export type Transcription = z.infer<typeof Transcription>;
