import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../../platform/config/config.ts';
import { connectToRunning } from '../../../platform/db/attach.ts';
import { type Database, openDatabase } from '../../../platform/db/database.ts';
import { readMigrations } from '../../../platform/db/migrate.ts';
import { migrationsDir } from '../open.ts';
import { type Finding, good, hint, problem, reasonOf } from './finding.ts';

/** Looks at the database without starting or migrating it. */
export async function database(config: Config): Promise<Finding[]> {
  const what = 'database';
  if (config.databaseUrl !== null) {
    const { hostname, pathname, port } = new URL(config.databaseUrl);
    const place = `${hostname}:${port || 5432}${pathname}`;
    return look(
      openDatabase({ connectionString: config.databaseUrl, max: 1, connectionTimeoutMillis: 5000 }),
      place,
    );
  }
  const cluster = path.join(config.dataDir, 'postgres');
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    return [
      hint(what, 'embedded, none yet', 'npm start makes it.'),
      hint('migrations', 'not measured: there is no database'),
    ];
  }
  const running = await connectToRunning(config.dataDir).catch(() => undefined);
  if (running !== undefined) return look(running, `embedded in ${cluster}`);
  return [
    good(what, `embedded in ${cluster}, not running`),
    hint('migrations', 'not measured: the database is not running', 'npm start applies what is missing.'),
  ];
}

async function look(db: Database, place: string): Promise<Finding[]> {
  try {
    const row = await db.one<{ version: string; number: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`,
    );
    const found = `PostgreSQL ${row?.version}, ${place}`;
    if ((row?.number ?? 0) < 150_000)
      return [problem('database', found, 'Upgrade it to PostgreSQL 15 or newer.')];
    return [good('database', found), await migrations(db)];
  } catch (error) {
    const fix = 'See that it runs, and that the user, password and database of DATABASE_URL are right.';
    return [problem('database', `${place} does not answer: ${reasonOf(error)}`, fix)];
  } finally {
    await db.close();
  }
}

async function migrations(db: Database): Promise<Finding> {
  const what = 'migrations';
  const known = await readMigrations(migrationsDir);
  const there = await db.one<{ there: boolean }>(
    `SELECT to_regclass('platform_migration') IS NOT NULL AS there`,
  );
  const rows = there?.there
    ? await db.query<{ name: string; sha256: string }>('SELECT * FROM platform_migration')
    : [];
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  const stranger = rows.find(({ name }) => !known.some((migration) => migration.name === name));
  if (stranger) {
    return problem(
      what,
      `${stranger.name} is not known here`,
      'The database is a newer Greenroom’s: run that version.',
    );
  }
  const changed = known.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256);
  if (changed)
    return problem(what, `${changed.name} was changed after it was applied`, 'Put the file back as it was.');
  const pending = known.filter(({ name }) => !applied.has(name));
  if (pending.length === 0) return good(what, `all ${known.length} applied`);
  return hint(
    what,
    `${pending.map(({ name }) => name).join(', ')} not applied yet`,
    'The next start applies them.',
  );
}
