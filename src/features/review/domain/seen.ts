import type { AnswerObservations, ObserveInput, Span } from '../../speech/domain/index.ts';
import type { Passage, QuestionReport, TurnReport } from '../contract.ts';

export type Observe = (input: ObserveInput) => AnswerObservations;

/** A turn with what was observed in it, and the way from a span of its text to the tape. */
export interface SeenTurn {
  readonly report: TurnReport;
  readonly observed: AnswerObservations | null;
  passage(span: Pick<Span, 'start' | 'end'>): Passage;
}

export interface SeenQuestion {
  readonly report: QuestionReport;
  readonly turns: readonly SeenTurn[];
}

/** The sentence a span stands in, or the span itself. */
export function sentenceAround(observed: AnswerObservations, span: Pick<Span, 'start' | 'end'>) {
  return observed.sentences.find((s) => span.start >= s.start && span.start < s.end) ?? span;
}

/** The surest sentence of a part of the story, or null. */
export function surest(observed: AnswerObservations, part: string, least: number) {
  return observed.story
    .filter((s) => s.part === part && s.confidence >= least)
    .reduce<AnswerObservations['story'][number] | null>(
      (best, s) => (best === null || s.confidence > best.confidence ? s : best),
      null,
    );
}
