import { gatesOf } from './gates.ts';
import { missingOf } from './missing.ts';
import { fillersOf, selfRepairsOf, withoutSounds } from './parts/fillers.ts';
import { lexicalDiversityOf, markersOf, repeatedOf } from './parts/markers.ts';
import { measuredResultsOf, numbersOf } from './parts/numbers.ts';
import { paceOf } from './parts/pace.ts';
import { sentencesOf } from './parts/sentences.ts';
import { spanOf, stem, type Token, tokensOf } from './parts/tokens.ts';
import { FUNCTION_WORDS, QUESTION_WORDS } from './parts/words.ts';
import { nounPhrasesOf } from './quotes/noun-phrases.ts';
import { agencyOf, hypotheticalOf, storyOf } from './story/story.ts';
import type { AnswerObservations, ObserveInput, Span } from './types.ts';

/** Changes whenever a rule or a lexicon changes what is observed. */
export const OBSERVATIONS_VERSION = 'text-1';

function keyTermsOf(questionText: string, text: string, tokens: readonly Token[]) {
  const asked = new Set(
    tokensOf(questionText)
      .filter((t) => !FUNCTION_WORDS.has(t.lower) && !QUESTION_WORDS.has(t.lower) && t.lower.length > 2)
      .map((t) => stem(t.lower)),
  );
  if (asked.size < 2) return null;
  const found: Span[] = [];
  const met = new Set<string>();
  for (const token of tokens) {
    const root = stem(token.lower);
    if (!asked.has(root)) continue;
    met.add(root);
    found.push(spanOf(text, token.start, token.end));
  }
  return { found, share: Math.round((met.size / asked.size) * 100) / 100 };
}

/**
 * What can be seen in one answer by rules alone: every span is exact, every absent measure null, and the same
 * input gives the same output byte for byte. Never throws, whatever the text.
 */
export function observeAnswer(input: ObserveInput): AnswerObservations {
  const { text, questionText, words, source } = input;
  const spoken = source === 'speech' || (source === 'corrected' && words !== null);
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text, tokens, words);
  const fillers = fillersOf(text, tokens, sentences);
  const plain = withoutSounds(text);
  const plainTokens = tokensOf(plain);
  const exact = <T extends Span>(span: T): T => ({ ...span, text: text.slice(span.start, span.end) });
  const story = storyOf(plain, plainTokens, sentences).map((s) => ({ ...exact(s), cue: exact(s.cue) }));
  const numbers = numbersOf(text, tokens);
  const measuredResults = measuredResultsOf(text, numbers, sentences, story);
  const agency = agencyOf(plainTokens, sentences);
  const { episodeFound, ...hypothetical } = hypotheticalOf(
    plain,
    questionText,
    plainTokens,
    sentences,
    story,
  );
  const markers = markersOf(text);
  const repeated = repeatedOf(tokens, sentences);
  const gates = gatesOf(input, tokens, sentences, repeated);
  const enough = gates.every((gate) => gate.code === 'too-short');
  const wordCount = tokens.length;
  const clean = sentences.length > 0 && sentences.every((s) => s.cut === 'punctuation' && s.words < 60);
  return {
    version: OBSERVATIONS_VERSION,
    source,
    wordCount,
    sentences,
    wordsPerSentence: clean ? Math.round((wordCount / sentences.length) * 10) / 10 : null,
    fillers,
    fillerShare: spoken && wordCount > 0 ? Math.round((fillers.length / wordCount) * 1000) / 1000 : null,
    selfRepairs: spoken ? selfRepairsOf(text, tokens) : null,
    agency,
    story,
    numbers,
    measuredResults,
    hypothetical: { ...hypothetical, spans: hypothetical.spans.map(exact) },
    ...markers,
    repeated,
    keyTerms: keyTermsOf(questionText, text, tokens),
    lexicalDiversity: lexicalDiversityOf(tokens),
    pace: spoken ? paceOf(words) : null,
    gates,
    missing: enough
      ? missingOf(questionText, {
          story,
          agency,
          measuredResults,
          hypothetical,
          tradeOffs: markers.tradeOffs,
          wordCount,
          episodeFound,
        })
      : [],
    quotes: nounPhrasesOf(text, questionText, tokens, sentences, story),
  };
}
