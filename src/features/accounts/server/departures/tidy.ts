import type { Platform } from '../../../../platform/platform.ts';
import { deleteExpired, lostGuests } from '../account-store.ts';
import type { WhoAsks } from '../who-asks.ts';
import { depart, settleDepartures } from './depart.ts';

/** Every minute: finishes departures, deletes guests nobody can come back to, and what has expired. */
export async function tidy(platform: Platform, whoAsks: WhoAsks): Promise<void> {
  await settleDepartures(platform);
  for (const guestId of await lostGuests(platform.db, platform.now())) {
    await depart(platform, whoAsks, guestId, null);
  }
  await deleteExpired(platform.db, platform.now());
}
