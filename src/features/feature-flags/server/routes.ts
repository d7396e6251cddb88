import { Refused } from '../../../kernel/refusal.ts';
import type { App, Platform } from '../../../platform/platform.ts';
import { personOf, requireOperator } from '../../accounts/server/index.ts';
import { Flag, FlagChange, FlagList, FlagParams, flagRefusals, knownFlags, MyFlags } from '../contract.ts';
import type { FlagCache } from './flag-cache.ts';
import { allFlags, saveFlag } from './flag-store.ts';

const tags = ['feature-flags'];

export function routes(app: App, platform: Platform, cache: FlagCache): void {
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
      return { flags: await allFlags(platform.db) };
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
      await saveFlag(platform.db, key, request.body, operator.email ?? operator.id, platform.now());
      cache.drop();
      const was = { enabled: before.enabled, share: before.share, people: before.people };
      request.log.info(
        { room: 'feature-flags', audit: true, key, by: operator.id, was, is: request.body },
        'a feature flag was changed',
      );
      const after = (await allFlags(platform.db)).find((flag) => flag.key === key);
      if (!after) throw new Refused(flagRefusals.notFound);
      return after;
    },
  );
}
