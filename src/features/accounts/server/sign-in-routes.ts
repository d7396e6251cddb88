import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { AskReset, accountRefusals, Me, ResetPassword, SignIn, SignUp } from '../contract.ts';
import { personById } from './account-store.ts';
import { type Auth, askAuth } from './auth.ts';
import { limits } from './limits.ts';
import { personOf, type WhoAsks } from './who-asks.ts';

const tags = ['accounts'];

/** Everything better-auth may be asked by the outside; there is no other way to it. */
export function signInRoutes(app: App, platform: Platform, auth: Auth, whoAsks: WhoAsks): void {
  const { guests, newAccounts, passwords, letters } = limits(platform.config);

  async function enter(
    exchange: readonly [FastifyRequest, FastifyReply],
    path: string,
    body: object,
  ): Promise<Me> {
    const { user } = await askAuth<{ user: { id: string } }>(platform, auth, exchange, ['POST', path], body);
    return { person: await personById(platform.db, user.id) };
  }

  app.post(
    '/api/auth/sign-in/anonymous',
    { onRequest: guests(), schema: { operationId: 'beGuest', tags, response: { 200: Me } } },
    async (request, reply) => {
      const person = await personOf(request);
      return person ? { person } : enter([request, reply], '/sign-in/anonymous', {});
    },
  );

  app.post(
    '/api/auth/sign-up/email',
    {
      onRequest: newAccounts(),
      schema: { operationId: 'signUp', tags, body: SignUp, response: { 200: Me } },
    },
    async (request, reply) => {
      const person = await personOf(request);
      if (!(await platform.flags.isOn('accounts.sign-up', true, person?.id))) {
        throw new Refused(accountRefusals.signUpClosed);
      }
      return enter([request, reply], '/sign-up/email', request.body);
    },
  );

  app.post(
    '/api/auth/sign-in/email',
    {
      onRequest: passwords(),
      schema: { operationId: 'signIn', tags, body: SignIn, response: { 200: Me } },
    },
    async (request, reply) => enter([request, reply], '/sign-in/email', request.body),
  );

  app.post(
    '/api/auth/sign-out',
    { schema: { operationId: 'signOut', tags, response: { 204: z.void() } } },
    async (request, reply) => {
      const person = await personOf(request);
      await askAuth(platform, auth, [request, reply], ['POST', '/sign-out']);
      if (person) whoAsks.forget(person.id);
      return reply.status(204).send();
    },
  );

  app.post(
    '/api/auth/request-password-reset',
    {
      onRequest: letters(),
      schema: {
        operationId: 'askPasswordReset',
        description: 'Answers the same whether or not there is such an account.',
        tags,
        body: AskReset,
        response: { 204: z.void() },
      },
    },
    async (request, reply) => {
      await askAuth(platform, auth, [request, reply], ['POST', '/request-password-reset'], request.body);
      return reply.status(204).send();
    },
  );

  app.post(
    '/api/auth/reset-password',
    {
      onRequest: passwords(),
      schema: { operationId: 'resetPassword', tags, body: ResetPassword, response: { 204: z.void() } },
    },
    async (request, reply) => {
      await askAuth(platform, auth, [request, reply], ['POST', '/reset-password'], request.body);
      whoAsks.forgetAll();
      return reply.status(204).send();
    },
  );
}
