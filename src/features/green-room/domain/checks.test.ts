import { describe, expect, test } from 'vitest';
import { checkLight, checkRoom, checkVoice, measureLight, median } from './checks.ts';

const picture = (left: number, right: number) => {
  const rgba: number[] = [];
  for (let i = 0; i < 8; i++) {
    const luma = i % 4 < 2 ? left : right;
    rgba.push(luma, luma, luma, 255);
  }
  return measureLight(rgba, 4);
};

test('light is measured as luma, whole and by halves', () => {
  const light = picture(40, 120);
  expect(light.mean).toBeCloseTo(80, 5);
  expect(light.left).toBeCloseTo(40, 5);
  expect(light.right).toBeCloseTo(120, 5);
});

test.each([
  ['a dark picture', 30, 30, 'adjust'],
  ['a bleached picture', 230, 230, 'adjust'],
  ['light from one side', 160, 60, 'adjust'],
  ['an even picture', 120, 110, 'good'],
])('%s reads as such', (_, left, right, verdict) => {
  expect(checkLight(picture(left, right)).verdict).toBe(verdict);
});

test('the stronger side is named as the mirror shows it', () => {
  expect(checkLight(picture(160, 60)).found).toContain('right');
});

describe('what was not heard is not measured', () => {
  test('light without a camera', () => expect(checkLight(null).verdict).toBeNull());
  test('voice before a word', () => expect(checkVoice(null, false).verdict).toBeNull());
  test('the room before a silence', () => expect(checkRoom(null).verdict).toBeNull());
});

test.each([
  [-60, false, 'adjust'],
  [-25, false, 'good'],
  [-5, true, 'adjust'],
])('a voice at %i dB, clipped %s, is %s', (level, clipped, verdict) => {
  expect(checkVoice(level, clipped).verdict).toBe(verdict);
});

test.each([
  [-70, 'good'],
  [-30, 'adjust'],
])('a room at %i dB is %s', (level, verdict) => {
  expect(checkRoom(level).verdict).toBe(verdict);
});

test.each([
  [[], null],
  [[3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle);
});
