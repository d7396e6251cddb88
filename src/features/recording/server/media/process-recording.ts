import { rm } from 'node:fs/promises';
import type { Platform } from '../../../../platform/platform.ts';
import { recordingById, setProcessing, settle } from '../recording-store.ts';
import type { MediaFiles } from './media-files.ts';
import { type RemuxReply, remux } from './remux.ts';

export const REMUX_JOB = 'recording.remux';

/** Every byte has arrived: have the file made seekable. Safe to call again. */
export async function processLater(platform: Platform, id: string): Promise<void> {
  await setProcessing(platform.db, id);
  await platform.jobs.send(REMUX_JOB, { recordingId: id }, { key: id });
}

/**
 * Makes the seekable file of what has arrived. A recording still `uploading` (its browser never came back)
 * stays so, and what arrived can be played all the same. Throws on the machine's own trouble, so that the job
 * is tried again.
 */
export async function processRecording(platform: Platform, files: MediaFiles, id: string): Promise<void> {
  const recording = await recordingById(platform.db, id);
  if (!recording || recording.status === 'ready' || recording.status === 'failed') return;
  const draft = files.draftPath(recording);
  const reply: RemuxReply = (await files.rawSize(recording))
    ? await remux({ from: files.rawPath(recording), to: draft })
    : { kind: 'unreadable', why: 'nothing of it arrived' };
  if (reply.kind === 'trouble') throw new Error(`Recording ${id} could not be processed: ${reply.message}`);
  if (reply.kind === 'made') {
    await files.keepSeekable(recording);
    const status = recording.status === 'uploading' ? 'uploading' : 'ready';
    await settle(platform.db, recording, { status, durationMs: reply.durationMs, problem: null });
  } else {
    await rm(draft, { force: true });
    if (recording.status === 'uploading') return;
    const problem = `The recording could not be prepared for playing: ${reply.why}. The file as it arrived is kept.`;
    await settle(platform.db, recording, { status: 'failed', durationMs: null, problem });
  }
  if (!(await recordingById(platform.db, id))) await files.remove(recording); // deleted meanwhile
}
