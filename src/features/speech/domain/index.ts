export { OBSERVATIONS_VERSION, observeAnswer } from './text/observe.ts';
export type { AnswerObservations, MissingSlot, NounPhrase, ObserveInput, Span } from './text/types.ts';
export { startTurnTaking, type TurnInput, type TurnState, turnTaking } from './turns/turn-taking.ts';
