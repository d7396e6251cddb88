import type { Platform } from '../../../platform/platform.ts';
import { InterviewDeletedMessage } from '../../interviews/contract.ts';
import type { MediaFiles } from './media/media-files.ts';
import { deleteRecordingsOf } from './recording-store.ts';

/** Also how an account's recordings go: its interviews are deleted one by one. */
export function whenInterviewIsDeletedRemoveItsMedia(platform: Platform, files: MediaFiles): void {
  platform.bus.on(InterviewDeletedMessage, async ({ interviewId }) => {
    await deleteRecordingsOf(platform.db, interviewId);
    await files.removeInterview(interviewId);
  });
}
