import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  [20 * 60_000, '20 min left', false],
  [119_000, '2 min left', true],
  [90_000, '90 s left', true],
  [500, '1 s left', true],
  [0, 'Finish your thought', true],
  [-5000, 'Finish your thought', true],
])('%i ms reads %s', (ms, shown, warn) => {
  expect(timeLeft(ms)).toMatchObject({ shown, warn });
});
