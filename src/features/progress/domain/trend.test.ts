import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrendPoint } from '../contract.ts';
import { trendOf, wilson } from './trend.ts';

const point = (measured: number, answers: number): TrendPoint => ({
  interviewId: crypto.randomUUID(),
  at: '2026-11-20T10:00:00.000Z',
  answers,
  measured,
  ended: answers,
  words: 100,
  ...wilson(measured, answers),
});

test("Wilson's interval of 2 of 4 at 90 % is the known one", () => {
  const { low, high } = wilson(2, 4);
  expect(low).toBeCloseTo(0.183, 2);
  expect(high).toBeCloseTo(0.817, 2);
});

test('the interval holds the share, lies in the range and is wide for few answers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (n, k) => {
      const hits = Math.min(k, n);
      const { low, high } = wilson(hits, n);
      expect(low).toBeLessThanOrEqual(hits / n + 0.001);
      expect(high).toBeGreaterThanOrEqual(hits / n - 0.001);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(high - low).toBeGreaterThanOrEqual(
        wilson(hits * 2, n * 2).high - wilson(hits * 2, n * 2).low - 0.001,
      );
    }),
  );
});

test.each([
  ['two tapes', [point(0, 4), point(4, 4)], /^From three tapes on/],
  ['a clear rise', [point(0, 4), point(0, 4), point(4, 4), point(4, 4)], /^More results/],
  ['a clear fall', [point(4, 4), point(4, 4), point(0, 4), point(0, 4)], /^Fewer results/],
  ['a rise that chance could bring', [point(1, 4), point(1, 4), point(2, 4)], /^No direction can be told/],
])('%s', (_, points, says) => {
  expect(trendOf(points).says).toMatch(says);
});
