import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TapeEvent } from './event.ts';
import { fold, fork, replay, until } from './fold.ts';

const arbitraryTape = fc.array(fc.nat(1000), { maxLength: 40 }).map((gaps) => {
  let at = 0;
  return gaps.map((gap, i): TapeEvent => {
    at += gap;
    return { seq: i + 1, at, by: 'candidate', type: 'test.noted', v: 1, data: { i } };
  });
});
const seen = (list: readonly number[], event: TapeEvent) => [...list, event.seq];

test('replaying to a moment is folding what had happened by then', () => {
  fc.assert(
    fc.property(arbitraryTape, fc.nat(40_000), (tape, at) => {
      const then = tape.filter((event) => event.at <= at);
      expect(replay(tape, seen, [] as readonly number[], at)).toEqual(
        fold(then, seen, [] as readonly number[]),
      );
    }),
  );
});

test('replaying to the end is folding it all', () => {
  fc.assert(
    fc.property(arbitraryTape, (tape) => {
      const end = tape.at(-1)?.at ?? 0;
      expect(until(tape, end)).toEqual(tape);
    }),
  );
});

test('a fork keeps numbers and times up to its moment and says where it came from', () => {
  fc.assert(
    fc.property(arbitraryTape, fc.nat(40_000), (tape, at) => {
      const forked = fork(tape, at, { interviewId: 'first' });
      expect(forked.map(({ seq, at: when }) => [seq, when])).toEqual(
        until(tape, at).map(({ seq, at: when }) => [seq, when]),
      );
      expect(forked.slice(1)).toEqual(until(tape, at).slice(1));
      if (forked[0]) expect(forked[0].data).toMatchObject({ forkedFrom: { interviewId: 'first', at } });
    }),
  );
});
