import { FRAME_MS } from './voice-gate.ts';

/** Offsets (arrival minus the frame's place in the stream) of the latest frames. */
export interface FrameClock {
  readonly frames: number;
  readonly offsets: readonly number[];
}

export const freshClock: FrameClock = { frames: 0, offsets: [] };

/** About 4 s: long enough to meet one prompt delivery, short enough to follow drift and suspended audio. */
const REMEMBERED = 128;

/**
 * When a frame's sound ended, on the clock of `arrivedMs`. Frames come at an exact rate but are delivered late by
 * varying amounts; the smallest recent delay is the best estimate of none. The device's own capture latency (tens
 * of ms) is not known and stays in.
 */
export function frameArrived(
  clock: FrameClock,
  arrivedMs: number,
): { readonly clock: FrameClock; readonly frameEndMs: number } {
  const frames = clock.frames + 1;
  const offsets = [...clock.offsets, arrivedMs - frames * FRAME_MS].slice(-REMEMBERED);
  return { clock: { frames, offsets }, frameEndMs: Math.min(...offsets) + frames * FRAME_MS };
}
