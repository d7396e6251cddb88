export { OBSERVATIONS_VERSION, observeAnswer } from './text/observe.ts';
export type { AnswerObservations, MissingSlot, NounPhrase, ObserveInput, Span } from './text/types.ts';
export { startTurnTaking, turnTaking } from './turns/turn-taking.ts';
export type { TurnDecision, TurnInput, TurnState } from './turns/turn-taking.ts';
