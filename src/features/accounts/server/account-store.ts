import type { Database, Queryable } from '../../../platform/db/database.ts';
import type { Person } from '../contract.ts';

interface PersonRow {
  id: string;
  name: string;
  email: string;
  is_anonymous: boolean;
  is_operator: boolean;
}

interface SessionRow extends PersonRow {
  session_id: string;
  expires_at: Date;
  updated_at: Date;
}

export interface FoundSession {
  readonly id: string;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
  readonly person: Person;
}

const personColumns = 'u.id, u.name, u.email, u.is_anonymous, u.is_operator';

function present(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.is_anonymous ? null : row.email,
    isGuest: row.is_anonymous,
    isOperator: row.is_operator,
  };
}

export async function sessionByToken(on: Queryable, token: string, now: Date): Promise<FoundSession | null> {
  const row = await on.one<SessionRow>({
    name: 'accounts-session-by-token',
    quick: true,
    text: `SELECT s.id AS session_id, s.expires_at, s.updated_at, ${personColumns}
           FROM accounts_session s JOIN accounts_user u ON u.id = s.user_id
           WHERE s.token = $1 AND s.expires_at > $2`,
    values: [token, now],
  });
  if (!row) return null;
  return { id: row.session_id, expiresAt: row.expires_at, lastSeenAt: row.updated_at, person: present(row) };
}

export async function touchSession(on: Queryable, sessionId: string, now: Date): Promise<void> {
  await on.query('UPDATE accounts_session SET updated_at = $2 WHERE id = $1', [sessionId, now]);
}

export async function personById(on: Queryable, id: string): Promise<Person | null> {
  const row = await on.one<PersonRow>({
    name: 'accounts-person-by-id',
    quick: true,
    text: `SELECT ${personColumns} FROM accounts_user u WHERE u.id = $1`,
    values: [id],
  });
  return row ? present(row) : null;
}

export async function personByEmail(on: Queryable, email: string): Promise<Person | null> {
  const row = await on.one<PersonRow>(
    `SELECT ${personColumns} FROM accounts_user u WHERE u.email = $1 AND NOT u.is_anonymous`,
    [email.trim().toLowerCase()],
  );
  return row ? present(row) : null;
}

export async function rename(on: Queryable, personId: string, name: string, now: Date): Promise<void> {
  await on.query('UPDATE accounts_user SET name = $2, updated_at = $3 WHERE id = $1', [personId, name, now]);
}

/** False when somebody else has that e-mail. */
export async function changeEmail(
  on: Queryable,
  personId: string,
  email: string,
  now: Date,
): Promise<boolean> {
  const rows = await on.query(
    `UPDATE accounts_user SET email = $2, email_verified = false, updated_at = $3
     WHERE id = $1 AND NOT EXISTS (SELECT FROM accounts_user other WHERE other.email = $2 AND other.id <> $1)
     RETURNING id`,
    [personId, email, now],
  );
  return rows.length === 1;
}

export async function passwordHash(on: Queryable, personId: string): Promise<string | null> {
  const row = await on.one<{ password: string | null }>(
    `SELECT password FROM accounts_account WHERE user_id = $1 AND provider_id = 'credential'`,
    [personId],
  );
  return row?.password ?? null;
}

/** False when there is no such account. */
export async function markOperator(on: Queryable, email: string, isOperator: boolean): Promise<boolean> {
  const rows = await on.query(
    `UPDATE accounts_user SET is_operator = $2, updated_at = now()
     WHERE email = $1 AND NOT is_anonymous RETURNING id`,
    [email.trim().toLowerCase(), isOperator],
  );
  return rows.length === 1;
}

/** Guests whom nobody can come back to, since their last session expired. */
export async function lostGuests(on: Queryable, now: Date): Promise<string[]> {
  const rows = await on.query<{ id: string }>(
    `SELECT u.id FROM accounts_user u WHERE u.is_anonymous AND u.created_at < $1::timestamptz - interval '1 day'
     AND NOT EXISTS (SELECT FROM accounts_session s WHERE s.user_id = u.id AND s.expires_at > $1)
     AND NOT EXISTS (SELECT FROM accounts_departure d WHERE d.person_id = u.id)
     LIMIT 100`,
    [now],
  );
  return rows.map((row) => row.id);
}

export async function deleteExpired(db: Database, now: Date): Promise<void> {
  await db.query('DELETE FROM accounts_session WHERE expires_at < $1', [now]);
  await db.query('DELETE FROM accounts_verification WHERE expires_at < $1', [now]);
}
