import { describe, expect, it } from 'vitest';
import { gapEnd, layOnTape, segmentAt, thumbnailAt } from './segments.ts';

const clip = (name: string, startedAtMs: number, durationMs: number | null, indices: number[] = []) => ({
  name,
  startedAtMs,
  durationMs,
  thumbnails: { everyMs: 10_000, indices },
});
const spans = (list: ReturnType<typeof clip>[], tape: number) =>
  layOnTape(list, tape).map((s) => [s.recording.name, s.startsAt, s.endsAt]);

describe('layOnTape', () => {
  it('keeps gaps and sorts by start', () => {
    expect(spans([clip('b', 60_000, 20_000), clip('a', 1000, 30_000)], 100_000)).toEqual([
      ['a', 1000, 31_000],
      ['b', 60_000, 80_000],
    ]);
  });
  it('ends a recording where the next begins or the tape ends', () => {
    expect(spans([clip('a', 0, 50_000), clip('b', 40_000, 90_000)], 100_000)).toEqual([
      ['a', 0, 40_000],
      ['b', 40_000, 100_000],
    ]);
  });
  it('lets an unknown duration reach to the next recording or the end', () => {
    expect(spans([clip('a', 0, null), clip('b', 40_000, null)], 100_000)).toEqual([
      ['a', 0, 40_000],
      ['b', 40_000, 100_000],
    ]);
  });
  it('leaves out what is empty or beyond the tape', () => {
    expect(spans([clip('a', 0, 0), clip('b', 200_000, 5000)], 100_000)).toEqual([]);
  });
});

const segments = layOnTape([clip('a', 1000, 30_000, [0, 2]), clip('b', 60_000, 20_000, [0])], 100_000);

describe('positions on the tape', () => {
  it.each([
    [0, null, 1000],
    [1000, 'a', 60_000],
    [30_999, 'a', 60_000],
    [31_000, null, 60_000],
    [60_000, 'b', 100_000],
    [80_000, null, 100_000],
  ])('at %i', (at, name, end) => {
    expect(segmentAt(segments, at)?.recording.name ?? null).toBe(name);
    expect(gapEnd(segments, at, 100_000)).toBe(end);
  });
  it('finds the thumbnail of a moment, and none where none was made', () => {
    expect(thumbnailAt(segments, 5000)).toMatchObject({ index: 0 });
    expect(thumbnailAt(segments, 15_000)).toBeNull();
    expect(thumbnailAt(segments, 22_000)).toMatchObject({ index: 2 });
    expect(thumbnailAt(segments, 45_000)).toBeNull();
  });
});
