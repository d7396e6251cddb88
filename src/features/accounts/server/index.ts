import type { App, Platform } from '../../../platform/platform.ts';
import { createAuth } from './auth.ts';
import { depart, settleDepartures } from './depart.ts';
import { sendResetLetter } from './send-letters.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { createWhoAsks } from './who-asks.ts';

export type { Person } from '../contract.ts';
export { personOf, requireOperator, requirePerson } from './who-asks.ts';

export function register(app: App, platform: Platform): void {
  const whoAsks = createWhoAsks(platform);
  app.decorate('whoAsks', whoAsks);
  const auth = createAuth(platform, {
    guestLinked: async (guestId, personId) => {
      await depart(platform, whoAsks, guestId, personId);
    },
    sendReset: (person, token) => sendResetLetter(platform, person, token),
  });
  signInRoutes(app, platform, auth, whoAsks);
}
