import { Readable } from 'node:stream';
import type { App, Platform } from '../../../../platform/platform.ts';
import { IMPORT_MAX_BYTES, ImportReport, PersonExport } from '../../contract.ts';
import { limits } from '../limits.ts';
import { requirePerson } from '../who-asks.ts';
import { exportOf } from './export-person.ts';
import { importInto } from './import-person.ts';

const tags = ['accounts'];

export function copyRoutes(app: App, platform: Platform): void {
  const { copies } = limits(platform.config);

  app.get(
    '/api/v1/accounts/export',
    {
      onRequest: copies(),
      schema: { operationId: 'exportMine', description: 'One JSON document with everything.', tags },
    },
    async (request, reply) => {
      const person = await requirePerson(request);
      const day = platform.now().toISOString().slice(0, 10);
      reply.type('application/json; charset=utf-8');
      reply.header('cache-control', 'no-store');
      reply.header('content-disposition', `attachment; filename="greenroom-${day}.json"`);
      return reply.send(Readable.from(exportOf(platform, person)));
    },
  );

  app.post(
    '/api/v1/accounts/import',
    {
      bodyLimit: IMPORT_MAX_BYTES,
      onRequest: copies(),
      schema: { operationId: 'importMine', tags, body: PersonExport, response: { 200: ImportReport } },
    },
    async (request) => importInto(platform, (await requirePerson(request)).id, request.body),
  );
}
