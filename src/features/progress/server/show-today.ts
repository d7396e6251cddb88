import type { FastifyRequest } from 'fastify';
import type { Platform } from '../../../platform/platform.ts';
import { requirePerson } from '../../accounts/server/index.ts';
import { listInterviews, ownInterview } from '../../interviews/server/index.ts';
import type { NextAction, Today } from '../contract.ts';
import { type Decision, nextAction } from '../domain/next-action.ts';
import { pointOf, trendOf } from '../domain/trend.ts';
import { weekOf } from '../domain/week.ts';
import { cardOf, withReports } from './tape-cards.ts';

/** So many tapes are looked at: a week of hard practice, and a trend that is still about now. */
const lookBack = 20;
const shown = 5;

async function present(platform: Platform, request: FastifyRequest, decision: Decision): Promise<NextAction> {
  if (decision.kind === 'first' || decision.kind === 'new') return decision;
  const { interview, report } = decision.tape;
  const { plan } = await ownInterview(platform, request, interview.id);
  if (decision.kind === 'resume') {
    return { kind: 'resume', tape: cardOf(interview, report), textOnly: plan.access.textOnly };
  }
  const { change, inTapes, ofTapes } = decision;
  const topic = plan.questions.find((question) => question.id === change.questionId)?.topic ?? '';
  const settings = {
    roleSlug: plan.role.slug,
    level: plan.level,
    personaId: plan.persona.id,
    mode: plan.mode,
    access: plan.access,
  };
  return { kind: 'retry', interviewId: interview.id, topic, change, inTapes, ofTapes, settings };
}

/** What to do next, this week, and what the last tapes show; made from interviews and reviews alone. */
export async function showToday(
  platform: Platform,
  request: FastifyRequest,
  timeZone: string,
): Promise<Today> {
  const person = await requirePerson(request);
  const now = platform.now();
  const { interviews, next } = await listInterviews(platform, person, { limit: lookBack });
  const tapes = await withReports(platform, interviews);
  const practised = interviews.flatMap(({ startedAt }) => (startedAt ? [new Date(startedAt)] : []));
  const points = tapes
    .filter(({ interview }) => interview.status === 'ended')
    .flatMap(
      ({ interview, report }) =>
        (report && pointOf(report, interview.startedAt ?? interview.createdAt)) ?? [],
    );
  return {
    next: await present(platform, request, nextAction(tapes, now)),
    week: weekOf(now, practised, timeZone),
    recent: tapes.slice(0, shown).map(({ interview, report }) => cardOf(interview, report)),
    hasMore: next !== null || tapes.length > shown,
    trend: trendOf(points.toReversed()),
  };
}
