import { expect, it } from 'vitest';
import { contentWordsOf, fleschKincaidGrade, overlap, sentencesOf, syllablesOf } from './text-measures.ts';

it('splits a question into the lines of the stage', () => {
  expect(sentencesOf('Tell me about it. What did you do? ')).toEqual([
    'Tell me about it.',
    'What did you do?',
  ]);
  expect(sentencesOf('You said "it broke." What then?')).toEqual(['You said "it broke."', 'What then?']);
  expect(sentencesOf('It cost 1.5 hours.')).toEqual(['It cost 1.5 hours.']);
});

it.each([
  ['time', 1],
  ['people', 2],
  ['learned', 1],
  ['wanted', 2],
  ['changes', 2],
  ['problem', 2],
  ['important', 3],
  ['responsibility', 6],
  ['the', 1],
])('counts the syllables of %s', (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables);
});

it('grades by the published formula', () => {
  // Three words, one sentence, three syllables: 0.39 * 3 + 11.8 * 1 - 15.59
  expect(fleschKincaidGrade('The cat sat.')).toBeCloseTo(-2.62, 2);
  const plain = 'What did you do when it broke?';
  const stiff =
    'Elaborate upon organisational responsibilities necessitating interdepartmental reconciliation.';
  expect(fleschKincaidGrade(stiff)).toBeGreaterThan(fleschKincaidGrade(plain) + 10);
  expect(fleschKincaidGrade('')).toBe(0);
});

it('compares questions by the words that carry meaning', () => {
  const a = contentWordsOf('Tell me about a promise that was hard to keep.');
  const b = contentWordsOf('Describe a promise which you found hard to keep.');
  expect([...a]).toEqual(['promise', 'hard', 'keep']);
  expect(overlap(a, b)).toBeCloseTo(3 / 4);
  expect(overlap(a, contentWordsOf('Which meeting went wrong?'))).toBe(0);
});
