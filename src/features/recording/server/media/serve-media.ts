import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../../../kernel/refusal.ts';
import { refusals } from '../../contract.ts';
import { readRange } from '../../domain/byte-range.ts';
import type { StoredRecording } from '../recording-store.ts';
import type { MediaFiles } from './media-files.ts';

/** Answers with the media or the part of it that was asked for. The type is ours, never the uploader's. */
export async function serveMedia(
  request: FastifyRequest,
  reply: FastifyReply,
  files: MediaFiles,
  recording: StoredRecording,
  download: boolean,
) {
  const media = await files.playable(recording);
  if (!media) throw new Refused(refusals.noMedia);
  const etag = `"${media.size.toString(36)}-${media.modified.getTime().toString(36)}"`;
  const ifRange = request.headers['if-range'];
  const whole = ifRange !== undefined && ifRange !== etag;
  const range = readRange(whole ? undefined : request.headers.range, media.size);
  reply.header('accept-ranges', 'bytes');
  if (range.kind === 'unsatisfiable') {
    reply.header('content-range', `bytes */${media.size}`);
    throw new Refused(refusals.badRange);
  }
  const { start, end } = range.kind === 'part' ? range : { start: 0, end: media.size - 1 };
  if (range.kind === 'part') {
    reply.status(206).header('content-range', `bytes ${start}-${end}/${media.size}`);
  }
  reply
    .type(recording.mimeType.startsWith('video/') ? 'video/webm' : 'audio/webm')
    .header('content-length', end - start + 1)
    .header('etag', etag)
    .header('cache-control', 'private, no-store')
    .header(
      'content-disposition',
      `${download ? 'attachment' : 'inline'}; filename="recording-${recording.id}.webm"`,
    );
  return request.method === 'HEAD' ? reply.send() : reply.send(media.read(start, end));
}
