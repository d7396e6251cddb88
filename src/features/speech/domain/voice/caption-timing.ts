export interface CaptionWord {
  /** UTF-16 offset just behind the word: show `text.slice(0, end)`. */
  readonly end: number;
  /** When to show it, in ms after the start. */
  readonly atMs: number;
}

/** 170 words a minute is comfortable captioned speech; a word takes a beat plus its letters. */
const WORD_MS = 140;
const LETTER_MS = 45;
const CLAUSE_MS = 160;
const SENTENCE_MS = 350;

/** When each word of a text appears if nobody speaks it, and when it has been read. `rate` 1 is ordinary. */
export function captionTiming(
  text: string,
  rate = 1,
): { readonly words: readonly CaptionWord[]; readonly durationMs: number } {
  let at = 0;
  const words = [...text.matchAll(/\S+/g)].map((match) => {
    const shown = { end: match.index + match[0].length, atMs: Math.round(at / rate) };
    at += WORD_MS + LETTER_MS * match[0].length;
    if (/[.!?]["'”’)]*$/.test(match[0])) at += SENTENCE_MS;
    else if (/[,;:]$/.test(match[0])) at += CLAUSE_MS;
    return shown;
  });
  return { words, durationMs: Math.round(at / rate) };
}

/** Sentences with where they begin, so that each can be spoken as one utterance: long ones are cut off by some browsers. */
export function sentencesOf(text: string): { readonly start: number; readonly text: string }[] {
  return [...text.matchAll(/\S[\s\S]*?(?:[.!?]["'”’)]*(?=\s|$)|$)/g)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
}
