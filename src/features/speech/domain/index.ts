export { OBSERVATIONS_VERSION, observeAnswer } from './text/observe.ts';
export type {
  AnswerObservations,
  Filler,
  Gate,
  MissingSlot,
  NounPhrase,
  NumberSpan,
  ObserveInput,
  Sentence,
  Span,
  StorySpan,
} from './text/types.ts';
