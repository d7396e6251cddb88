import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, decideAppend } from './append.ts';
import type { TapeEvent } from './event.ts';

const event = (seq: number, at = seq * 10, note = 'a'): TapeEvent => ({
  seq,
  at,
  by: 'candidate',
  type: 'test.noted',
  v: 1,
  data: { note },
});
const tape = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => event(from + i));
const head = (highest: number) => ({ highest, lastAt: highest * 10 });

describe('deciding an append', () => {
  test('takes the events that follow', () => {
    expect(decideAppend(head(2), [], tape(3, 4))).toEqual({ kind: 'stored', fresh: tape(3, 4), highest: 4 });
  });

  test('takes nothing from a batch it has whole, and acknowledges its highest', () => {
    expect(decideAppend(head(4), tape(2, 3), tape(2, 3))).toEqual({ kind: 'stored', fresh: [], highest: 4 });
  });

  test('takes the new part of a batch it has in part', () => {
    expect(decideAppend(head(3), tape(2, 3), tape(2, 5))).toMatchObject({ fresh: tape(4, 5), highest: 5 });
  });

  test('tells from where to send again after a gap', () => {
    expect(decideAppend(head(2), [], tape(5, 6))).toEqual({ kind: 'gap', expected: 3 });
  });

  test('names the event that contradicts the stored one', () => {
    const batch = [event(2), event(3, 30, 'other')];
    expect(decideAppend(head(4), tape(2, 3), batch)).toEqual({ kind: 'conflict', seq: 3 });
  });

  test('refuses a batch with a hole in it', () => {
    expect(decideAppend(head(0), [], [event(1), event(3)])).toMatchObject({ kind: 'disorder', seq: 3 });
  });

  test('refuses a clock that runs backwards', () => {
    expect(decideAppend(head(2), [], [event(3, 5)])).toMatchObject({ kind: 'disorder', seq: 3 });
  });

  test('an event is the same whatever the order of its keys', () => {
    expect(canonical({ b: [1, { d: null, c: 2 }], a: 'x' })).toBe(
      canonical({ a: 'x', b: [1, { c: 2, d: null }] }),
    );
  });

  test('however a tape is cut and sent again, it ends up stored once and whole', () => {
    const sends = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })), { maxLength: 60 });
    fc.assert(
      fc.property(sends, (cuts) => {
        const whole = tape(1, 30);
        const stored: TapeEvent[] = [];
        const send = (from: number, count: number) => {
          const batch = whole.slice(from, from + count);
          const inBatch = stored.filter((e) => batch.some((b) => b.seq === e.seq));
          const result = decideAppend(head(stored.length), inBatch, batch);
          if (result.kind === 'stored') stored.push(...result.fresh);
          else expect(result).toEqual({ kind: 'gap', expected: stored.length + 1 });
        };
        for (const [from, count] of cuts) send(from, count);
        while (stored.length < whole.length) send(stored.length, 5);
        expect(stored).toEqual(whole);
      }),
    );
  });
});
