import { openIdbMedia, removeIdbMedia } from './idb-media.ts';
import { localIndex } from './local-index.ts';
import type { LocalMedia, LocalRecording } from './local-media.ts';
import { openOpfsMedia, removeOpfsMedia } from './opfs-media.ts';

/** Opens the best store this browser has for a new recording. */
export async function openNewMedia(
  id: string,
): Promise<{ where: LocalRecording['where']; media: LocalMedia }> {
  try {
    return { where: 'opfs', media: await openOpfsMedia(id) };
  } catch {
    return { where: 'idb', media: await openIdbMedia(id) };
  }
}

export function openMedia({ where, recordingId }: LocalRecording): Promise<LocalMedia> {
  return where === 'opfs' ? openOpfsMedia(recordingId) : openIdbMedia(recordingId);
}

/** Removes the copy on this device: bytes first, so that a kill in between leaves nothing unlisted. */
export async function removeLocal({
  where,
  recordingId,
}: Pick<LocalRecording, 'where' | 'recordingId'>): Promise<void> {
  await (where === 'opfs' ? removeOpfsMedia(recordingId) : removeIdbMedia(recordingId));
  await localIndex.remove(recordingId);
}

/**
 * Runs `work` as the only tab that touches this recording; the lock goes with the tab, however that ends.
 * Resolves to false when another tab has it.
 */
export async function alone(recordingId: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(
    `greenroom-recording-${recordingId}`,
    { ifAvailable: true },
    async (lock) => {
      if (lock) await work();
      return lock !== null;
    },
  );
}
