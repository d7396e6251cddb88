import { expect, test } from 'vitest';
import type { Evidence } from '../../../review/contract.ts';
import { segmentsOf } from './segments.ts';

const text = 'Um, we cut 40 pages';
const mark = (kind: 'filler' | 'number', start: number, end: number) => ({ kind, start, end }) as Evidence;
const marks = [mark('filler', 0, 2), mark('number', 11, 19)];

test('segments put together are the sentence, whatever word is heard', () => {
  for (const spoken of [null, { start: 0, end: 2 }, { start: 11, end: 13 }, { start: 4, end: 6 }]) {
    const segments = segmentsOf(0, text.length, marks, spoken);
    expect(segments.map((one) => text.slice(one.start, one.end)).join('')).toBe(text);
    expect(segments.filter((one) => one.spoken).map((one) => text.slice(one.start, one.end))).toEqual(
      spoken ? [text.slice(spoken.start, spoken.end)] : [],
    );
  }
});

test('a filler and a number are marked, the rest is plain', () => {
  expect(segmentsOf(0, text.length, marks, null)).toEqual([
    { start: 0, end: 2, mark: 'filler', spoken: false },
    { start: 2, end: 11, mark: null, spoken: false },
    { start: 11, end: 19, mark: 'number', spoken: false },
  ]);
});
