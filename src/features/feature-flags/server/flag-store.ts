import type { Queryable } from '../../../platform/db/database.ts';
import { type Flag, type FlagChange, type KnownFlag, knownFlags } from '../contract.ts';

interface FlagRow {
  key: string;
  enabled: boolean;
  share: number;
  people: string[];
  updated_at: Date;
  updated_by: string;
}

/** Every known flag, as an operator left it or at its default. */
export async function allFlags(on: Queryable): Promise<Flag[]> {
  const rows = await on.query<FlagRow>({
    name: 'feature-flags-all',
    text: 'SELECT key, enabled, share, people, updated_at, updated_by FROM feature_flags_flag',
  });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return knownFlags.map((known) => present(known, byKey.get(known.key)));
}

function present({ key, description, enabled }: KnownFlag, row: FlagRow | undefined): Flag {
  return {
    key,
    description,
    enabled: row?.enabled ?? enabled,
    share: row?.share ?? 1,
    people: row?.people ?? [],
    updatedAt: row?.updated_at.toISOString() ?? null,
    updatedBy: row?.updated_by ?? null,
  };
}

export async function saveFlag(
  on: Queryable,
  key: string,
  flag: FlagChange,
  by: string,
  now: Date,
): Promise<void> {
  await on.query(
    `INSERT INTO feature_flags_flag (key, enabled, share, people, updated_at, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (key) DO UPDATE SET enabled = excluded.enabled, share = excluded.share,
       people = excluded.people, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    [key, flag.enabled, flag.share, flag.people, now, by],
  );
}

/** Takes a person's name off every flag, also as the one who changed it. */
export async function forgetInFlags(on: Queryable, personId: string): Promise<void> {
  await on.query(
    `UPDATE feature_flags_flag SET people = array_remove(people, $1),
       updated_by = CASE WHEN updated_by = $1 THEN 'a former operator' ELSE updated_by END
     WHERE $1 = ANY (people) OR updated_by = $1`,
    [personId],
  );
}

export async function renameInFlags(on: Queryable, fromId: string, toId: string): Promise<void> {
  await on.query(
    'UPDATE feature_flags_flag SET people = array_replace(people, $1, $2) WHERE $1 = ANY (people)',
    [fromId, toId],
  );
}
