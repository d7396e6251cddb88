import type { TapeMs } from '../../../kernel/time.ts';
import type { RecordingStatus } from '../contract.ts';

/** A recording as it lies on the tape; `endsAt` is not included. */
export interface Segment<R> {
  readonly recording: R;
  readonly startsAt: TapeMs;
  readonly endsAt: TapeMs;
}

interface Placed {
  readonly startedAtMs: number;
  readonly durationMs: number | null;
}

/** Can it be played now? Also an upload that was left, once the part that arrived has been read through. */
export function isPlayable(recording: { status: RecordingStatus; durationMs: number | null }): boolean {
  return recording.status === 'ready' || (recording.status === 'uploading' && recording.durationMs !== null);
}

/**
 * Lays recordings on a tape, in order and without overlap: where one lasts into the next (a wrong clock), the
 * later one wins. A duration that is not known yet reaches to the next recording or the end of the tape.
 */
export function layOnTape<R extends Placed>(
  recordings: readonly R[],
  tapeDurationMs: TapeMs,
): readonly Segment<R>[] {
  const sorted = [...recordings].sort((a, b) => a.startedAtMs - b.startedAtMs);
  return sorted.flatMap((recording, i) => {
    const startsAt = recording.startedAtMs;
    const limit = Math.min(sorted[i + 1]?.startedAtMs ?? tapeDurationMs, tapeDurationMs);
    const endsAt = Math.min(startsAt + (recording.durationMs ?? Number.POSITIVE_INFINITY), limit);
    return endsAt > startsAt ? [{ recording, startsAt, endsAt }] : [];
  });
}

/** The segment that plays at `at`, or null in a gap. */
export function segmentAt<R>(segments: readonly Segment<R>[], at: TapeMs): Segment<R> | null {
  return segments.find((segment) => at >= segment.startsAt && at < segment.endsAt) ?? null;
}

/** Where the gap around `at` ends: the next segment, or the end of the tape. */
export function gapEnd<R>(segments: readonly Segment<R>[], at: TapeMs, tapeDurationMs: TapeMs): TapeMs {
  return segments.find((segment) => segment.startsAt > at)?.startsAt ?? tapeDurationMs;
}

/** The thumbnail nearest before `at`, or null when none is near enough to be true. */
export function thumbnailAt<R extends { thumbnails: { everyMs: number; indices: readonly number[] } }>(
  segments: readonly Segment<R>[],
  at: TapeMs,
): { readonly recording: R; readonly index: number } | null {
  const segment = segmentAt(segments, at);
  if (!segment) return null;
  const { everyMs, indices } = segment.recording.thumbnails;
  const index = Math.floor((at - segment.startsAt) / everyMs);
  return indices.includes(index) ? { recording: segment.recording, index } : null;
}
