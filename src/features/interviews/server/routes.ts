import { Readable } from 'node:stream';
import { z } from 'zod';
import type { App, Platform } from '../../../platform/platform.ts';
import { personOf, requirePerson } from '../../accounts/server/index.ts';
import {
  Interview,
  InterviewList,
  InterviewParams,
  ListQuery,
  NewInterview,
  PlanPreview,
  TapeAck,
  TapeBatch,
  TapePart,
  TapeRange,
} from '../contract.ts';
import { appendEvents } from './append-events.ts';
import { createInterview, previewPlan } from './create-interview.ts';
import { removeInterview } from './delete-interview.ts';
import { listInterviews } from './list-interviews.ts';
import { ownInterview } from './own-interview.ts';
import { tapeLines } from './tape-download.ts';
import { eventsOf } from './tape-store.ts';

const tags = ['interviews'];

export function routes(app: App, platform: Platform): void {
  app.post(
    '/api/v1/interviews',
    { schema: { operationId: 'createInterview', tags, body: NewInterview, response: { 201: Interview } } },
    async (request, reply) => {
      const interview = await createInterview(platform, await requirePerson(request), request.body);
      return reply.status(201).send(interview);
    },
  );

  app.post(
    '/api/v1/interviews/preview',
    {
      schema: { operationId: 'previewInterview', tags, body: NewInterview, response: { 200: PlanPreview } },
    },
    async (request) => previewPlan(platform, await personOf(request), request.body),
  );

  app.get(
    '/api/v1/interviews',
    {
      schema: {
        operationId: 'listInterviews',
        tags,
        querystring: ListQuery,
        response: { 200: InterviewList },
      },
    },
    async (request) => listInterviews(platform, await requirePerson(request), request.query),
  );

  app.get(
    '/api/v1/interviews/:id',
    { schema: { operationId: 'getInterview', tags, params: InterviewParams, response: { 200: Interview } } },
    (request) => ownInterview(platform, request, request.params.id),
  );

  app.delete(
    '/api/v1/interviews/:id',
    {
      schema: { operationId: 'deleteInterview', tags, params: InterviewParams, response: { 204: z.void() } },
    },
    async (request, reply) => {
      await removeInterview(platform, await ownInterview(platform, request, request.params.id));
      return reply.status(204).send();
    },
  );

  app.post(
    '/api/v1/interviews/:id/tape',
    {
      schema: {
        operationId: 'appendToTape',
        tags,
        params: InterviewParams,
        body: TapeBatch,
        response: { 200: TapeAck },
      },
    },
    async (request) =>
      appendEvents(platform, await requirePerson(request), request.params.id, request.body.events),
  );

  app.get(
    '/api/v1/interviews/:id/tape',
    {
      schema: {
        operationId: 'readTape',
        tags,
        params: InterviewParams,
        querystring: TapeRange,
        response: { 200: TapePart },
      },
    },
    async (request) => {
      const interview = await ownInterview(platform, request, request.params.id);
      const { from, to } = request.query;
      return { events: await eventsOf(platform.db, interview.id, from, to), highest: interview.highest };
    },
  );

  app.get(
    '/api/v1/interviews/:id/tape.ndjson',
    { schema: { operationId: 'downloadTape', tags, params: InterviewParams } },
    async (request, reply) => {
      const interview = await ownInterview(platform, request, request.params.id);
      reply.type('application/x-ndjson; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="tape-${interview.id}.ndjson"`);
      return reply.send(Readable.from(tapeLines(platform.db, interview.id, interview.highest)));
    },
  );
}
