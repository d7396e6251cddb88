import type { Span } from '../../../speech/domain/index.ts';

type Range = Pick<Span, 'start' | 'end'>;

const QUOTE_MAX = 150;
const OWN_MAX = 120;
const OPENING =
  /^(?:(?:and|so|but|yeah|yes|well|okay|ok|right|then|also|um+|uh+|er+|like|actually|basically|you know|i mean)\b[\s,]*)+/i;

/** Cuts at a word so that at most `max` characters stay; a clause boundary in the last half is better. */
function shorten(text: string, { start, end }: Range, max: number): Range {
  if (end - start <= max) return { start, end };
  const head = text.slice(start, start + max + 1);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(' – '));
  const cut = clause >= max / 2 ? clause : head.lastIndexOf(' ');
  return { start, end: start + (cut > 0 ? cut : max) };
}

/** A passage short enough to be quoted on one card, exactly as it stands in the text. */
export function quotable(text: string, range: Range): Range {
  return shorten(text, range, QUOTE_MAX);
}

/**
 * The heart of a sentence for use inside a frame: no opening filler words, no full stop.
 */
export function ownWords(text: string, { start, end }: Range): Range {
  const sentence = text.slice(start, end);
  const opening = OPENING.exec(sentence)?.[0].length ?? 0;
  const from = opening < sentence.length - 12 ? start + opening : start;
  const short = shorten(text, { start: from, end }, OWN_MAX);
  const bare = text.slice(short.start, short.end).replace(/[\s.,;:!?…–-]+$/u, '');
  return { start: short.start, end: short.start + bare.length };
}
