import { spanOf, stem, type Token, tokensWithin } from '../parts/tokens.ts';
import { FUNCTION_WORDS } from '../parts/words.ts';
import { isPast } from '../story/verbs.ts';
import type { NounPhrase, Sentence, StorySpan } from '../types.ts';
import {
  aboutOf,
  DETERMINERS,
  EMPTY_HEADS,
  GRAVE,
  isAdjective,
  isAdverb,
  isAmbiguousBase,
  isFiniteVerb,
  isGerund,
  SENSITIVE,
} from './lexicon.ts';

const MAX_WORDS = 6;
const MAX_QUOTES = 12;

/** The end (exclusive) of the words that can follow a determiner at `from`, or `from` when there is no noun. */
function contentEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end - from < MAX_WORDS) {
    const token = tokens[end] as Token;
    const before = tokens[end - 1];
    if (before && !/^[ \t]+$/.test(text.slice(before.end, token.start))) break;
    const { lower } = token;
    if (FUNCTION_WORDS.has(lower) || DETERMINERS.has(lower) || isAdverb(lower) || !/^[\p{L}]/u.test(lower))
      break;
    if (/n't$|'(?:ve|re|ll|d|m)$/.test(lower)) break;
    const afterNoun = end > from && !isAdjective(tokens[end - 1]?.lower ?? '');
    if (afterNoun && (isPast(lower) || isGerund(lower) || isFiniteVerb(lower))) break;
    if (afterNoun && isAdjective(lower) && !isNounLike(tokens, end + 1)) break;
    if (afterNoun && isAmbiguousBase(lower) && tokens[end - 1]?.lower.endsWith('s')) break;
    if (end === from && isFiniteVerb(lower)) break;
    end++;
  }
  return end;
}

function isNounLike(tokens: readonly Token[], i: number): boolean {
  const lower = tokens[i]?.lower;
  if (!lower || FUNCTION_WORDS.has(lower) || DETERMINERS.has(lower)) return false;
  return !isAdjective(lower) && !isAdverb(lower) && !isPast(lower) && !isFiniteVerb(lower);
}

function nounAt(text: string, tokens: readonly Token[], from: number): number {
  let end = contentEnd(text, tokens, from);
  const stopped = end;
  const unfit = (token: Token) =>
    isAdjective(token.lower) || isPast(token.lower) || isGerund(token.lower) || token.lower.endsWith("'s");
  while (end > from && unfit(tokens[end - 1] as Token)) end--;
  // A phrase cut before its noun ("the most", "a fast-growing") would not stand alone.
  return end === stopped || (end > from && !isNounLike(tokens, stopped)) ? end : from;
}

const joined = (text: string, a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && /^[ \t]+$/.test(text.slice(a.end, b.start));

function phraseAt(text: string, tokens: readonly Token[], i: number): number | null {
  const end = nounAt(text, tokens, i + 1);
  if (end === i + 1 || !joined(text, tokens[i], tokens[i + 1])) return null;
  const head = tokens[end - 1] as Token;
  const next = tokens[end];
  if (next?.lower === 'of' && joined(text, head, next)) {
    if (EMPTY_HEADS.has(head.lower)) return null;
    const inner = DETERMINERS.has(tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1;
    const tail = nounAt(text, tokens, inner);
    const fits = tail > inner && joined(text, next, tokens[end + 1]) && tail - i <= MAX_WORDS;
    return fits ? tail : null;
  }
  // "a project manager-level" or "the customer-" : the phrase goes on without a blank.
  if (next && !/[\s.,;:!?)"”]/.test(text.charAt(head.end))) return null;
  // "Business Intelligence and Technology" would be cut in the middle of a name.
  if (/^(?:and|&)$/.test(next?.lower ?? '') && /^\p{Lu}/u.test(head.text)) return null;
  return end - i <= MAX_WORDS ? end : null;
}

/**
 * Noun phrases that are grammatical inside `You mentioned "..."`: a determiner or possessive, adjectives, nouns;
 * two to six words; specific enough to ask about. Best first, at most twelve.
 */
export function nounPhrasesOf(
  text: string,
  questionText: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  story: readonly StorySpan[],
): NounPhrase[] {
  const asked = new Set([...questionText.toLowerCase().matchAll(/[\p{L}'-]+/gu)].map((m) => stem(m[0])));
  const found: NounPhrase[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const list = tokensWithin(tokens, sentence);
    if (list.some((token) => GRAVE.has(token.lower))) continue;
    for (let i = 0; i < list.length; i++) {
      const det = list[i] as Token;
      if (!DETERMINERS.has(det.lower)) continue;
      const end = phraseAt(text, list, i);
      if (end === null) continue;
      const words = list.slice(i, end);
      const content = words.slice(1).filter((w) => !FUNCTION_WORDS.has(w.lower) && !DETERMINERS.has(w.lower));
      const head = content[content.length - 1];
      if (!head || words.some((w) => SENSITIVE.has(w.lower.replace(/'s$/, '')))) continue;
      const specific = content.filter((w) => !EMPTY_HEADS.has(w.lower) && !asked.has(stem(w.lower)));
      const nounish = specific.filter((w) => !isAdjective(w.lower) && !isPast(w.lower));
      if (specific.length === 0 || (EMPTY_HEADS.has(head.lower) && nounish.length === 0)) continue;
      if (/^(?:this|these|those|her)$/.test(det.lower) && content.length < 2) continue;
      const before = list[i - 1]?.lower ?? '';
      const phraseHead =
        content.find((_, k) => text.slice(content[k]?.end).trimStart().startsWith('of ')) ?? head;
      const acronym = /^\p{Lu}{2,}$/u.test(phraseHead.text) && phraseHead !== head;
      const about = acronym ? 'matter' : aboutOf(phraseHead.lower.replace(/'s$/, ''));
      if (before === 'as') continue;
      // "as a hostess", "I was a captain": the person speaking.
      if (about === 'person' && /^(?:as|was|am|be|being|become|became|i'm|were)$/.test(before)) continue;
      const proper = words.slice(1).some((w) => /^\p{Lu}/u.test(w.text));
      const parts = story.filter((s) => s.sentence === index).map((s) => s.part);
      let score = 1 + 0.5 * (Math.min(specific.length, 3) - 1);
      if (content.length < 2) score -= 0.35;
      if (EMPTY_HEADS.has(head.lower)) score -= 0.5;
      if (proper && content.length > 1) score += 0.4;
      if (/^(?:the|a|an)$/.test(det.lower)) score += 0.2;
      if (/^(?:his|her|their|its)$/.test(det.lower)) score -= 0.4;
      if (/^(?:this|these|those|another)$/.test(det.lower)) score -= 0.5;
      if (/^\p{Lu}/u.test(det.text)) score -= 0.4;
      if (parts.includes('action')) score += 0.3;
      if (parts.includes('learning')) score -= 0.4;
      const last = words[words.length - 1] as Token;
      const span = spanOf(text, det.start, last.end);
      if (span.text.length <= 60 && !found.some((p) => p.text.toLowerCase() === span.text.toLowerCase()))
        found.push({ ...span, sentence: index, about, score: Math.round(score * 100) / 100 });
      i = end - 1;
    }
  }
  return found.toSorted((a, b) => b.score - a.score || a.start - b.start).slice(0, MAX_QUOTES);
}
