import type { Sentence, Span } from '../types.ts';
import { matches, phrase, stem, type Token, tokensWithin } from './tokens.ts';

const HEDGES = phrase(
  "i (?:think|guess|suppose|feel like|believe|mean)(?! (?:of|about))|maybe|probably|perhaps|kind of|sort of|somewhat|a (?:little )?bit|pretty much|more or less|hopefully|possibly|i'm not (?:really )?sure|not really sure|i don't really|as far as i know|to some extent",
);
const VAGUE = phrase(
  'stuff|things?|something|somehow|a lot|lots of|various|etc|and so on|and so forth|whatever|and everything|a bunch of|certain (?:things|people|ways)|some people|numerous|a number of|or anything|in many ways|in some way',
);
const CAUSAL = phrase(
  "because|therefore|thus|hence|so that|as a result|due to|which meant|led to|in order to|that's why|that is why|this is why|since (?:i|we|he|she|they|it|the|my|our|there|nobody|most)|consequently|resulted in|the reason|caused",
);
const CONTRAST = phrase(
  'but|however|although|though|even though|instead|rather than|despite|in spite of|on the other hand|whereas|nevertheless|yet|unfortunately|even so',
);
const TRADE_OFFS = phrase(
  'rather than|instead of|trade-?offs?|weigh(?:ed|ing)? (?:the|my|our|up|out|both)|pros and cons|options?|alternatives?|considered|compared|at the (?:cost|expense) of|on the other hand|outweigh(?:ed|s)?|sacrific(?:e|ed|ing)|the (?:downside|upside|price|risk)|gave up|even though (?:it|that) meant|either .{1,60} or|the better (?:option|choice)|worth it|prioriti[sz]ed .{1,60} over',
);

export interface Markers {
  readonly hedges: Span[];
  readonly vague: Span[];
  readonly causal: Span[];
  readonly contrast: Span[];
  readonly tradeOffs: Span[];
}

export function markersOf(text: string): Markers {
  return {
    hedges: matches(text, HEDGES),
    vague: matches(text, VAGUE),
    causal: matches(text, CAUSAL),
    contrast: matches(text, CONTRAST),
    tradeOffs: matches(text, TRADE_OFFS),
  };
}

const MIN_REPEATED_WORDS = 5;
const SAME_WORDS = 0.85;

/** Sentences of five words or more that say an earlier one again (85 % of the words are the same). */
export function repeatedOf(tokens: readonly Token[], sentences: readonly Sentence[]) {
  const bags = sentences.map((s) => new Set(tokensWithin(tokens, s).map((token) => stem(token.lower))));
  const repeated: { sentence: number; of: number }[] = [];
  for (const [i, bag] of bags.entries()) {
    if (bag.size < MIN_REPEATED_WORDS) continue;
    const of = bags.slice(0, i).findIndex((other) => {
      const shared = [...bag].filter((word) => other.has(word)).length;
      return shared / (bag.size + other.size - shared) >= SAME_WORDS;
    });
    if (of !== -1) repeated.push({ sentence: i, of });
  }
  return repeated;
}

function factors(words: readonly string[]): number {
  let count = 0;
  let seen = new Set<string>();
  let length = 0;
  for (const word of words) {
    seen.add(word);
    length++;
    if (seen.size / length <= 0.72) {
      count++;
      seen = new Set();
      length = 0;
    }
  }
  return length > 0 ? count + (1 - seen.size / length) / (1 - 0.72) : count;
}

const MIN_DIVERSITY_WORDS = 50;

/** MTLD with the usual threshold of .72, forwards and backwards. */
export function lexicalDiversityOf(tokens: readonly Token[]): number | null {
  if (tokens.length < MIN_DIVERSITY_WORDS) return null;
  const words = tokens.map((token) => token.lower);
  const one = (list: readonly string[]) => words.length / Math.max(factors(list), 0.5);
  return Math.round(((one(words) + one(words.toReversed())) / 2) * 10) / 10;
}
