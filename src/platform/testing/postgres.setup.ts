import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PoolConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../db/database.ts';
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts';
import { migrate } from '../db/migrate.ts';
import { isAlive, readPostmaster } from '../db/postgres-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: PoolConfig;
  }
}

/** What each test file's database is a copy of. */
export const templateDatabase = 'greenroom_template';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
const prefix = 'greenroom-test-';
const base = roomInMemory() ? '/dev/shm' : tmpdir();

/** Nothing in a test outlives the run, so this server need not wait for the disk. */
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off', // it would hold on to the template
  max_connections: '150',
};

/** Starts one PostgreSQL for a whole run, with a migrated template, and returns what takes it away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const directory = await mkdtemp(join(base, `${prefix}${process.pid}-`));
  const dataDir = join(directory, 'postgres');
  const server = await startEmbeddedPostgres({ dataDir, settings: careless, onCrash: console.error });
  await makeTemplate(server.connectionConfig);
  project.provide('testPostgres', server.connectionConfig);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function makeTemplate(config: PoolConfig): Promise<void> {
  const maintenance = openDatabase({ ...config, max: 1 });
  await maintenance.query(`CREATE DATABASE ${templateDatabase}`);
  const template = openDatabase({ ...config, database: templateDatabase, max: 1 });
  await migrate(template, migrations);
  await template.close();
  await maintenance.query(`ALTER DATABASE ${templateDatabase} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await maintenance.close();
}

/** A copy of the template takes 10 ms in memory and 80 ms on a disk. */
function roomInMemory(): boolean {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 2_000_000_000;
}

async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(base)) {
    const run = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isNaN(run) || isAlive(run)) continue;
    const left = await readPostmaster(join(base, name, 'postgres'));
    if (left !== undefined && isAlive(left.pid)) process.kill(left.pid, 'SIGQUIT');
    await rm(join(base, name), { recursive: true, force: true });
  }
}
