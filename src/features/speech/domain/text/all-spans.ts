import type { AnswerObservations, Span } from './types.ts';

/** Every span of the observations, for checking that each is exact. */
export function allSpans(seen: AnswerObservations): Span[] {
  return [
    ...seen.sentences,
    ...seen.fillers,
    ...(seen.selfRepairs ?? []),
    ...(seen.agency?.i ?? []),
    ...(seen.agency?.we ?? []),
    ...seen.story,
    ...seen.story.map((s) => s.cue),
    ...seen.numbers,
    ...seen.measuredResults,
    ...seen.hypothetical.spans,
    ...seen.hedges,
    ...seen.vague,
    ...seen.causal,
    ...seen.contrast,
    ...seen.tradeOffs,
    ...(seen.keyTerms?.found ?? []),
    ...seen.gates.flatMap((g) => g.span ?? []),
    ...seen.quotes,
  ];
}
