import type { HeardWord } from '../../../../kernel/interview-events.ts';

const split = (text: string) => text.match(/\S+/g) ?? [];
const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Longest common subsequence as pairs of indices. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** A tape holds at most so many heard words, and the comparison needs their product in memory. */
const MOST_WORDS = 3000;

/**
 * The times of corrected words. Words that stayed keep their time; words put in place of others share the time
 * of those evenly; words added where nothing was heard get none and are left out. null when nothing was timed.
 */
export function retimeWords(heard: readonly HeardWord[] | null, corrected: string): HeardWord[] | null {
  if (!heard || heard.length === 0) return null;
  const words = split(corrected).filter((word) => bare(word) !== '');
  if (heard.length > MOST_WORDS || words.length > MOST_WORDS) return null;
  const pairs = common(
    heard.map((word) => bare(word.text)),
    words.map(bare),
  );
  const result: HeardWord[] = [];
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [...pairs, [heard.length, words.length] as const]) {
    const replaced = heard.slice(i, nextI);
    const fresh = words.slice(j, nextJ);
    const first = replaced[0];
    const last = replaced.at(-1);
    if (first && last && fresh.length > 0) {
      const share = (last.end - first.start) / fresh.length;
      for (const [k, text] of fresh.entries()) {
        result.push({
          text,
          start: Math.round(first.start + k * share),
          end: Math.round(first.start + (k + 1) * share),
          confidence: null,
        });
      }
    }
    const kept = heard[nextI];
    const text = words[nextJ];
    if (kept && text) result.push({ ...kept, text });
    i = nextI + 1;
    j = nextJ + 1;
  }
  return result;
}
