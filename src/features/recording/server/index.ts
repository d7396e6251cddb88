import path from 'node:path';
import type { App, Platform } from '../../../platform/platform.ts';
import { mediaOnDisk } from './media/media-files.ts';
import { processRecording, REMUX_JOB } from './media/process-recording.ts';
import { SWEEP_JOB, sweepMedia } from './media/sweep-media.ts';
import { routes } from './routes.ts';
import { uploadRoutes } from './upload-routes.ts';
import { whenInterviewIsDeletedRemoveItsMedia } from './when-interview-is-deleted-remove-its-media.ts';

export function register(app: App, platform: Platform): void {
  const files = mediaOnDisk(path.join(platform.config.dataDir, 'media'));
  platform.jobs.define<{ recordingId: string }>(REMUX_JOB, ({ recordingId }) =>
    processRecording(platform, files, recordingId),
  );
  platform.jobs.define(SWEEP_JOB, () => sweepMedia(platform, files));
  platform.jobs.schedule(SWEEP_JOB, '17 4 * * *');
  whenInterviewIsDeletedRemoveItsMedia(platform, files);
  uploadRoutes(app, platform, files);
  routes(app, platform, files);
}
