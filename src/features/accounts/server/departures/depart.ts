import type { Platform } from '../../../../platform/platform.ts';
import { AccountDeleted, GuestLinked } from '../../contract.ts';
import type { WhoAsks } from '../who-asks.ts';
import {
  type Departure,
  forgetDeparture,
  noteDeparture,
  openDepartures,
  settleDeparture,
} from './departure-store.ts';

/** Longer than a request may take: one that began before the departure may still write until then. */
const stragglersMs = 3 * 60_000;

/**
 * A person leaves: every room moves their things to `movedTo`, or deletes them when it is null, and then their
 * row goes. When a room fails, nothing is lost: the row stays, and `settleDepartures` tries again. Tells whether
 * all was done at once.
 */
export async function depart(
  platform: Platform,
  whoAsks: WhoAsks,
  personId: string,
  movedTo: string | null,
): Promise<boolean> {
  const destination = await noteDeparture(platform.db, personId, movedTo, platform.now());
  whoAsks.forget(personId);
  return settle(platform, { personId, movedTo: destination, isSettled: false });
}

async function settle(platform: Platform, departure: Departure): Promise<boolean> {
  const { personId, movedTo } = departure;
  try {
    if (movedTo === null) await platform.bus.publish(AccountDeleted, { personId });
    else await platform.bus.publish(GuestLinked, { fromPersonId: personId, toPersonId: movedTo });
  } catch (error) {
    platform.log.error(
      { err: error, room: 'accounts', personId },
      'a room could not follow; it is asked again in a minute',
    );
    return false;
  }
  if (departure.isSettled) await forgetDeparture(platform.db, personId);
  else await settleDeparture(platform.db, personId, platform.now());
  return true;
}

/** Finishes what was left open, and asks the rooms once more for what late requests may have written. */
export async function settleDepartures(platform: Platform): Promise<void> {
  const settledBefore = new Date(platform.now().getTime() - stragglersMs);
  for (const departure of await openDepartures(platform.db, settledBefore)) await settle(platform, departure);
}
