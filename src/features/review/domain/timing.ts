import type { HeardWord } from '../../../kernel/interview-events.ts';
import type { Turn } from '../../../kernel/interview-state.ts';
import type { AnswerObservations } from '../../speech/domain/index.ts';
import type { Stretch, Timing } from '../contract.ts';
import { PACE_MIN_WORDS, PACE_STEP_MS, PACE_WINDOW_MS, PAUSE_MS } from './thresholds.ts';

/** Stretches in order, those less than a pause apart joined. */
function merge(voice: Turn['voice']): Stretch[] {
  const merged: Stretch[] = [];
  for (const { start, end } of voice.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start - last.endMs < PAUSE_MS) last.endMs = Math.max(last.endMs, end);
    else if (end > start) merged.push({ startMs: start, endMs: end });
  }
  return merged;
}

const between = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.slice(1).map((next, i) => ({ startMs: stretches[i]?.endMs ?? 0, endMs: next.startMs }));

/** Words per minute of speaking time in a window around each moment; moments with few words are left out. */
export function paceCurveOf(words: readonly HeardWord[]): { atMs: number; wordsPerMinute: number }[] {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return [];
  const curve: { atMs: number; wordsPerMinute: number }[] = [];
  for (let at = first.start; at <= last.end; at += PACE_STEP_MS) {
    const near = words.filter((w) => w.start >= at - PACE_WINDOW_MS / 2 && w.end <= at + PACE_WINDOW_MS / 2);
    if (near.length < PACE_MIN_WORDS) continue;
    const speaking = near.reduce((sum, word, i) => {
      const gap = word.start - (near[i - 1]?.end ?? word.start);
      return sum + (word.end - word.start) + (gap > 0 && gap < PAUSE_MS ? gap : 0);
    }, 0);
    if (speaking > 0)
      curve.push({ atMs: Math.round(at), wordsPerMinute: Math.round((near.length / speaking) * 60_000) });
  }
  return curve;
}

/**
 * Timing of one turn. Voice found on the device comes first; word times give speaking time and pauses where
 * there is no voice; a typed turn has only its length.
 */
export function timingOf(turn: Turn, observed: AnswerObservations | null): Timing {
  const answerMs = turn.endedAt === null ? null : turn.endedAt - turn.startedAt;
  const none = { speakingMs: null, voice: null, pauses: null, wordsPerMinute: null, paceCurve: null };
  if (turn.how === 'typing') return { answerMs, ...none };
  const pace = observed?.pace ?? null;
  const words = turn.answer?.words ?? null;
  const paceCurve = pace && words ? paceCurveOf(words) : null;
  const wordsPerMinute = pace?.wordsPerMinute ?? null;
  const voice = merge(turn.voice);
  if (voice.length > 0) {
    const speakingMs = voice.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    return { answerMs, speakingMs, voice, pauses: between(voice), wordsPerMinute, paceCurve };
  }
  if (!pace) return { answerMs, ...none };
  const pauses = pace.pauses.map(({ start, end }) => ({ startMs: start, endMs: end }));
  return {
    answerMs,
    speakingMs: Math.round(pace.speakingMs),
    voice: null,
    pauses,
    wordsPerMinute,
    paceCurve,
  };
}
