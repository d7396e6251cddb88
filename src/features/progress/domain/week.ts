import type { Today } from '../contract.ts';

const dayMs = 86_400_000;

/** The calendar day of a moment in a time zone, as YYYY-MM-DD. */
export function dayOf(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .formatToParts(moment)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts) as Record<string, string>;
  return `${year}-${month}-${day}`;
}

/** The week, Monday first, that `now` lies in, and on which of its days there was practice. */
export function weekOf(now: Date, practised: readonly Date[], timeZone: string): Today['week'] {
  const today = dayOf(now, timeZone);
  // Calendar days are counted at noon in UTC, where no clock change can move them.
  const noon = Date.parse(`${today}T12:00:00Z`);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  const did = new Set(practised.map((moment) => dayOf(moment, timeZone)));
  const days = Array.from({ length: 7 }, (_, i) => {
    const date = new Date(noon + (i - sinceMonday) * dayMs).toISOString().slice(0, 10);
    return { date, practised: did.has(date), isToday: date === today };
  });
  return { days, practised: days.filter((day) => day.practised).length };
}
