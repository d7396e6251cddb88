import type { App, Platform } from '../../../platform/platform.ts';
import { AccountDeleted, GuestLinked } from '../../accounts/contract.ts';
import { databaseProvider } from './database-provider.ts';
import { createFlagCache } from './flag-cache.ts';
import { forgetInFlags, renameInFlags } from './flag-store.ts';
import { routes } from './routes.ts';

export async function register(app: App, platform: Platform): Promise<void> {
  const cache = createFlagCache(platform);
  await platform.flags.use(databaseProvider(platform, cache));
  platform.bus.on(GuestLinked, ({ fromPersonId, toPersonId }) =>
    renameInFlags(platform.db, fromPersonId, toPersonId),
  );
  platform.bus.on(AccountDeleted, ({ personId }) => forgetInFlags(platform.db, personId));
  routes(app, platform, cache);
}
