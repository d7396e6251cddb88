import type { App, Platform } from '../../../platform/platform.ts';
import { requirePerson } from '../../accounts/server/index.ts';
import { listInterviews } from '../../interviews/server/index.ts';
import { TapePage, TapesQuery, Today, TodayQuery } from '../contract.ts';
import { showToday } from './show-today.ts';
import { cardOf, withReports } from './tape-cards.ts';

const tags = ['progress'];

export function routes(app: App, platform: Platform): void {
  app.get(
    '/api/v1/progress/today',
    { schema: { operationId: 'getToday', tags, querystring: TodayQuery, response: { 200: Today } } },
    (request) => showToday(platform, request, request.query.timeZone),
  );

  app.get(
    '/api/v1/progress/tapes',
    { schema: { operationId: 'listTapes', tags, querystring: TapesQuery, response: { 200: TapePage } } },
    async (request) => {
      const { interviews, next } = await listInterviews(
        platform,
        await requirePerson(request),
        request.query,
      );
      const tapes = await withReports(platform, interviews);
      return { tapes: tapes.map(({ interview, report }) => cardOf(interview, report)), next };
    },
  );
}
