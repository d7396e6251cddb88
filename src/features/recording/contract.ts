import { z } from 'zod';
import { defineRefusals } from '../../kernel/refusal.ts';

/** Thumbnail `index` shows the recording at `index * THUMBNAIL_EVERY_MS`. */
export const THUMBNAIL_EVERY_MS = 10_000;
export const THUMBNAIL_MAX_BYTES = 64 * 1024;

const RecordingId = z.uuid();

/** What browsers' MediaRecorder writes and every browser plays; anything else is refused. */
const RecordingMimeType = z
  .string()
  .max(100)
  .regex(
    /^(video|audio)\/webm(; ?codecs="?[a-z0-9.]+(, ?[a-z0-9.]+)*"?)?$/,
    'must be video/webm or audio/webm',
  );

export const RecordingStatus = z.enum(['uploading', 'processing', 'ready', 'failed']);
export type RecordingStatus = z.infer<typeof RecordingStatus>;

/** One stretch of media on a tape's clock. A reload during an interview begins another one. */
export const Recording = z
  .object({
    id: RecordingId,
    interviewId: z.uuid(),
    kind: z.enum(['video', 'audio']),
    mimeType: RecordingMimeType,
    /** Bytes that have arrived and are on the server's disk. */
    bytes: z.int().min(0),
    status: RecordingStatus,
    /** Why it failed, for the person; null otherwise. */
    problem: z.string().nullable(),
    /** null until the media has been read through. */
    durationMs: z.int().min(0).nullable(),
    /** When it starts, on the tape's clock. */
    startedAtMs: z.int().min(0),
    thumbnails: z.object({ everyMs: z.int().min(1), indices: z.array(z.int().min(0)) }),
  })
  .meta({ id: 'Recording' });
export type Recording = z.infer<typeof Recording>;

/** The `Upload-Metadata` of a new upload, decoded. The browser names the recording, so the tape can too. */
export const UploadMetadata = z.object({
  recordingId: RecordingId,
  interviewId: z.uuid(),
  mimeType: RecordingMimeType,
  startedAtMs: z.coerce.number().int().min(0).max(86_400_000),
});
export type UploadMetadata = z.infer<typeof UploadMetadata>;

export const RecordingParams = z.object({ id: RecordingId });
export const ThumbnailParams = RecordingParams.extend({ index: z.coerce.number().int().min(0).max(1439) });
export const RecordingsQuery = z.object({ interviewId: z.uuid() });
export const MediaQuery = z.object({ download: z.stringbool().default(false) });

const base = '/api/v1/recording';

export const paths = {
  recordings: base,
  /** tus 1.0 with creation, creation-defer-length and termination. */
  uploads: `${base}/uploads`,
  upload: (id: string) => `${base}/uploads/${id}`,
  recording: (id: string) => `${base}/${id}`,
  media: (id: string) => `${base}/${id}/media`,
  thumbnail: (id: string, index: number) => `${base}/${id}/thumbnails/${index}`,
} as const;

export const refusals = defineRefusals('recording', {
  notFound: [404, 'There is no such recording.'],
  alreadyExists: [409, 'This recording has begun to arrive already. Ask how far it is and go on from there.'],
  offsetMismatch: [409, 'The recording stands at another byte. Ask how far it is and go on from there.'],
  notHere: [403, 'This server keeps no recordings. Whoever runs it has switched that off.'],
  tooLarge: [413, 'The recording is larger than this server accepts.'],
  diskFull: [507, 'The disk of the server is full. The recording stays on your device until there is room.'],
  badUpload: [400, 'That is not an upload this server understands.'],
  notAnImage: [415, 'A thumbnail must be a WebP or JPEG image.'],
  noMedia: [404, 'Nothing of this recording has arrived yet.'],
  badRange: [416, 'The recording does not reach that far.'],
});
