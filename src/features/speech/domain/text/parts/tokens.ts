import type { Span } from '../types.ts';

export interface Token extends Span {
  readonly lower: string;
}

const WORD = /\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[\p{L}\p{M}]+(?:\p{N}+)?(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    ...spanOf(text, match.index, match.index + match[0].length),
    lower: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}

/** A pattern that only matches whole words, whatever the case and the kind of apostrophe. */
export function phrase(source: string): RegExp {
  const body = source.replaceAll("'", "['’]?").replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${body})(?![\\p{L}\\p{N}])`, 'giu');
}

export function matches(text: string, pattern: RegExp, from = 0, to = text.length): Span[] {
  return [...text.slice(from, to).matchAll(pattern)]
    .filter((match) => match[0].length > 0)
    .map((match) => spanOf(text, from + match.index, from + match.index + match[0].length));
}

export function tokensWithin<T extends Span>(tokens: readonly T[], span: Span): readonly T[] {
  return tokens.filter((token) => token.start >= span.start && token.end <= span.end);
}

/** Cuts the endings English adds most, so that "teams" meets "team" and "prioritised" meets "prioritise". */
export function stem(word: string): string {
  let s = word.replace(/'s$|'$/, '');
  if (s.length > 4) s = s.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|edly|ed|es|s|ly)$/, '');
  if (s.length > 4) s = s.replace(/e$/, '');
  return s.replace(/([bdgmnprt])\1$/, '$1');
}
