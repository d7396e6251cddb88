import { expect, test } from 'vitest';
import { spoken } from '../../testing/factories.ts';
import { placeWords, timeOf } from './place-words.ts';
import { retimeWords } from './retime-words.ts';

test('heard words are found in the text in order, whatever the case and the punctuation', () => {
  const placed = placeWords('So, we DID it. We did!', spoken('so we did it we did', 0, 60, 0));
  expect(placed.map(({ start, end, startMs }) => [start, end, startMs])).toEqual([
    [0, 2, 0],
    [4, 6, 1000],
    [7, 10, 2000],
    [11, 13, 3000],
    [15, 17, 4000],
    [18, 21, 5000],
  ]);
});

test('a word is not found inside another', () => {
  expect(placeWords('This is it', spoken('is', 0)).map((word) => word.start)).toEqual([5]);
});

test('a passage has the time of its first heard word, and none when none was heard', () => {
  const placed = placeWords('one two three four', spoken('one four', 0, 60, 0));
  expect(timeOf(placed, 4, 18)).toBe(1000);
  expect(timeOf(placed, 4, 13)).toBeNull();
});

test.each([
  ['nothing changed', 'one two three', [0, 1000, 2000]],
  ['a word replaced', 'one too three', [0, 1000, 2000]],
  ['two words for one', 'one to morrow three', [0, 1000, 1450, 2000]],
  ['a word added where nothing was heard', 'one two three indeed', [0, 1000, 2000]],
  ['a word taken out', 'one three', [0, 2000]],
])('corrected words keep their times: %s', (_, corrected, starts) => {
  expect(retimeWords(spoken('one two three', 0, 60, 0), corrected)?.map((word) => word.start)).toEqual(
    starts,
  );
});

test('words that were never timed stay untimed', () => {
  expect(retimeWords(null, 'one two')).toBeNull();
});
