import type pg from 'pg';

export interface TableShape {
  readonly name: string;
  /** Without generated columns, which nobody may write to. */
  readonly columns: readonly string[];
}

/** Quotes a name for SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables of Greenroom, by name. The job queue has a schema of its own and is left out. */
export async function tablesOf(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname`);
  return rows;
}

export async function sequencesOf(
  client: pg.ClientBase,
): Promise<{ name: string; lastValue: string; isCalled: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname`);
  const found = [];
  for (const { name } of rows) {
    const state = await client.query(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${quoted(name)}`,
    );
    found.push({ name, ...state.rows[0] });
  }
  return found;
}

/** Migrations the database has seen, in order; none when it is not Greenroom's yet. */
export async function appliedMigrations(client: pg.ClientBase): Promise<{ name: string; sha256: string }[]> {
  const { rows: found } = await client.query(`SELECT to_regclass('platform_migration') IS NOT NULL AS there`);
  if (!found[0].there) return [];
  return (await client.query('SELECT name, sha256 FROM platform_migration ORDER BY name')).rows;
}

/** Is there a row in any table besides the list of migrations? */
export async function holdsRows(client: pg.ClientBase): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    if (name === 'platform_migration') continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) return true;
  }
  return false;
}

/** Takes away everything that migrations made; extensions and the job queue stay. */
export async function dropEverything(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    WITH here AS (SELECT current_schema()::regnamespace::oid AS oid),
         kept AS (SELECT classid, objid FROM pg_depend WHERE deptype IN ('e', 'i')) -- extensions', identity columns'
    SELECT format('DROP %s IF EXISTS %s CASCADE',
             CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
               ELSE 'TABLE' END, c.oid::regclass) AS statement
      FROM pg_class c, here WHERE c.relnamespace = here.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
        AND ('pg_class'::regclass, c.oid) NOT IN (SELECT * FROM kept)
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
      FROM pg_proc p, here WHERE p.pronamespace = here.oid
        AND ('pg_proc'::regclass, p.oid) NOT IN (SELECT * FROM kept)
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype)
      FROM pg_type t, here WHERE t.typnamespace = here.oid AND t.typtype IN ('e', 'd')
        AND ('pg_type'::regclass, t.oid) NOT IN (SELECT * FROM kept)`);
  for (const { statement } of rows) await client.query(statement);
}

/**
 * Lifts foreign keys and triggers, so that tables can be filled in any order, and returns what puts them back;
 * the keys are then checked over all rows.
 */
export async function liftConstraints(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`);
  const tables = await tablesOf(client);
  for (const key of keys) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${quoted(key.name)}`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
  return async () => {
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    for (const key of keys) {
      await client.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${quoted(key.name)} ${key.definition}`);
    }
  };
}

/** Makes values come out and go in as the same text whatever the server's defaults are. */
export async function fixFormats(client: pg.ClientBase): Promise<void> {
  await client.query(`SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD';
    SET LOCAL intervalstyle = 'postgres'; SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1;
    SET LOCAL timezone = 'UTC'`);
}
