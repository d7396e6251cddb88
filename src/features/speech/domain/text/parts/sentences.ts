import type { HeardWord } from '../../../../../kernel/interview-events.ts';
import type { Sentence } from '../types.ts';
import { phrase, spanOf, type Token } from './tokens.ts';

const ABBREVIATIONS = new Set('mr mrs ms dr prof vs eg ie approx st jr sr inc dept'.split(' '));
const RUN_ON_WORDS = 36;
const MIN_WORDS_BEFORE_CUE = 8;
const MIN_WORDS_BEFORE_PAUSE = 4;
const SENTENCE_PAUSE_MS = 700;

const OPENERS = phrase(
  '(?:and|so|but) (?:then|i|we|he|she|they|it|this|that|so|after that|in the end|eventually|finally)|' +
    'then (?:i|we|he|she|they)|after that|in the end|as a result|eventually|because of that|afterwards|' +
    'at the end|from that|what i did|looking back|the result',
);

/** Offsets after which a sentence ends by punctuation or a new line. */
function punctuationEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]+["'”’)\]]*(?=\s|$|\p{Lu})|\n+/gu)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const word = /[\p{L}.]+$/u.exec(before)?.[0]?.toLowerCase() ?? '';
    const next = text
      .slice(match.index + match[0].length)
      .trimStart()
      .charAt(0);
    const dotted = /^\p{L}(?:\.\p{L})+$/u.test(word);
    if (match[0] === '.' && ABBREVIATIONS.has(word)) continue;
    if (match[0] === '.' && dotted && next !== next.toUpperCase()) continue;
    ends.push(match.index + match[0].length);
  }
  return ends;
}

/** Offsets in the text that follow a long pause between two heard words. */
function pauseOffsets(tokens: readonly Token[], words: readonly HeardWord[] | null): Set<number> {
  const offsets = new Set<number>();
  let t = 0;
  for (const [i, word] of (words ?? []).entries()) {
    const lower = word.text.toLowerCase().replace(/[^\p{L}\p{N}'’-]/gu, '');
    const found = tokens.findIndex((token, k) => k >= t && k < t + 6 && token.lower === lower);
    if (found === -1) continue;
    t = found + 1;
    const before = words?.[i - 1];
    const token = tokens[found];
    if (before && token && word.start - before.end >= SENTENCE_PAUSE_MS) offsets.add(token.start);
  }
  return offsets;
}

/** Sentences in order. Long stretches without punctuation, as speech engines give, are cut at pauses and cues. */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  words: readonly HeardWord[] | null,
): Sentence[] {
  const pauses = pauseOffsets(tokens, words);
  const openers = new Set([...text.matchAll(OPENERS)].map((match) => match.index));
  const ends = [...punctuationEnds(text), text.length];
  const sentences: Sentence[] = [];
  const push = (part: readonly Token[], until: number, cut: Sentence['cut']) => {
    const first = part[0];
    if (!first) return;
    const end = first.start + text.slice(first.start, until).trimEnd().length;
    sentences.push({ ...spanOf(text, first.start, end), words: part.length, cut });
  };
  let from = 0;
  let next = 0;
  for (const end of ends) {
    let last = next;
    while (last < tokens.length && (tokens[last]?.end ?? 0) <= end) last++;
    const segment = tokens.slice(next, last);
    if (segment.length === 0) continue;
    next = last;
    from = 0;
    if (segment.length >= RUN_ON_WORDS) {
      for (const [i, token] of segment.entries()) {
        const paused = pauses.has(token.start) && i - from >= MIN_WORDS_BEFORE_PAUSE;
        const cued = openers.has(token.start) && i - from >= MIN_WORDS_BEFORE_CUE;
        if (!paused && !cued) continue;
        push(segment.slice(from, i), token.start, paused ? 'pause' : 'cue');
        from = i;
      }
    }
    push(segment.slice(from), end, 'punctuation');
  }
  return sentences;
}
