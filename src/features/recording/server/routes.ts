import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { ownInterview } from '../../interviews/server/index.ts';
import {
  MediaQuery,
  paths,
  Recording,
  RecordingParams,
  RecordingsQuery,
  refusals,
  THUMBNAIL_MAX_BYTES,
  ThumbnailParams,
} from '../contract.ts';
import { imageKind } from '../domain/image-kind.ts';
import type { MediaFiles } from './media/media-files.ts';
import { serveMedia } from './media/serve-media.ts';
import { ownRecording } from './own-recording.ts';
import { deleteRecording, putThumbnail, recordingsOf, thumbnail } from './recording-store.ts';
import { showRecordings } from './show-recordings.ts';

const tags = ['recording'];
const one = `${paths.recordings}/:id` as const;

export function routes(app: App, platform: Platform, files: MediaFiles): void {
  const { db } = platform;

  app.get(
    paths.recordings,
    {
      schema: {
        operationId: 'listRecordings',
        tags,
        querystring: RecordingsQuery,
        response: { 200: z.array(Recording) },
      },
    },
    async (request) => {
      const { id } = await ownInterview(platform, request, request.query.interviewId);
      return showRecordings(db, files, await recordingsOf(db, id));
    },
  );

  app.get(
    one,
    { schema: { operationId: 'getRecording', tags, params: RecordingParams, response: { 200: Recording } } },
    async (request) => {
      const recording = await ownRecording(platform, request, request.params.id);
      return (await showRecordings(db, files, [recording]))[0] as Recording;
    },
  );

  app.delete(
    one,
    {
      schema: { operationId: 'deleteRecording', tags, params: RecordingParams, response: { 204: z.void() } },
    },
    async (request, reply) => {
      const recording = await ownRecording(platform, request, request.params.id);
      await deleteRecording(db, recording.id);
      await files.remove(recording);
      return reply.status(204).send();
    },
  );

  const media = { params: RecordingParams, querystring: MediaQuery };
  // A HEAD of our own: the one Fastify derives from GET says that the media has no bytes.
  for (const method of ['HEAD', 'GET'] as const) {
    app.route({
      method,
      url: `${one}/media`,
      schema: { ...media, tags, operationId: 'getRecordingMedia', hide: method === 'HEAD' },
      handler: async (request, reply) => {
        const recording = await ownRecording(platform, request, request.params.id);
        return serveMedia(request, reply, files, recording, request.query.download);
      },
    });
  }

  app.get(
    `${one}/thumbnails/:index`,
    { schema: { operationId: 'getThumbnail', tags, params: ThumbnailParams } },
    async (request, reply) => {
      const { id } = await ownRecording(platform, request, request.params.id);
      const found = await thumbnail(db, id, request.params.index);
      if (!found) throw new Refused(refusals.notFound);
      return reply.type(found.mimeType).header('cache-control', 'private, no-store').send(found.image);
    },
  );

  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['image/webp', 'image/jpeg'],
      { parseAs: 'buffer', bodyLimit: THUMBNAIL_MAX_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.put(
      `${one}/thumbnails/:index`,
      {
        schema: {
          operationId: 'putThumbnail',
          tags,
          params: ThumbnailParams,
          consumes: ['image/webp', 'image/jpeg'],
          response: { 204: z.void() },
        },
      },
      async (request, reply) => {
        const { id } = await ownRecording(platform, request, request.params.id);
        const image = request.body as Buffer;
        const kind = Buffer.isBuffer(image) ? imageKind(image) : null;
        if (kind === null) throw new Refused(refusals.notAnImage);
        await putThumbnail(db, id, request.params.index, kind, image);
        return reply.status(204).send();
      },
    );
  });
}
