import type { App, Platform } from '../../../platform/platform.ts';
import { eventsOf, ownInterview } from '../../interviews/server/index.ts';
import { InterviewExport, Report, ReviewParams } from '../contract.ts';
import { transcriptText } from '../domain/transcript-text.ts';
import { reportOf } from './report-of.ts';

const tags = ['review'];
const params = ReviewParams;
const attachment = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` });

export function routes(app: App, platform: Platform): void {
  app.get(
    '/api/v1/review/:id',
    { schema: { operationId: 'getReview', tags, params, response: { 200: Report } } },
    async (request) => reportOf(platform, await ownInterview(platform, request, request.params.id)),
  );

  app.get(
    '/api/v1/review/:id/transcript.txt',
    { schema: { operationId: 'downloadTranscript', tags, params } },
    async (request, reply) => {
      const interview = await ownInterview(platform, request, request.params.id);
      const text = transcriptText(await reportOf(platform, interview), interview.plan);
      reply.headers(attachment(`transcript-${interview.id}.txt`));
      return reply.type('text/plain; charset=utf-8').send(text);
    },
  );

  app.get(
    '/api/v1/review/:id/export.json',
    {
      schema: { operationId: 'exportInterview', tags, params, response: { 200: InterviewExport } },
    },
    async (request, reply) => {
      const interview = await ownInterview(platform, request, request.params.id);
      reply.headers(attachment(`interview-${interview.id}.json`));
      return {
        format: 'greenroom-interview-1' as const,
        exportedAt: platform.now().toISOString(),
        interview,
        tape: await eventsOf(platform.db, interview.id),
        report: await reportOf(platform, interview),
      };
    },
  );
}
