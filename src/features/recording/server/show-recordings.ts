import type { Database } from '../../../platform/db/database.ts';
import { type Recording, THUMBNAIL_EVERY_MS } from '../contract.ts';
import type { MediaFiles } from './media/media-files.ts';
import { type StoredRecording, thumbnailIndices } from './recording-store.ts';

export async function showRecordings(
  db: Database,
  files: MediaFiles,
  recordings: readonly StoredRecording[],
): Promise<Recording[]> {
  const indices = await thumbnailIndices(
    db,
    recordings.map((recording) => recording.id),
  );
  return Promise.all(
    recordings.map(async (recording) => ({
      id: recording.id,
      interviewId: recording.interviewId,
      kind: recording.mimeType.startsWith('video/') ? 'video' : 'audio',
      mimeType: recording.mimeType,
      bytes: (await files.rawSize(recording)) ?? 0,
      status: recording.status,
      problem: recording.problem,
      durationMs: recording.durationMs,
      startedAtMs: recording.startedAtMs,
      thumbnails: { everyMs: THUMBNAIL_EVERY_MS, indices: indices.get(recording.id) ?? [] },
    })),
  );
}
