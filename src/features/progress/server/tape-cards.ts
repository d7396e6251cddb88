import type { Platform } from '../../../platform/platform.ts';
import type { InterviewSummary } from '../../interviews/contract.ts';
import type { Report } from '../../review/contract.ts';
import { reportOf } from '../../review/server/index.ts';
import type { TapeCard } from '../contract.ts';
import type { Tape } from '../domain/next-action.ts';

export function cardOf(interview: InterviewSummary, report: Report | null): TapeCard {
  const answered = report?.questions.filter((question) =>
    question.turns.some((turn) => turn.why !== 'skipped'),
  );
  return {
    id: interview.id,
    status: interview.status,
    createdAt: interview.createdAt,
    startedAt: interview.startedAt,
    lengthMs: report?.lengthMs ?? interview.lengthMs,
    personaName: interview.personaName,
    roleLabel: interview.roleLabel,
    isRetry: interview.retryOf !== null,
    answered: answered?.length ?? 0,
    planned: interview.questionCount,
    headline: interview.status === 'ended' && report ? headlineOf(report) : null,
    recorded: (report?.recordings.length ?? 0) > 0,
  };
}

function headlineOf({ change, questions }: Report): string | null {
  if (change) return change.title;
  if (questions.length === 0) return null;
  const observed = questions.some((question) => question.notEnough === null);
  return observed ? 'No single change stands out.' : 'Not enough to say.';
}

/** The tapes with their reviews; one that was never on stage has none. */
export async function withReports(
  platform: Platform,
  interviews: readonly InterviewSummary[],
): Promise<Tape[]> {
  const tapes: Tape[] = [];
  for (const interview of interviews) {
    const report = interview.status === 'planned' ? null : await reportOf(platform, interview);
    tapes.push({ interview, report });
  }
  return tapes;
}
