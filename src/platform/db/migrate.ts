import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '../startup-problem.ts';
import type { Database } from './database.ts';

/** Any number will do, as long as nothing else in the database uses it. */
export const migrationLock = 7_263_101;
const wellNamed = /^\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Applies the `NNNN-<room>-<what>.sql` files of a directory that the database has not seen, in the order of
 * their names, each in a transaction, one Greenroom at a time. Returns the names applied. Throws
 * StartupProblem when a file was changed after it was applied, fails, or is missing.
 */
export async function migrate(db: Database, directory: string): Promise<string[]> {
  const files = await readMigrations(directory);
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(`CREATE TABLE IF NOT EXISTS platform_migration (
      name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await client.query('SELECT name, sha256 FROM platform_migration');
    const applied = new Map<string, string>(rows.map((row) => [row.name, row.sha256]));
    refuseStrangers(files, applied);
    const waiting = files.filter((file) => !applied.has(file.name));
    for (const { name, sql, sha256 } of waiting) {
      try {
        await client.query('BEGIN');
        await client.query(sql);
        await client.query('INSERT INTO platform_migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
        await client.query('COMMIT');
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new StartupProblem(`Migration ${name} failed and was taken back: ${why}.`, { cause });
      }
    }
    return waiting.map((file) => file.name);
  } catch (error) {
    broken = error as Error; // closing the connection rolls back and unlocks
    throw error;
  } finally {
    if (broken === undefined) await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    client.release(broken);
  }
}

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** The migrations of a directory in their order. Throws StartupProblem on a file that is named otherwise. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const odd = names.find((name) => !wellNamed.test(name));
  if (odd !== undefined) {
    throw new StartupProblem(`Migration ${odd} must be named like 0001-accounts-sessions.sql.`);
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

function refuseStrangers(files: Migration[], applied: Map<string, string>): void {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const [name, sha256] of applied) {
    const file = byName.get(name);
    if (file === undefined) {
      throw new StartupProblem(
        `The database was migrated by a newer or different Greenroom: this one does not know ${name}.`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new StartupProblem(
        `Migration ${name} was changed after it was applied: restore it and add a new migration instead.`,
      );
    }
  }
}
