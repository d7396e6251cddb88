import { expect, test } from 'vitest';
import { clock } from './clock.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [72_900, '1:12'],
  [600_000, '10:00'],
  [3_661_000, '1:01:01'],
  [-5, '0:00'],
])('%i ms reads %s', (ms, text) => {
  expect(clock(ms)).toBe(text);
});
