import type { InterviewState } from '../../../kernel/interview-state.ts';
import { OBSERVATIONS_VERSION } from '../../speech/domain/index.ts';
import type { Report } from '../contract.ts';
import { chooseChange } from './advice/choose-change.ts';
import { chooseStrength } from './advice/choose-strength.ts';
import { notEnoughOf, verdictOf } from './advice/verdict.ts';
import { ledgerOf } from './ledger.ts';
import { seeQuestion } from './see-question.ts';
import { evidenceOf } from './see-turns.ts';
import type { Observe } from './seen.ts';

/** Changes whenever the same tape would give another report. */
export const REVIEW_VERSION = `review-1+${OBSERVATIONS_VERSION}`;

export interface ReportOf {
  readonly interviewId: string;
  readonly highest: number;
  readonly status: Report['status'];
  readonly unreadableEvents: number;
}

const NOTHING_STANDS_OUT =
  'No single change stands out: what these rules look for is there. A person, or a harder question, can tell you more.';

/**
 * The report of one interview, from its tape alone. The same tape gives the same report byte for byte.
 * Facts only: there are no marks in it, and what was not measured is null with the reason beside it.
 */
export function buildReport(state: InterviewState, about: ReportOf, observe: Observe): Report {
  const planned = state.plan?.questions ?? [];
  const seen = planned.flatMap((question, i) => seeQuestion(state, question, i + 1, observe) ?? []);
  const questions = seen.map((question) => question.report);
  const change = chooseChange(seen);
  const observable = questions.some((question) => question.notEnough === null);
  return {
    ...about,
    engine: 'greenroom-rules',
    version: REVIEW_VERSION,
    lengthMs: state.ended?.at ?? state.lastAt,
    verdict: verdictOf(questions),
    change,
    strength: chooseStrength(seen, change?.topic ?? null),
    notEnough: change ? null : observable ? NOTHING_STANDS_OUT : notEnoughOf(questions),
    questions,
    plannedQuestions: planned.length,
    evidence: seen.flatMap((question) => question.turns).flatMap(evidenceOf),
    recordings: state.recordings.map(({ recordingId, startedAt, stoppedAt }) => ({
      recordingId,
      startMs: startedAt,
      endMs: stoppedAt ?? state.ended?.at ?? state.lastAt,
    })),
    ledger: ledgerOf(
      questions,
      state.recordings.some(({ mimeType }) => mimeType.startsWith('video/')),
    ),
  };
}
