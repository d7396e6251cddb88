/** What shapes how long a person may be silent before the turn passes. */
export interface Pace {
  /** The persona's trait, 0 to 1. */
  readonly patience: number;
  /** The access option: half as much time again for everything. */
  readonly extraTime: boolean;
  /** The person's own mid-answer pauses in ms, newest last (warm-up and earlier turns). */
  readonly pausesMs: readonly number[];
  /** How often a turn was taken away while the person meant to go on. */
  readonly interruptions: number;
}

export interface SilenceAllowance {
  /** After a complete sentence, known only with interim text. */
  readonly completeMs: number;
  /** After anything else. */
  readonly openMs: number;
}

/** Shorter gaps are articulation, not pauses. */
export const PAUSE_MIN_MS = 250;
export const PAUSES_KEPT = 80;

const COMPLETE_MS = 3500;
const OPEN_MS = 6000;
const COMPLETE_MAX_MS = 10_000;
const OPEN_MAX_MS = 15_000;
const ENOUGH_PAUSES = 8;
const BACK_OFF = 1.35;
const BACK_OFF_MAX = 2.5;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Nearest rank; null for an empty list. `share` is 0 to 1. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/**
 * Everyday mid-turn pauses have a 95th percentile of 1.4 to 2.5 s and thinking in an interview takes longer, so
 * the defaults are 3.5 s after a complete sentence and 6 s otherwise. From eight known pauses on, the person's own
 * p95 moves them: a little down for somebody quick, far up for somebody who thinks in silence. Each interruption
 * lengthens both by 35 %, up to 2.5 times. Patience scales by 0.85 to 1.15. Never more than 10 and 15 s, which
 * extra time makes half as long again, as everything. `bench/turn-taking.ts` shows what these numbers cost.
 */
export function silenceAllowance(pace: Pace): SilenceAllowance {
  const p95 = pace.pausesMs.length >= ENOUGH_PAUSES ? percentile(pace.pausesMs, 0.95) : null;
  const complete = p95 === null ? COMPLETE_MS : Math.max(500 + 1.5 * p95, 0.85 * COMPLETE_MS);
  const open = p95 === null ? OPEN_MS : Math.max(1000 + 2 * p95, 0.85 * OPEN_MS);
  const scale =
    (0.85 + 0.3 * clamp(pace.patience, 0, 1)) * Math.min(BACK_OFF_MAX, BACK_OFF ** pace.interruptions);
  const extra = pace.extraTime ? 1.5 : 1;
  return {
    completeMs: Math.round(Math.min(complete * scale, COMPLETE_MAX_MS) * extra),
    openMs: Math.round(Math.min(open * scale, OPEN_MAX_MS) * extra),
  };
}
