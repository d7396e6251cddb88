import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TapeEvent } from '../../../kernel/tape/event.ts';
import { mergeTapes } from './merge-tapes.ts';

const event = (seq: number, note = 'a'): TapeEvent => ({
  seq,
  at: seq,
  by: 'candidate',
  type: 'test.noted',
  v: 1,
  data: { note },
});
const tape = (to: number) => Array.from({ length: to }, (_, i) => event(i + 1));

test('what only this browser has follows what the server has', () => {
  expect(mergeTapes(tape(5), tape(3))).toEqual({ tape: tape(5), unsent: tape(5).slice(3), stranded: [] });
});

test('a browser that kept nothing takes the server’s tape', () => {
  expect(mergeTapes([], tape(3))).toEqual({ tape: tape(3), unsent: [], stranded: [] });
});

test('a browser that kept only the end joins it on', () => {
  expect(mergeTapes(tape(5).slice(3), tape(3)).tape).toEqual(tape(5));
});

test('events the server contradicts are kept aside, and the server’s tape stands', () => {
  const local = [...tape(2), event(3, 'mine'), event(4, 'mine')];
  expect(mergeTapes(local, tape(3))).toEqual({ tape: tape(3), unsent: [], stranded: local.slice(2) });
});

test('nothing of either side vanishes', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (local, server, fork) => {
      const mine = tape(local).map((e) => (e.seq > fork ? event(e.seq, 'mine') : e));
      const merged = mergeTapes(mine, tape(server));
      expect(merged.tape.slice(0, server)).toEqual(tape(server));
      const kept = new Set([...merged.tape, ...merged.stranded].map((e) => JSON.stringify(e)));
      expect(mine.every((e) => kept.has(JSON.stringify(e)))).toBe(true);
    }),
  );
});
