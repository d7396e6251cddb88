import type { Tape, TapeEvent } from './event.ts';

/** How far a stored tape reaches. An empty tape has `highest` 0 and `lastAt` 0. */
export interface TapeHead {
  readonly highest: number;
  readonly lastAt: number;
}

export type Append =
  | { readonly kind: 'stored'; readonly fresh: readonly TapeEvent[]; readonly highest: number }
  /** Events are missing before this batch: send again from `expected`. */
  | { readonly kind: 'gap'; readonly expected: number }
  /** Another event already stands at `seq`: read the tape from there before sending more. */
  | { readonly kind: 'conflict'; readonly seq: number }
  | { readonly kind: 'disorder'; readonly seq: number; readonly problem: string };

/** The same text for the same event whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export function sameEvent(a: TapeEvent, b: TapeEvent): boolean {
  return canonical(a) === canonical(b);
}

/**
 * Decides what a batch adds to a tape: idempotent by sequence number. `stored` must hold the stored events
 * whose `seq` falls within the batch (none when the batch starts beyond the head).
 */
export function decideAppend(head: TapeHead, stored: Tape, batch: Tape): Append {
  const first = batch[0];
  if (!first) return { kind: 'stored', fresh: [], highest: head.highest };
  if (first.seq > head.highest + 1) return { kind: 'gap', expected: head.highest + 1 };

  const known = new Map(stored.map((event) => [event.seq, event]));
  const fresh: TapeEvent[] = [];
  let lastAt = head.lastAt;
  for (const [i, event] of batch.entries()) {
    if (event.seq !== first.seq + i) {
      return {
        kind: 'disorder',
        seq: event.seq,
        problem: 'sequence numbers of a batch must follow one another',
      };
    }
    if (event.seq <= head.highest) {
      const before = known.get(event.seq);
      if (!before || !sameEvent(before, event)) return { kind: 'conflict', seq: event.seq };
      continue;
    }
    if (event.at < lastAt) {
      return { kind: 'disorder', seq: event.seq, problem: 'the clock of a tape never runs backwards' };
    }
    lastAt = event.at;
    fresh.push(event);
  }
  return { kind: 'stored', fresh, highest: head.highest + fresh.length };
}
