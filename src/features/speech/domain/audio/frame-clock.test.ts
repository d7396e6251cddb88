import { expect, it } from 'vitest';
import { frameArrived, freshClock } from './frame-clock.ts';
import { FRAME_MS } from './voice-gate.ts';

function place(arrivals: readonly number[]): number[] {
  let clock = freshClock;
  return arrivals.map((arrived) => {
    const step = frameArrived(clock, arrived);
    clock = step.clock;
    return step.frameEndMs;
  });
}

it('places late frames where they belong once one came promptly', () => {
  const delays = [0, 40, 90, 5, 200, 0, 31];
  const ends = place(delays.map((delay, i) => 1000 + (i + 1) * FRAME_MS + delay));
  expect(ends).toEqual(delays.map((_, i) => 1000 + (i + 1) * FRAME_MS));
});

it('follows a stream that stood still', () => {
  const before = Array.from({ length: 100 }, (_, i) => (i + 1) * FRAME_MS);
  const after = Array.from({ length: 200 }, (_, i) => (101 + i) * FRAME_MS + 5000);
  expect(place([...before, ...after]).at(-1)).toBe(300 * FRAME_MS + 5000);
});
