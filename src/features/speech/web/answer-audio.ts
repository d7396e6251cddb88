import { FRAME_MS, SAMPLE_RATE } from '../domain/audio/voice-gate.ts';
import { toInt16, writeWav } from '../domain/audio/wav.ts';

export interface AnswerAudio {
  /** 16 kHz, 16-bit, one channel. */
  readonly wav: Blob;
  /** When its first sample was, on the caller's clock. */
  readonly startedAtMs: number;
  readonly durationMs: number;
  /** The answer went on after the ten minutes kept. */
  readonly truncated: boolean;
}

/** 19 MB of memory. */
const KEEP_MS = 10 * 60_000;

/** Collects the frames of one answer; what was sounding when it began is kept from the frame under way on. */
export function answerRecorder(now: () => number) {
  let chunks: Int16Array[] | null = null;
  let startedAtMs = 0;
  let begunAtMs = 0;
  let truncated = false;
  return {
    begin(): void {
      chunks = [];
      begunAtMs = now();
      truncated = false;
    },
    add(samples: Float32Array, frameEndMs: number): void {
      if (chunks === null || frameEndMs <= begunAtMs) return;
      if (chunks.length === 0) startedAtMs = frameEndMs - FRAME_MS;
      if (chunks.length * FRAME_MS >= KEEP_MS) truncated = true;
      else chunks.push(toInt16(samples));
    },
    end(): AnswerAudio | null {
      const kept = chunks;
      chunks = null;
      if (kept === null || kept.length === 0) return null;
      const wav = new Blob([writeWav(kept, SAMPLE_RATE)], { type: 'audio/wav' });
      return {
        wav,
        startedAtMs: Math.round(startedAtMs),
        durationMs: Math.round(kept.length * FRAME_MS),
        truncated,
      };
    },
  };
}
