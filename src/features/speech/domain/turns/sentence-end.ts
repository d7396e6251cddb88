/** What interim words say about the end of a turn: `complete` sentence, `open`, or a wish to think first. */
export type TextEnding = 'complete' | 'open' | 'thinking';

const wishToThink =
  /\b(?:let me (?:think|see)|give me (?:a|one) (?:second|moment|minute)|(?:just )?(?:a|one) (?:second|moment)|i need a moment)(?: about (?:it|that|this))?[\s.,!…]*$/i;
const sentenceEnd = /[.!?]["'”’)\]]*$/;
const trailingOff = /(?:\.\.\.|…)["'”’)\]]*$/;
const fillerAtEnd = /\b(?:um+|uh+|erm?|hmm+|so|and|but|because|or)[.!?]?$/i;

/** Text without punctuation tells nothing about completeness and counts as open: the longer wait. */
export function textEnding(text: string): TextEnding {
  const tail = text.slice(-200).trim();
  if (wishToThink.test(tail)) return 'thinking';
  if (trailingOff.test(tail) || fillerAtEnd.test(tail)) return 'open';
  return sentenceEnd.test(tail) ? 'complete' : 'open';
}
