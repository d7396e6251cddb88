import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { AccountSessions, accountRefusals } from '../contract.ts';
import { deleteOtherSessions, deleteSession, sessionsOf } from './session-store.ts';
import { requirePerson, requireSession, type WhoAsks } from './who-asks.ts';

const tags = ['accounts'];

export function sessionRoutes(app: App, platform: Platform, whoAsks: WhoAsks): void {
  app.get(
    '/api/v1/accounts/sessions',
    { schema: { operationId: 'listSessions', tags, response: { 200: AccountSessions } } },
    async (request) => {
      const { id, person } = await requireSession(request);
      return { sessions: await sessionsOf(platform.db, person.id, id, platform.now()) };
    },
  );

  app.delete(
    '/api/v1/accounts/sessions/:id',
    {
      schema: {
        operationId: 'revokeSession',
        tags,
        params: z.object({ id: z.string().max(100) }),
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const person = await requirePerson(request);
      if (!(await deleteSession(platform.db, person.id, request.params.id))) {
        throw new Refused(accountRefusals.sessionNotFound);
      }
      whoAsks.forget(person.id);
      return reply.status(204).send();
    },
  );

  app.delete(
    '/api/v1/accounts/sessions',
    { schema: { operationId: 'revokeOtherSessions', tags, response: { 204: z.void() } } },
    async (request, reply) => {
      const { id, person } = await requireSession(request);
      await deleteOtherSessions(platform.db, person.id, id);
      whoAsks.forget(person.id);
      return reply.status(204).send();
    },
  );
}
