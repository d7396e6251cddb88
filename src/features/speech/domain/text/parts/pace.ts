import type { HeardWord } from '../../../../../kernel/interview-events.ts';
import type { Pace } from '../types.ts';

/** Shorter gaps belong to speaking (Campione and Veronis 2002 call gaps under 200 ms brief). */
const PAUSE_MS = 250;
const MIN_WORDS = 10;

/** null without word times or with fewer than ten words, where a rate would say nothing. */
export function paceOf(words: readonly HeardWord[] | null): Pace | null {
  if (!words || words.length < MIN_WORDS) return null;
  const ordered = words.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pauses: { start: number; end: number }[] = [];
  let speakingMs = 0;
  let reached = ordered[0]?.start ?? 0;
  for (const word of ordered) {
    const gap = word.start - reached;
    if (gap >= PAUSE_MS) pauses.push({ start: reached, end: word.start });
    else if (gap > 0) speakingMs += gap;
    speakingMs += Math.max(0, word.end - Math.max(word.start, reached));
    reached = Math.max(reached, word.end);
  }
  if (speakingMs < 1000) return null;
  return { wordsPerMinute: Math.round((words.length / speakingMs) * 60_000), speakingMs, pauses };
}
