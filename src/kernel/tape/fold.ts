import type { TapeMs } from '../time.ts';
import type { Tape, TapeEvent } from './event.ts';

export type Step<State> = (state: State, event: TapeEvent) => State;

export function fold<State>(tape: Tape, step: Step<State>, initial: State): State {
  return tape.reduce(step, initial);
}

/** The part of the tape up to and including the moment `at`. */
export function until(tape: Tape, at: TapeMs): Tape {
  const end = tape.findIndex((event) => event.at > at);
  return end === -1 ? tape : tape.slice(0, end);
}

/** The state as it was at the moment `at`. */
export function replay<State>(tape: Tape, step: Step<State>, initial: State, at: TapeMs): State {
  return fold(until(tape, at), step, initial);
}

/**
 * The beginning of a new tape that continues from `at`: the same events with the same numbers and times, and
 * the first event told where it came from.
 */
export function fork(tape: Tape, at: TapeMs, from: { readonly interviewId: string }): Tape {
  return until(tape, at).map((event, i) =>
    i === 0
      ? { ...event, data: { ...event.data, forkedFrom: { interviewId: from.interviewId, at } } }
      : event,
  );
}
