import { expect, test } from 'vitest';
import { dayOf, weekOf } from './week.ts';

const now = new Date('2026-11-25T10:00:00Z');
const practisedIn = (week: ReturnType<typeof weekOf>) =>
  week.days.filter((day) => day.practised).map((day) => day.date);

test('a week runs from Monday to Sunday around today', () => {
  const { days } = weekOf(now, [], 'UTC');
  expect([days[0]?.date, days[6]?.date]).toEqual(['2026-11-23', '2026-11-29']);
  expect(days.filter((day) => day.isToday).map((day) => day.date)).toEqual(['2026-11-25']);
});

test('several tapes on one day are one day of practice, and other weeks do not count', () => {
  const week = weekOf(
    now,
    ['2026-11-23T08:00:00Z', '2026-11-23T20:00:00Z', '2026-11-22T20:00:00Z'].map((at) => new Date(at)),
    'UTC',
  );
  expect(week.practised).toBe(1);
  expect(practisedIn(week)).toEqual(['2026-11-23']);
});

test.each([
  ['Pacific/Auckland', '2026-11-25'],
  ['America/Los_Angeles', '2026-11-24'],
  ['UTC', '2026-11-24'],
])('the day begins where the person is: %s', (timeZone, date) => {
  const moment = new Date('2026-11-24T22:30:00Z');
  expect(dayOf(moment, timeZone)).toBe(date);
  expect(practisedIn(weekOf(now, [moment], timeZone))).toEqual([date]);
});

test('a change of the clock moves no day', () => {
  const { days } = weekOf(new Date('2026-10-25T23:30:00Z'), [], 'Europe/Berlin');
  expect(days.map((day) => day.date)).toEqual(
    [26, 27, 28, 29, 30, 31].map((d) => `2026-10-${d}`).concat('2026-11-01'),
  );
});
