/**
 * Whole milliseconds on the tape: goes on from `lastAt`, the time of the last event, without a hole for the
 * time the page was away, and never runs backwards.
 */
export function createTapeClock(
  lastAt: number,
  now: () => number = () => performance.now(),
): { now(): number } {
  const started = now();
  return { now: () => lastAt + Math.max(0, Math.round(now() - started)) };
}
