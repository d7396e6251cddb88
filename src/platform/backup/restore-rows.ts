import type pg from 'pg';
import type { Migration } from '../db/migrate.ts';
import { StartupProblem } from '../startup-problem.ts';
import type { Manifest } from './archive/manifest.ts';
import {
  dropEverything,
  fixFormats,
  liftConstraints,
  quoted,
  sequencesOf,
  tablesOf,
} from './catalogue-store.ts';

/** Begins the transaction; the tables are made anew as they were when the backup was made. */
export async function beginWithEmptyTables(
  client: pg.ClientBase,
  manifest: Manifest,
  known: Migration[],
  onProgress: (text: string) => void,
): Promise<() => Promise<void>> {
  onProgress('loading rows');
  await client.query(`BEGIN; SET LOCAL lock_timeout = '30s'`);
  const before = await tablesOf(client);
  if (before.length > 0) {
    await client.query(
      `LOCK TABLE ${before.map(({ name }) => quoted(name)).join(', ')} IN ACCESS EXCLUSIVE MODE`,
    );
  }
  await dropEverything(client);
  await client.query(`CREATE TABLE platform_migration (
    name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const had = new Set(manifest.migrations.map(({ name }) => name));
  for (const { name, sql } of known) if (had.has(name)) await client.query(sql);
  await fixFormats(client);
  const shapes = new Map((await tablesOf(client)).map(({ name, columns }) => [name, new Set(columns)]));
  for (const { name, columns } of manifest.tables) {
    const shape = shapes.get(name);
    if (columns.every((column) => shape?.has(column))) continue;
    throw new StartupProblem(`The backup has a table ${name} that its own migrations do not make.`);
  }
  for (const { name } of manifest.tables) await client.query(`DELETE FROM ${quoted(name)}`); // seeded by migrations
  return liftConstraints(client);
}

export async function setSequences(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  const here = new Set((await sequencesOf(client)).map(({ name }) => name));
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    if (!here.has(name))
      throw new StartupProblem(`The backup has a sequence ${name} that its migrations do not make.`);
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), lastValue, isCalled]);
  }
}

export async function compareCounts(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  for (const { name, rows } of manifest.tables) {
    const { rows: found } = await client.query(`SELECT count(*)::int AS rows FROM ${quoted(name)}`);
    if (found[0].rows === rows) continue;
    throw new StartupProblem(
      `The backup is damaged: ${name} should have ${rows} rows and has ${found[0].rows}.`,
    );
  }
}

/** Applies what this Greenroom has and the backup had not; gives the names. */
export async function migrateFurther(
  client: pg.ClientBase,
  manifest: Manifest,
  known: Migration[],
): Promise<string[]> {
  const had = new Set(manifest.migrations.map(({ name }) => name));
  const waiting = known.filter(({ name }) => !had.has(name));
  for (const { name, sql, sha256 } of waiting) {
    await client.query(sql);
    await client.query('INSERT INTO platform_migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
  }
  return waiting.map(({ name }) => name);
}
