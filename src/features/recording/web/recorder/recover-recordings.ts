import { localIndex } from './local-index.ts';
import type { LocalRecording } from './local-media.ts';
import { alone, openMedia, removeLocal } from './local-recordings.ts';
import { startUpload } from './uploader.ts';

/** What could not be brought to the server in this time (another person's, a deleted interview's) goes. */
const keepForMs = 30 * 86_400_000;

export interface RecoveryStatus {
  readonly recordingId: string;
  readonly interviewId: string;
  readonly state: 'uploading' | 'offline' | 'done' | 'failed' | 'kept-here';
  readonly localBytes: number;
  readonly serverBytes: number;
}

async function recover(recording: LocalRecording, onStatus: (status: RecoveryStatus) => void): Promise<void> {
  const { recordingId, interviewId } = recording;
  if (Date.now() - recording.createdEpochMs > keepForMs) return removeLocal(recording);
  const media = await openMedia(recording);
  const localBytes = await media.size();
  let serverBytes = 0;
  const tell = (state: RecoveryStatus['state']) =>
    onStatus({ recordingId, interviewId, state, localBytes, serverBytes });
  const end = await startUpload({
    recording,
    media,
    isFinished: () => true,
    onTooLarge: () => {},
    onProgress: (progress) => {
      serverBytes = progress.serverBytes;
      tell(progress.reachable ? 'uploading' : 'offline');
    },
  }).done;
  await media.close();
  if (end === 'ready' || end === 'empty') await removeLocal(recording);
  tell(end === 'failed' || end === 'kept-here' ? end : 'done');
}

/**
 * Brings every recording that a closed tab, a crash or a reload left on this device to the server, one after
 * another. Call it once when the app starts, on any page; recordings open in another tab are left to it.
 * Never rejects because of one recording; rejects only where the browser keeps no local storage at all.
 */
export async function recoverRecordings(
  onStatus: (status: RecoveryStatus) => void = () => {},
): Promise<void> {
  for (const recording of await localIndex.all()) {
    await alone(recording.recordingId, () => recover(recording, onStatus)).catch((error: unknown) => {
      console.warn(`Recording ${recording.recordingId} stays on this device for now`, error);
    });
  }
}

/** Deletes this device's copies of an interview's recordings: part of deleting the interview. */
export async function forgetLocalRecordings(interviewId: string): Promise<void> {
  for (const recording of await localIndex.all()) {
    if (recording.interviewId === interviewId) await removeLocal(recording);
  }
}
