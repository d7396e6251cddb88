import type { z } from 'zod';
import type { Platform } from '../../../platform/platform.ts';
import type { Person } from '../../accounts/server/index.ts';
import type { InterviewList, InterviewSummary, ListQuery } from '../contract.ts';
import { interviewsOf, type OwnedInterview } from './interview-store.ts';

export function summarize({ plan, ownerId: _, ...interview }: OwnedInterview): InterviewSummary {
  return {
    ...interview,
    roleLabel: plan.role.label,
    level: plan.level,
    lengthMinutes: plan.lengthMinutes,
    mode: plan.mode,
    personaName: plan.persona.name,
    questionCount: plan.questions.length,
    retryOf: plan.retryOf,
  };
}

export async function listInterviews(
  platform: Platform,
  person: Person,
  { limit, before }: z.infer<typeof ListQuery>,
): Promise<InterviewList> {
  const found = await interviewsOf(platform.db, person.id, {
    limit: limit + 1,
    before: before ? new Date(before) : null,
  });
  const shown = found.slice(0, limit);
  const next = found.length > limit ? (shown.at(-1)?.createdAt ?? null) : null;
  return { interviews: shown.map(summarize), next };
}
