import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { type Config, readConfig } from '../../platform/config/config.ts';
import { connectToRunning } from '../../platform/db/attach.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { startEmbeddedPostgres } from '../../platform/db/embedded-postgres.ts';
import { readMigrations } from '../../platform/db/migrate.ts';
import { explainFileProblem, StartupProblem } from '../../platform/startup-problem.ts';
import { openInstallation } from '../installation.ts';

export const migrationsDir = path.resolve(import.meta.dirname, '../../../migrations');

export interface Opened {
  readonly config: Config & { readonly secret: string };
  readonly db: Database;
  /** Warnings and worse, to stderr. */
  readonly log: pino.Logger;
  close(): Promise<void>;
}

/** The installation for one command: that of a server which runs, or opened as the server would. */
export async function openForCommand(onProgress: (text: string) => void): Promise<Opened> {
  const config = readConfig(process.env);
  const log = pino({ level: 'warn' }, pino.destination(2));
  if (config.databaseUrl === null) {
    refuseNothing(config);
    const db = await connectToRunning(config.dataDir);
    if (db !== undefined) {
      await refusePending(db);
      const secret = config.secret ?? (await readFile(path.join(config.dataDir, 'secret'), 'utf8')).trim();
      return { config: { ...config, secret }, db, log, close: () => db.close() };
    }
  }
  return { ...(await openInstallation(config, log, onProgress)), log };
}

/** The database alone, as it is: nothing is migrated. With `create`, one is made where there is none. */
export async function openDatabaseAsItIs(
  config: Config,
  create: boolean,
  onProgress: (text: string) => void,
): Promise<{ db: Database; running: boolean; close(): Promise<void> }> {
  if (create) {
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 }).catch((error) => {
      throw explainFileProblem(error, config.dataDir);
    });
  }
  if (config.databaseUrl !== null) {
    const db = openDatabase({ connectionString: config.databaseUrl, max: 3 });
    await db.query('SELECT 1').catch(async (error) => {
      await db.close();
      throw new StartupProblem(
        `The database of DATABASE_URL cannot be reached: ${error.message || error.code}.`,
      );
    });
    return { db, running: false, close: () => db.close() };
  }
  if (!create) refuseNothing(config);
  const attached = await connectToRunning(config.dataDir);
  if (attached !== undefined) return { db: attached, running: true, close: () => attached.close() };
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    onProgress,
  });
  const db = openDatabase({ ...postgres.connectionConfig, max: 3 });
  const close = async () => {
    await db.close();
    await postgres.stop();
  };
  return { db, running: false, close };
}

function refuseNothing(config: Config): void {
  if (existsSync(path.join(config.dataDir, 'postgres', 'PG_VERSION'))) return;
  throw new StartupProblem(
    `There is no installation in ${config.dataDir}: set GREENROOM_DATA to where it is, or begin one with npm start.`,
  );
}

async function refusePending(db: Database): Promise<void> {
  const applied = await db.query<{ name: string }>('SELECT name FROM platform_migration');
  const names = new Set(applied.map(({ name }) => name));
  const pending = (await readMigrations(migrationsDir)).filter(({ name }) => !names.has(name));
  if (pending.length === 0) return;
  await db.close();
  throw new StartupProblem('The running Greenroom is older than this one: stop it and start it again first.');
}
