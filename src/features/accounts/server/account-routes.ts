import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import {
  AccountDeletion,
  accountRefusals,
  ChangeEmail,
  ChangeName,
  ChangePassword,
  DeleteAccount,
  Me,
  type Person,
} from '../contract.ts';
import { changeEmail, passwordHash, personById, rename } from './account-store.ts';
import { type Auth, askAuth, refreshAfterMs, sessionMs } from './auth.ts';
import { depart } from './departures/depart.ts';
import { limits } from './limits.ts';
import { sendEmailChangedLetter } from './send-letters.ts';
import { requirePerson, type WhoAsks } from './who-asks.ts';

const tags = ['accounts'];

export function accountRoutes(app: App, platform: Platform, auth: Auth, whoAsks: WhoAsks): void {
  const { passwords } = limits(platform.config);

  async function requireAccount(request: FastifyRequest): Promise<Person & { readonly email: string }> {
    const person = await requirePerson(request);
    if (person.email === null) throw new Refused(accountRefusals.notForGuests);
    return { ...person, email: person.email };
  }

  async function checkPassword(person: Person, password: string | undefined): Promise<void> {
    const hash = await passwordHash(platform.db, person.id);
    if (!hash || !password || !(await auth.verifyPassword(hash, password))) {
      throw new Refused(accountRefusals.wrongPassword);
    }
  }

  async function signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await askAuth(platform, auth, [request, reply], ['POST', '/sign-out']);
  }

  app.get(
    '/api/v1/accounts/me',
    { schema: { operationId: 'getMe', tags, response: { 200: Me } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const session = await whoAsks.sessionOf(request);
      if (!session) return { person: null };
      const ageMs = sessionMs - (session.expiresAt.getTime() - platform.now().getTime());
      if (ageMs > refreshAfterMs) await askAuth(platform, auth, [request, reply], ['GET', '/get-session']);
      return { person: session.person };
    },
  );

  app.patch(
    '/api/v1/accounts/me',
    { schema: { operationId: 'changeName', tags, body: ChangeName, response: { 200: Me } } },
    async (request) => {
      const { id } = await requireAccount(request);
      await rename(platform.db, id, request.body.name, platform.now());
      whoAsks.forget(id);
      return { person: await personById(platform.db, id) };
    },
  );

  app.post(
    '/api/v1/accounts/email',
    {
      onRequest: passwords(),
      schema: { operationId: 'changeEmail', tags, body: ChangeEmail, response: { 200: Me } },
    },
    async (request) => {
      const person = await requireAccount(request);
      const { email, password } = request.body;
      await checkPassword(person, password);
      if (!(await changeEmail(platform.db, person.id, email, platform.now()))) {
        throw new Refused(accountRefusals.emailTaken);
      }
      whoAsks.forget(person.id);
      if (email !== person.email) sendEmailChangedLetter(platform, person, email);
      return { person: await personById(platform.db, person.id) };
    },
  );

  app.post(
    '/api/v1/accounts/password',
    {
      onRequest: passwords(),
      schema: {
        operationId: 'changePassword',
        description: 'Signs everybody else out; this browser gets a new session.',
        tags,
        body: ChangePassword,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      const { id } = await requireAccount(request);
      await askAuth(platform, auth, [request, reply], ['POST', '/change-password'], {
        ...request.body,
        revokeOtherSessions: true,
      });
      whoAsks.forget(id);
      return reply.status(204).send();
    },
  );

  app.post(
    '/api/v1/accounts/deletion',
    {
      onRequest: passwords(),
      schema: { operationId: 'deleteAccount', tags, body: DeleteAccount, response: { 200: AccountDeletion } },
    },
    async (request, reply) => {
      const person = await requirePerson(request);
      if (!person.isGuest) await checkPassword(person, request.body.password);
      await signOut(request, reply);
      return { complete: await depart(platform, whoAsks, person.id, null) };
    },
  );
}
