import { PassThrough, Readable } from 'node:stream';
import { Metadata, Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Refusal, Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { ownInterview } from '../../interviews/server/index.ts';
import { paths, RecordingParams, refusals, UploadMetadata } from '../contract.ts';
import type { MediaFiles } from './media/media-files.ts';
import { processLater } from './media/process-recording.ts';
import { ownRecording } from './own-recording.ts';
import { insertRecording } from './recording-store.ts';
import { TusUploads } from './tus-uploads.ts';

const bytesType = 'application/offset+octet-stream';

const refusalOf: Readonly<Record<number, Refusal>> = {
  404: refusals.notFound,
  409: refusals.offsetMismatch,
  410: refusals.notFound,
  413: refusals.tooLarge,
};

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

const UploadHeaders = z.object({
  'upload-metadata': z
    .string()
    .max(2000)
    .transform((header, context) => {
      try {
        return UploadMetadata.parse(Metadata.parse(header));
      } catch (error) {
        const issues =
          error instanceof z.ZodError ? error.issues : [{ message: 'is not tus metadata', path: [] }];
        for (const { message, path } of issues)
          context.addIssue({ code: 'custom', message, path: [...path] });
        return z.NEVER;
      }
    }),
});

/** Resumable uploads, tus 1.0: `POST` names a recording, `PATCH` appends, `HEAD` tells how far it is. */
export function uploadRoutes(app: App, platform: Platform, files: MediaFiles): void {
  const { maxBytes } = platform.config.recording;
  const defects = new WeakMap<Request, unknown>();
  const tus = new Server({
    path: paths.uploads,
    datastore: new TusUploads(platform, files),
    relativeLocation: true,
    maxSize: maxBytes,
    namingFunction: (_request, metadata) => metadata?.recordingId ?? '',
    onUploadFinish: async (_request, upload) => {
      await processLater(platform, upload.id);
      return {};
    },
    onResponseError: (request, error) => {
      if (!('status_code' in error)) defects.set(request, error);
      return undefined;
    },
  });

  /**
   * The body through a stream of its own: when tus stops reading early, the rest is drained, or the next
   * request on the same connection would wait behind it for ever.
   */
  function bodyOf(request: FastifyRequest) {
    if (!(request.body instanceof Readable)) return null;
    const source = request.body;
    const through = new PassThrough();
    source.once('error', (error) => through.destroy(error));
    const drain = () => source.unpipe(through).resume();
    through.once('error', drain);
    source.pipe(through);
    return { stream: Readable.toWeb(through) as ReadableStream, drain };
  }

  async function pass(request: FastifyRequest, reply: FastifyReply) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.raw.headers)) {
      if (/^(tus-|upload-|content-)/.test(name) && typeof value === 'string') headers.set(name, value);
    }
    const body = bodyOf(request);
    const asked = new Request(new URL(request.url, 'http://localhost'), {
      method: request.method,
      headers,
      ...(body ? { body: body.stream, duplex: 'half' } : {}),
    } as RequestInit);
    const answer = await tus.handleWeb(asked);
    body?.drain();
    if (answer.status >= 400) {
      const defect = defects.get(asked);
      if (isDiskFull(defect)) throw new Refused(refusals.diskFull);
      if (defect) throw defect;
      const refusal = refusalOf[answer.status];
      if (!refusal && answer.status >= 500) throw new Error(`tus answered ${answer.status}`);
      throw new Refused(refusal ?? refusals.badUpload, { why: (await answer.text()).trim() });
    }
    for (const [name, value] of answer.headers) {
      if (/^(tus-|upload-|location|cache-control)/.test(name)) reply.header(name, value);
    }
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    return reply.status(answer.status).send();
  }

  app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(bytesType, (_request, payload, done) => done(null, payload));

    scope.post(
      paths.uploads,
      { schema: { operationId: 'createUpload', tags: ['recording'], headers: UploadHeaders } },
      async (request, reply) => {
        const upload = request.headers['upload-metadata'];
        const { ownerId } = await ownInterview(platform, request, upload.interviewId);
        if (!(await platform.flags.isOn('recording.on-server', true, ownerId))) {
          throw new Refused(refusals.notHere);
        }
        if (!(await insertRecording(platform.db, upload))) {
          const mine = await ownRecording(platform, request, upload.recordingId);
          // The server may have been killed between the row and the file.
          if ((await files.rawSize(mine)) !== null) throw new Refused(refusals.alreadyExists);
        }
        return pass(request, reply);
      },
    );

    const one = `${paths.uploads}/:id` as const;
    const about = (operationId: string) => ({
      operationId,
      tags: ['recording'],
      params: RecordingParams,
    });
    scope.head(one, { schema: about('askUpload') }, async (request, reply) => {
      const recording = await ownRecording(platform, request, request.params.id);
      const { declaredBytes, status } = recording;
      const waiting = status === 'uploading' || status === 'processing';
      // The server may have been killed between the last byte and the job.
      if (declaredBytes !== null && waiting && declaredBytes === (await files.rawSize(recording))) {
        await processLater(platform, recording.id);
      }
      return pass(request, reply);
    });
    scope.patch(one, { schema: about('appendUpload') }, async (request, reply) => {
      await ownRecording(platform, request, request.params.id);
      return pass(request, reply);
    });
    scope.delete(one, { schema: about('deleteUpload') }, async (request, reply) => {
      await ownRecording(platform, request, request.params.id);
      return pass(request, reply);
    });
  });
}
