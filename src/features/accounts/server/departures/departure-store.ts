import type { Database, Queryable } from '../../../../platform/db/database.ts';

export interface Departure {
  readonly personId: string;
  /** Who gets their things; null deletes them. */
  readonly movedTo: string | null;
  readonly isSettled: boolean;
}

/**
 * Notes that a person leaves and takes away every way to act as them. What was moving to them goes where they
 * go. Returns where that is: a person who is leaving already keeps the first destination.
 */
export async function noteDeparture(
  db: Database,
  personId: string,
  movedTo: string | null,
  now: Date,
): Promise<string | null> {
  return db.transaction(async (tx) => {
    const noted = await tx.one<{ moved_to: string | null }>(
      `INSERT INTO accounts_departure (person_id, moved_to, since) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET person_id = excluded.person_id RETURNING moved_to`,
      [personId, movedTo, now],
    );
    const destination = noted?.moved_to ?? null;
    await tx.query('UPDATE accounts_departure SET moved_to = $2, settled_at = NULL WHERE moved_to = $1', [
      personId,
      destination,
    ]);
    await tx.query('DELETE FROM accounts_session WHERE user_id = $1', [personId]);
    await tx.query('DELETE FROM accounts_account WHERE user_id = $1', [personId]);
    await tx.query('DELETE FROM accounts_verification WHERE value = $1', [personId]);
    return destination;
  });
}

export async function settleDeparture(db: Database, personId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('DELETE FROM accounts_user WHERE id = $1', [personId]);
    await tx.query('UPDATE accounts_departure SET settled_at = $2 WHERE person_id = $1', [personId, now]);
  });
}

/** Those whom a room has not followed yet, and those settled before `settledBefore`. */
export async function openDepartures(on: Queryable, settledBefore: Date): Promise<Departure[]> {
  const rows = await on.query<{ person_id: string; moved_to: string | null; settled_at: Date | null }>(
    `SELECT person_id, moved_to, settled_at FROM accounts_departure
     WHERE settled_at IS NULL OR settled_at < $1 ORDER BY since LIMIT 200`,
    [settledBefore],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    movedTo: row.moved_to,
    isSettled: row.settled_at !== null,
  }));
}

export async function forgetDeparture(on: Queryable, personId: string): Promise<void> {
  await on.query('DELETE FROM accounts_departure WHERE person_id = $1 AND settled_at IS NOT NULL', [
    personId,
  ]);
}
