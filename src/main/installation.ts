import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../platform/config/config.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded-postgres.ts';
import { migrate } from '../platform/db/migrate.ts';
import { StartupProblem } from '../platform/startup-problem.ts';

const migrations = path.resolve(import.meta.dirname, '../../migrations');

/** An opened installation: its database migrated, its secret at hand. */
export interface Installation {
  readonly config: Config & { readonly secret: string };
  readonly db: Database;
  readonly databaseLabel: string;
  close(): Promise<void>;
}

async function ensureDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const why =
      code === 'ENOSPC'
        ? 'the disk is full'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'there is no permission to write there'
          : code;
    throw new StartupProblem(
      `The data directory ${dataDir} cannot be used: ${why}. Set GREENROOM_DATA to a directory you may write to.`,
      { cause: error },
    );
  }
}

/** The configured secret, or the one made on the first start (0600 in the data directory). */
async function secretOf(config: Config): Promise<string> {
  if (config.secret) return config.secret;
  const file = path.join(config.dataDir, 'secret');
  try {
    await writeFile(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC') throw new StartupProblem('The disk is full: the secret cannot be written.');
    if (code !== 'EEXIST') throw error;
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32) {
    throw new StartupProblem(
      `The secret in ${file} is too short. Delete the file (everybody is signed out) or set GREENROOM_SECRET.`,
    );
  }
  return secret;
}

async function external(url: string, connections: number): Promise<Database> {
  const db = openDatabase({ connectionString: url, max: connections });
  try {
    const row = await db.one<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    if ((row?.version ?? 0) < 150_000) {
      throw new StartupProblem(
        'The database of DATABASE_URL is older than PostgreSQL 15. Upgrade it, or leave DATABASE_URL unset.',
      );
    }
    return db;
  } catch (error) {
    await db.close();
    if (error instanceof StartupProblem) throw error;
    const { hostname, port } = new URL(url);
    const reason =
      error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartupProblem(
      `The database of DATABASE_URL at ${hostname}:${port || 5432} cannot be reached: ${reason}. Check that it runs and that user, password and database name are right.`,
      { cause: error },
    );
  }
}

/** Opens the database (embedded unless DATABASE_URL is set), brings it up to date, finds the secret. */
export async function openInstallation(
  config: Config,
  log: FastifyBaseLogger,
  onProgress: (text: string) => void = () => {},
): Promise<Installation> {
  await ensureDataDir(config.dataDir);
  const secret = await secretOf(config);
  if (config.databaseUrl) {
    const db = await external(config.databaseUrl, config.databaseConnections);
    await migrateOrClose(db);
    const { hostname, pathname } = new URL(config.databaseUrl);
    return {
      config: { ...config, secret },
      db,
      databaseLabel: `PostgreSQL at ${hostname}${pathname}`,
      close: () => db.close(),
    };
  }
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    onProgress,
    onCrash: (text) => log.error({ room: 'database' }, text),
  });
  const db = openDatabase({ ...postgres.connectionConfig, max: config.databaseConnections });
  const close = async () => {
    await db.close();
    await postgres.stop();
  };
  await migrateOrClose(db, close);
  return {
    config: { ...config, secret },
    db,
    databaseLabel: `PostgreSQL, embedded, in ${path.join(config.dataDir, 'postgres')}`,
    close,
  };
}

async function migrateOrClose(db: Database, close: () => Promise<void> = () => db.close()): Promise<void> {
  try {
    await migrate(db, migrations);
  } catch (error) {
    await close();
    throw error;
  }
}
