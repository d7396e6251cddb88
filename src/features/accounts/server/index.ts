import type { App, Platform } from '../../../platform/platform.ts';
import { accountRoutes } from './account-routes.ts';
import { createAuth } from './auth.ts';
import { copyRoutes } from './copies/copy-routes.ts';
import { depart } from './departures/depart.ts';
import { tidy } from './departures/tidy.ts';
import { sendResetLetter } from './send-letters.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { createWhoAsks } from './who-asks.ts';

export { personByEmail, personById } from './account-store.ts';
export { exportPerson, importPerson, setOperator } from './copies/command-line.ts';
export { contributeToExport, contributeToImport } from './copies/export-registry.ts';
export { type Person, personOf, requireOperator, requirePerson } from './who-asks.ts';

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
  accountRoutes(app, platform, auth, whoAsks);
  sessionRoutes(app, platform, whoAsks);
  copyRoutes(app, platform);
  platform.jobs.define('accounts.tidy', () => tidy(platform, whoAsks));
  platform.jobs.schedule('accounts.tidy', '* * * * *');
}
