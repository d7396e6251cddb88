import { expect, test } from 'vitest';
import { planSentence } from './plan-words.ts';

test.each([
  ['coached', 'senior', 'Nurse', 'Twenty behavioral minutes with Maren, coached, for a senior nurse.'],
  [
    'real',
    'intern',
    null,
    'Twenty behavioral minutes with Maren, as in a real interview, for an intern role of any kind.',
  ],
] as const)('says a %s plan for %s as a sentence', (mode, level, roleLabel, sentence) => {
  expect(planSentence({ lengthMinutes: 20, personaName: 'Maren', mode, level, roleLabel })).toBe(sentence);
});
