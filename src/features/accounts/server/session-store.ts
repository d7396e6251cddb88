import type { Queryable } from '../../../platform/db/database.ts';
import type { AccountSession } from '../contract.ts';
import { deviceOf } from '../domain/device.ts';

export async function sessionsOf(
  on: Queryable,
  personId: string,
  thisOneId: string | null,
  now: Date,
): Promise<AccountSession[]> {
  const rows = await on.query<{ id: string; user_agent: string | null; created_at: Date; updated_at: Date }>(
    `SELECT id, user_agent, created_at, updated_at FROM accounts_session
     WHERE user_id = $1 AND expires_at > $2 ORDER BY updated_at DESC, id`,
    [personId, now],
  );
  return rows.map((row) => ({
    id: row.id,
    device: deviceOf(row.user_agent),
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.updated_at.toISOString(),
    isThisOne: row.id === thisOneId,
  }));
}

/** False when there is no such session of this person. */
export async function deleteSession(on: Queryable, personId: string, sessionId: string): Promise<boolean> {
  const rows = await on.query('DELETE FROM accounts_session WHERE id = $1 AND user_id = $2 RETURNING id', [
    sessionId,
    personId,
  ]);
  return rows.length === 1;
}

export async function deleteOtherSessions(on: Queryable, personId: string, thisOneId: string): Promise<void> {
  await on.query('DELETE FROM accounts_session WHERE user_id = $1 AND id <> $2', [personId, thisOneId]);
}
