import { Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { personByEmail, personById, personOf, requireOperator } from '../../accounts/server/index.ts';
import { Flag, FlagChange, FlagList, FlagParams, flagRefusals, knownFlags, MyFlags } from '../contract.ts';
import type { FlagCache } from './flag-cache.ts';
import { allFlags, saveFlag } from './flag-store.ts';

const tags = ['feature-flags'];

export function routes(app: App, platform: Platform, cache: FlagCache): void {
  /** People are stored by id, so that their names go when they go; those without an account yet by e-mail. */
  async function toIds(people: readonly string[]): Promise<string[]> {
    const ids = people.map(async (name) =>
      name.includes('@') ? ((await personByEmail(platform.db, name))?.id ?? name.toLowerCase()) : name,
    );
    return [...new Set(await Promise.all(ids))];
  }

  async function toEmail(id: string): Promise<string> {
    return id.includes('@') ? id : ((await personById(platform.db, id))?.email ?? id);
  }

  async function forOperators(): Promise<Flag[]> {
    const flags = await allFlags(platform.db);
    return Promise.all(
      flags.map(async (flag) => ({
        ...flag,
        people: await Promise.all(flag.people.map(toEmail)),
        updatedBy: flag.updatedBy === null ? null : await toEmail(flag.updatedBy),
      })),
    );
  }

  app.get(
    '/api/v1/feature-flags',
    { schema: { operationId: 'myFlags', tags, response: { 200: MyFlags } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const person = await personOf(request);
      const flags = await Promise.all(
        knownFlags.map(
          async ({ key, enabled }) => [key, await platform.flags.isOn(key, enabled, person?.id)] as const,
        ),
      );
      return { flags: Object.fromEntries(flags) };
    },
  );

  app.get(
    '/api/v1/feature-flags/all',
    {
      schema: {
        operationId: 'listFlags',
        description: 'For operators; there is nothing here for anybody else.',
        tags,
        response: { 200: FlagList },
      },
    },
    async (request) => {
      await requireOperator(request);
      return { flags: await forOperators() };
    },
  );

  app.put(
    '/api/v1/feature-flags/all/:key',
    {
      schema: {
        operationId: 'changeFlag',
        description: 'For operators. Other processes follow within three seconds.',
        tags,
        params: FlagParams,
        body: FlagChange,
        response: { 200: Flag },
      },
    },
    async (request) => {
      const operator = await requireOperator(request);
      const { key } = request.params;
      const before = (await allFlags(platform.db)).find((flag) => flag.key === key);
      if (!before) throw new Refused(flagRefusals.notFound);
      const is = { ...request.body, people: await toIds(request.body.people) };
      await saveFlag(platform.db, key, is, operator.id, platform.now());
      cache.drop();
      const was = { enabled: before.enabled, share: before.share, people: before.people };
      request.log.info(
        { room: 'feature-flags', audit: true, key, by: operator.id, was, is },
        'a feature flag was changed',
      );
      const after = (await forOperators()).find((flag) => flag.key === key);
      if (!after) throw new Refused(flagRefusals.notFound);
      return after;
    },
  );
}
