import type { Platform } from '../../../../platform/platform.ts';
import { deleteRecording, knownRecordings, unfinishedRecordings } from '../recording-store.ts';
import type { MediaFiles, MediaKey } from './media-files.ts';
import { processLater, processRecording } from './process-recording.ts';

export const SWEEP_JOB = 'recording.sweep';

const dayMs = 86_400_000;
const staleMs = 7 * dayMs;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function removeOrphans(platform: Platform, files: MediaFiles): Promise<number> {
  let removed = 0;
  const look = async (batch: readonly MediaKey[]) => {
    const known = await knownRecordings(
      platform.db,
      batch.map((key) => key.id),
    );
    for (const key of batch) {
      if (known.has(key.id)) continue;
      await files.remove(key);
      removed++;
    }
  };
  let batch: MediaKey[] = [];
  for await (const key of files.list()) {
    if (!uuid.test(key.id)) continue; // not ours to judge
    batch.push(key);
    if (batch.length === 500) {
      await look(batch);
      batch = [];
    }
  }
  await look(batch);
  return removed;
}

/**
 * Once a day: files without a row go; what should have been processed a day ago is tried again; uploads that
 * nobody has finished for a week are told to the operator, and what arrived of them is made playable. Those
 * of which nothing arrived go.
 */
export async function sweepMedia(platform: Platform, files: MediaFiles): Promise<void> {
  const orphans = await removeOrphans(platform, files);
  const now = platform.now().getTime();
  const stale: string[] = [];
  for (const recording of await unfinishedRecordings(platform.db, new Date(now - dayMs))) {
    if (recording.status === 'processing') await processLater(platform, recording.id);
    else if (recording.createdAt.getTime() < now - staleMs) {
      stale.push(recording.id);
      if (!(await files.rawSize(recording))) {
        await deleteRecording(platform.db, recording.id);
        await files.remove(recording);
      } else if (recording.durationMs === null) await processRecording(platform, files, recording.id);
    }
  }
  if (orphans > 0 || stale.length > 0) {
    platform.log.warn({ room: 'recording', orphans, stale }, 'recordings swept');
  }
}
