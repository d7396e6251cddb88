import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import type { Database } from '../db/database.ts';
import { type Migration, migrationLock, readMigrations } from '../db/migrate.ts';
import { explainFileProblem, StartupProblem } from '../startup-problem.ts';
import { CheckedEntries } from './archive/checked-entries.ts';
import { type Manifest, mediaPath, rowsPath, secretName } from './archive/manifest.ts';
import { meter } from './archive/meter.ts';
import { readTar } from './archive/read-tar.ts';
import { wholeOf } from './archive/verify.ts';
import { appliedMigrations, holdsRows, quoted, tablesOf } from './catalogue-store.ts';
import { copyIn } from './copy-protocol.ts';
import { exchangeMedia, refuseFullDisk, removeRemains, replaceSecret, unpack } from './restore-files.ts';
import { beginWithEmptyTables, compareCounts, migrateFurther, setSequences } from './restore-rows.ts';

export interface RestoreOptions {
  readonly db: Database;
  readonly dataDir: string;
  readonly file: string;
  /** What `verifyBackup` gave for this file. */
  readonly manifest: Manifest;
  readonly migrationsDir: string;
  /** Replaces what the installation holds. */
  readonly force: boolean;
  readonly onProgress: (text: string) => void;
}

export interface Restored {
  /** Migrations that this Greenroom has and the backup had not. */
  readonly migrated: readonly string[];
  /** The secret was replaced: a running server signs with the old one until it starts again. */
  readonly secretReplaced: boolean;
}

/** Refuses a backup that this version cannot hold; looks at nothing but the two lists. */
export async function refuseUnknownMigrations(manifest: Manifest, directory: string): Promise<Migration[]> {
  const known = await readMigrations(directory);
  const hashes = new Map(known.map((migration) => [migration.name, migration.sha256]));
  const stranger = manifest.migrations.find(({ name, sha256 }) => hashes.get(name) !== sha256);
  if (stranger === undefined) return known;
  throw new StartupProblem(
    `The backup was made by a newer or different Greenroom (${manifest.greenroom}): this one does not know ${stranger.name}.`,
  );
}

/**
 * Puts an installation back as it was: all rows in one transaction, media in one exchange of directories. What
 * fails leaves everything as it is. Waiting jobs are not part of a backup and stay what they are.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { db, dataDir, manifest } = options;
  const known = await refuseUnknownMigrations(manifest, options.migrationsDir);
  await refuseFullDisk(manifest, dataDir);
  const fresh = path.join(dataDir, `media.restoring-${process.pid}`);
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await refuseToOverwrite(client, options, known);
    return await restore(client, options, known, fresh);
  } catch (error) {
    broken = error as Error; // closing the connection takes everything back
    throw explain(error, dataDir);
  } finally {
    client.release(broken ?? true);
    await rm(fresh, { recursive: true, force: true });
  }
}

async function refuseToOverwrite(
  client: pg.ClientBase,
  options: RestoreOptions,
  known: Migration[],
): Promise<void> {
  const applied = await appliedMigrations(client);
  if (applied.length === 0 && (await tablesOf(client)).length > 0) {
    throw new StartupProblem('The database holds tables that are not Greenroom’s: use one of its own.');
  }
  const newer = applied.find(({ name }) => !known.some((migration) => migration.name === name));
  if (newer !== undefined) {
    throw new StartupProblem(
      `The installation belongs to a newer or different Greenroom: this one does not know ${newer.name}.`,
    );
  }
  if (options.force) return;
  const media = await readdir(path.join(options.dataDir, 'media')).catch(() => []);
  if (media.length > 0 || (await holdsRows(client))) {
    throw new StartupProblem(
      `The installation in ${options.dataDir} is not empty: add --force to replace everything in it.`,
    );
  }
}

async function restore(
  client: pg.ClientBase,
  options: RestoreOptions,
  known: Migration[],
  fresh: string,
): Promise<Restored> {
  const { manifest, dataDir, onProgress } = options;
  await removeRemains(dataDir);
  await mkdir(fresh, { mode: 0o700 });
  let secret: Buffer | undefined;
  let putBack: (() => Promise<void>) | undefined;
  const checked = new CheckedEntries(manifest, meter(onProgress, 'restored'));
  onProgress('unpacking media');
  for await (const entry of readTar(options.file)) {
    if (entry.name === secretName) secret = await wholeOf(checked.entry(entry));
    else if (mediaPath.test(entry.name)) await unpack(checked.entry(entry), fresh);
    const table = rowsPath.exec(entry.name)?.[1];
    if (table === undefined) continue;
    putBack ??= await beginWithEmptyTables(client, manifest, known, onProgress);
    const columns = manifest.tables
      .find(({ name }) => name === table)
      ?.columns.map(quoted)
      .join(', ');
    await copyIn(client, `COPY ${quoted(table)} (${columns}) FROM STDIN`, checked.entry(entry).body);
  }
  checked.finish();
  putBack ??= await beginWithEmptyTables(client, manifest, known, onProgress);
  await setSequences(client, manifest);
  onProgress('checking that everything refers to something');
  await putBack();
  await compareCounts(client, manifest);
  const migrated = await migrateFurther(client, manifest, known);
  const undo = await exchangeMedia(path.join(dataDir, 'media'), fresh);
  await client.query('COMMIT').catch(async (error) => {
    await undo.back();
    throw error;
  });
  await undo.forget();
  return { migrated, secretReplaced: secret === undefined ? false : await replaceSecret(dataDir, secret) };
}

function explain(error: unknown, dataDir: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === '55P03' || code === '40P01') {
    return new StartupProblem(
      'The database is busy and could not be locked: try again in a quieter moment.',
      { cause: error },
    );
  }
  if (code === '53100')
    return new StartupProblem('The disk that holds the database is full.', { cause: error });
  if (code === '42501') {
    return new StartupProblem('The user of DATABASE_URL may not make and drop tables in this database.', {
      cause: error,
    });
  }
  if (typeof code === 'string' && /^(22|23)/.test(code)) {
    return new StartupProblem(
      `The backup holds rows that the database refuses: ${(error as Error).message}.`,
      { cause: error },
    );
  }
  return explainFileProblem(error, dataDir);
}
