import type { InterviewSummary } from '../../interviews/contract.ts';
import type { Change, Report } from '../../review/contract.ts';

export interface Tape {
  readonly interview: InterviewSummary;
  /** null for tapes too old to be looked at. */
  readonly report: Report | null;
}

export type Decision =
  | { readonly kind: 'first' }
  | { readonly kind: 'resume'; readonly tape: Tape }
  | {
      readonly kind: 'retry';
      readonly tape: Tape;
      readonly change: Change;
      readonly inTapes: number;
      readonly ofTapes: number;
    }
  | { readonly kind: 'new'; readonly because: string };

const hourMs = 3_600_000;
/** A stage left longer ago is cold: something else comes first (own choice). */
const RESUME_WITHIN_MS = 72 * hourMs;
const PLANNED_WITHIN_MS = 12 * hourMs;
const LOOK_BACK = 5;
/** Each tape further back makes its change a little less worth retrying (own choice). */
const FADE = 0.9;

function isWaiting({ interview }: Tape, now: Date): boolean {
  const since = (iso: string) => now.getTime() - Date.parse(iso);
  if (interview.status === 'live')
    return since(interview.startedAt ?? interview.createdAt) < RESUME_WITHIN_MS;
  return interview.status === 'planned' && since(interview.createdAt) < PLANNED_WITHIN_MS;
}

/**
 * The next best action for tapes, newest first: finish what stands open, else retry the question whose change
 * weighs most and was not retried yet, else something new.
 */
export function nextAction(tapes: readonly Tape[], now: Date): Decision {
  const [newest] = tapes;
  if (newest && isWaiting(newest, now)) return { kind: 'resume', tape: newest };
  const live = tapes.find((tape) => tape.interview.status === 'live' && isWaiting(tape, now));
  if (live) return { kind: 'resume', tape: live };
  const ended = tapes.filter((tape) => tape.interview.status === 'ended');
  if (ended.length === 0) return { kind: 'first' };

  const last = ended.filter((tape) => tape.report !== null).slice(0, LOOK_BACK);
  const isRetried = (id: string, questionId: string) =>
    tapes.some(
      ({ interview: { retryOf, status } }) =>
        status === 'ended' && retryOf?.interviewId === id && retryOf.questionId === questionId,
    );
  const ranked = last
    .flatMap((tape, age) => {
      const change = tape.report?.change;
      if (!change || isRetried(tape.interview.id, change.questionId)) return [];
      return [{ tape, change, worth: change.weight * FADE ** age }];
    })
    .toSorted((a, b) => b.worth - a.worth);
  const [best] = ranked;
  if (best) {
    const { tape, change } = best;
    const inTapes = last.filter((one) => one.report?.change?.topic === change.topic).length;
    return { kind: 'retry', tape, change, inTapes, ofTapes: last.length };
  }
  const because = last.some((tape) => tape.report?.change)
    ? 'You have retried every change your last tapes asked for.'
    : 'Your last tapes hold no change to retry.';
  return { kind: 'new', because };
}
