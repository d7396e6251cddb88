import type { App, Platform } from '../../../platform/platform.ts';
import { AccountDeleted, GuestLinked } from '../../accounts/contract.ts';
import { removeInterviewsOf } from './delete-interview.ts';
import { moveInterviews } from './interview-store.ts';
import { copyInterviews } from './personal-copy.ts';
import { routes } from './routes.ts';

export type { OwnedInterview } from './interview-store.ts';
export { listInterviews } from './list-interviews.ts';
export { ownInterview } from './own-interview.ts';
export { eventsOf } from './tape-store.ts';

export function register(app: App, platform: Platform): void {
  platform.bus.on(GuestLinked, ({ fromPersonId, toPersonId }) =>
    moveInterviews(platform.db, fromPersonId, toPersonId),
  );
  platform.bus.on(AccountDeleted, ({ personId }) => removeInterviewsOf(platform, personId));
  copyInterviews(platform);
  routes(app, platform);
}
