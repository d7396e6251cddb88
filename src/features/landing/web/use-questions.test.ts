import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { firstQuestion } from './use-questions.ts';

const bank = path.resolve(import.meta.dirname, '../../../../content/question-bank/behavioral');

test('the question of the front page stands in the bank, word for word, as a warm-up', () => {
  const questions = readdirSync(bank).flatMap(
    (file) => JSON.parse(readFileSync(path.join(bank, file), 'utf8')).questions,
  );
  expect(questions.find(({ id }) => id === firstQuestion.id)).toMatchObject({
    ...firstQuestion,
    warmUp: true,
  });
});
