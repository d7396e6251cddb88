import type { HeardWord } from '../../../../kernel/interview-events.ts';

/** A heard word with its place in the text, in UTF-16 code units. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly startMs: number;
  readonly endMs: number;
}

const FURTHEST = 60;
const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** Finds each heard word in the text, in order; a word that is not there within a short reach is left out. */
export function placeWords(text: string, words: readonly HeardWord[] | null): readonly PlacedWord[] {
  if (!words) return [];
  const lower = text.toLowerCase();
  // Lower-casing a few letters changes the length; then offsets would be wrong, and no time is better.
  if (lower.length !== text.length) return [];
  const placed: PlacedWord[] = [];
  let from = 0;
  for (const word of words) {
    const wanted = bare(word.text);
    if (wanted === '') continue;
    let at = lower.indexOf(wanted, from);
    while (at !== -1 && at - from <= FURTHEST) {
      const whole = !isLetter(lower.charAt(at - 1)) && !isLetter(lower.charAt(at + wanted.length));
      if (whole) break;
      at = lower.indexOf(wanted, at + 1);
    }
    if (at === -1 || at - from > FURTHEST) continue;
    placed.push({ start: at, end: at + wanted.length, startMs: word.start, endMs: word.end });
    from = at + wanted.length;
  }
  return placed;
}

/** The moment the passage from `start` to `end` begins: that of its first placed word, or null. */
export function timeOf(placed: readonly PlacedWord[], start: number, end: number): number | null {
  const first = placed.find((word) => word.end > start);
  return first && first.start < end ? first.startMs : null;
}
