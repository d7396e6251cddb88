import type { FastifyRequest } from 'fastify';
import { Refused } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { requirePerson } from '../../accounts/server/index.ts';
import { interviewRefusals } from '../contract.ts';
import { interviewById, type OwnedInterview } from './interview-store.ts';

/** The interview, if it belongs to whoever asks; otherwise `interviews/not-found`, as if there were none. */
export async function ownInterview(
  platform: Platform,
  request: FastifyRequest,
  interviewId: string,
): Promise<OwnedInterview> {
  const person = await requirePerson(request);
  const interview = await interviewById(platform.db, interviewId);
  if (!interview || interview.ownerId !== person.id) throw new Refused(interviewRefusals.notFound);
  return interview;
}
