import type { FastifyRequest } from 'fastify';
import { Refused } from '../../../kernel/refusal.ts';
import type { Platform } from '../../../platform/platform.ts';
import { ownInterview } from '../../interviews/server/index.ts';
import { refusals } from '../contract.ts';
import { recordingById, type StoredRecording } from './recording-store.ts';

/** The recording, if its interview belongs to whoever asks; otherwise not found, as if there were none. */
export async function ownRecording(
  platform: Platform,
  request: FastifyRequest,
  id: string,
): Promise<StoredRecording> {
  const recording = await recordingById(platform.db, id);
  if (!recording) throw new Refused(refusals.notFound);
  await ownInterview(platform, request, recording.interviewId).catch((error: unknown) => {
    throw error instanceof Refused && error.refusal.status === 404 ? new Refused(refusals.notFound) : error;
  });
  return recording;
}
