/** Sentences as the stage shows them, one per line: text ends a sentence with `.`, `?` or `!` and a space. */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.?!]["”]?)\s+/)
    .filter((sentence) => sentence.length > 0);
}

/** Lower-case words; an apostrophe or hyphen inside a word belongs to it. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Groups of vowels less a silent final e; within one syllable of the dictionary for ordinary English words. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const trimmed = letters.replace(/(?:[^aceghilosuxyz]es|[^aeiouytd]ed|[^laeiouy]e)$/, (ending) =>
    ending.charAt(0),
  );
  return Math.max(1, trimmed.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * The school grade needed to read the text: 0.39 words/sentence + 11.8 syllables/word - 15.59.
 * Source: Kincaid, Fishburne, Rogers & Chissom, "Derivation of new readability formulas", Navy RBR 8-75, 1975.
 */
export function fleschKincaidGrade(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

const functionWords = new Set(
  `a about all am an and any are as at be been but by can could did do does for from had has have how i if in is it
  its let like me more much my no not of on one or out should so some something somebody someone take tell than that
  the their them then there these they thing think this those time to up us was we went were what when where which
  while who whom whose why will with work would you your yours walk through describe give example`.split(
    /\s+/,
  ),
);

/** The words that carry the meaning: without function words and the interviewer's stock phrases. */
export function contentWordsOf(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => !functionWords.has(word)));
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** Jaccard index: the share of all distinct words that both sets hold, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
