import type { Platform } from '../../../platform/platform.ts';
import { InterviewDeletedMessage } from '../contract.ts';
import { deleteInterview, interviewIdsOf } from './interview-store.ts';

/** Really deletes: the followers' rows and files first, then the tape. */
export async function removeInterview(
  platform: Platform,
  interview: { id: string; ownerId: string },
): Promise<void> {
  await platform.bus.publish(InterviewDeletedMessage, {
    interviewId: interview.id,
    ownerId: interview.ownerId,
  });
  await deleteInterview(platform.db, interview.id);
}

export async function removeInterviewsOf(platform: Platform, ownerId: string): Promise<void> {
  for (const id of await interviewIdsOf(platform.db, ownerId))
    await removeInterview(platform, { id, ownerId });
}
