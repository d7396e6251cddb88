import { planDurationMs } from '../../../kernel/interview-plan.ts';
import { type InterviewState, readInterview } from '../../../kernel/interview-state.ts';
import type { Tape } from '../../../kernel/tape/event.ts';

/** Kept for the closing words. */
const CLOSING_MS = 15_000;
/** With less than this left, no further question begins. */
export const MIN_QUESTION_MS = 40_000;
/** With less than this left for a question, no follow-up begins. */
const MIN_FOLLOW_UP_MS = 30_000;

/** Time on stage: the tape's clock without the holes. */
export function onStageMs(state: Pick<InterviewState, 'lastAt' | 'awayMs'>): number {
  return Math.max(0, state.lastAt - state.awayMs);
}

/** Time on stage at each move, by the move's sequence number. */
export function moveTimes(tape: Tape): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  let away = 0;
  for (const event of tape) {
    if (event.type === 'interview.resumed') away += Number(event.data.awayMs) || 0;
    if (event.type === 'interviewer.moved') times.set(event.seq, event.at - away);
  }
  return times;
}

export interface Clock {
  readonly onStageMs: number;
  readonly leftMs: number;
  /** Whether another follow-up fits the share of the question that began at `askedAtMs`. */
  fitsFollowUp(askedAtMs: number, questionsLeft: number, patience: number): boolean;
}

/** `questionsLeft` counts the questions not yet asked. A patient interviewer lets a question use more of its share. */
export function clockOf(state: InterviewState): Clock {
  const total = state.plan ? planDurationMs(state.plan) : 0;
  const now = onStageMs(state);
  return {
    onStageMs: now,
    leftMs: total - now,
    fitsFollowUp(askedAtMs, questionsLeft, patience) {
      const share = (total - CLOSING_MS - askedAtMs) / (questionsLeft + 1);
      const spent = now - askedAtMs;
      const reserved = CLOSING_MS + questionsLeft * MIN_QUESTION_MS;
      return spent <= share * (0.55 + 0.35 * patience) && total - now - reserved >= MIN_FOLLOW_UP_MS;
    },
  };
}

/** Whether the planned time is over; the Stage then lets the person finish the sentence and asks for the close. */
export function shouldStop(tape: Tape): { readonly stop: boolean; readonly leftMs: number } {
  const state = readInterview(tape);
  const { leftMs } = clockOf(state);
  return { stop: state.plan !== null && leftMs <= 0, leftMs: Math.max(0, leftMs) };
}
