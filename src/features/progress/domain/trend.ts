import type { Report } from '../../review/contract.ts';
import type { Today, TrendPoint } from '../contract.ts';

/** Two-sided 90 %. */
const z = 1.645;

/** Wilson's score interval of a share of `n` (Wilson 1927), the whole range when nothing was seen. */
export function wilson(hits: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const p = hits / n;
  const center = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
  return { low: round((center - spread) / scale), high: round((center + spread) / scale) };
}

export function pointOf(report: Report, at: string): TrendPoint | null {
  const seen = report.questions.filter((question) => question.notEnough === null);
  if (seen.length === 0) return null;
  const measured = seen.filter((question) => (question.counts.measuredResults ?? 0) > 0).length;
  return {
    interviewId: report.interviewId,
    at,
    answers: seen.length,
    measured,
    ended: seen.filter((question) => question.told.includes('result')).length,
    words: seen.reduce((sum, question) => sum + (question.counts.words ?? 0), 0),
    ...wilson(measured, seen.length),
  };
}

const total = (points: readonly TrendPoint[]) => ({
  hits: points.reduce((sum, point) => sum + point.measured, 0),
  n: points.reduce((sum, point) => sum + point.answers, 0),
});

/** The 90 % interval of the later share minus the earlier one (Newcombe 1998, method 10). */
function difference(earlier: readonly TrendPoint[], later: readonly TrendPoint[]) {
  const [a, b] = [total(earlier), total(later)];
  const [pa, pb] = [a.hits / a.n, b.hits / b.n];
  const [wa, wb] = [wilson(a.hits, a.n), wilson(b.hits, b.n)];
  return {
    low: pb - pa - Math.hypot(pb - wb.low, wa.high - pa),
    high: pb - pa + Math.hypot(wb.high - pb, pa - wa.low),
  };
}

const MIN_TAPES = 3;

/** What the points, oldest first, allow to be said about a direction, and no more. */
export function trendOf(points: readonly TrendPoint[]): Today['trend'] {
  if (points.length < MIN_TAPES)
    return { points: [...points], says: 'From three tapes on there is something to compare.' };
  const half = Math.floor(points.length / 2);
  const { low, high } = difference(points.slice(0, half), points.slice(half));
  const says =
    low > 0
      ? 'More results have a number than before.'
      : high < 0
        ? 'Fewer results have a number than before.'
        : 'No direction can be told yet: no change fits these answers too.';
  return { points: [...points], says };
}
