import { expect, test } from 'vitest';
import { questionWords } from './question-words.ts';

test.each([
  [1, 'One question'],
  [4, 'Four questions'],
])('counts %i in words', (count, words) => {
  expect(questionWords(count)).toBe(words);
});
