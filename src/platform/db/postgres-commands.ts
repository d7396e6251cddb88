import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { explainFileProblem, StartupProblem } from '../startup-problem.ts';
import { handOver, type PostgresAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { whenWeEnd } from './postgres-process.ts';

export interface Cluster {
  dataDir: string;
  socketDir: string;
  account: PostgresAccount;
  binaries: PostgresBinaries;
  settings: Readonly<Record<string, string>>;
}

export interface Running {
  pid: number;
  exited: Promise<void>;
}

const superuser = 'greenroom';
const database = 'greenroom';
const logLimitBytes = 5_000_000;
const startWithinMs = 120_000; // crash recovery on a slow disk takes its time

/** Small and durable: nothing here trades safety for speed. */
const standardSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '48MB',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync', // no pool of reader processes
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements hold what people said: keep failed ones out of the log file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
};

export const connectionTo = (cluster: Cluster): pg.PoolConfig => ({
  host: cluster.socketDir,
  port: 5432,
  user: superuser,
  database,
});

const logFileOf = (cluster: Cluster) => `${cluster.dataDir}.log`;

/** Creates the cluster beside its place and moves it there when it is whole and on the disk. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.dataDir}.tmp`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  handOver(unfinished, cluster.account);
  const options = ['-U', superuser, '-A', 'trust', '-E', 'UTF8', '--no-instructions'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const sync = cluster.settings.fsync === 'off' ? ['--no-sync'] : [];
  const child = run(cluster, [cluster.binaries.initdb, '-D', unfinished, ...options, ...locale, ...sync]);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const problem = await ended(child);
  if (problem !== undefined) {
    await rm(unfinished, { recursive: true, force: true });
    throw explain(`${output}\n${problem}`, cluster, 'The database could not be created');
  }
  await rename(unfinished, cluster.dataDir);
  const parent = await open(dirname(cluster.dataDir));
  await parent.sync().finally(() => parent.close());
}

/** Starts the server and waits until it answers. */
export async function startServer(cluster: Cluster): Promise<Running> {
  const settings = { ...standardSettings, unix_socket_directories: cluster.socketDir, ...cluster.settings };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(logFileOf(cluster));
  const from = statSync(logFileOf(cluster)).size;
  const child = run(cluster, [cluster.binaries.postgres, '-D', cluster.dataDir, ...options], log);
  closeSync(log);
  let problem: string | undefined;
  const exited = ended(child).then((why) => {
    problem = why ?? 'it ended at once';
  });
  const deadline = Date.now() + startWithinMs;
  while (problem === undefined && !(await answers(cluster))) {
    if (Date.now() > deadline) {
      child.kill('SIGINT');
      await exited;
    }
    await sleep(15);
  }
  if (problem !== undefined || child.pid === undefined) {
    const output = (await readFile(logFileOf(cluster))).subarray(from).toString();
    throw explain(`${output}\n${problem}`, cluster, 'PostgreSQL could not start');
  }
  return { pid: child.pid, exited };
}

/** Does the server take connections? Makes our database on the first one. */
export async function answers(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({
    ...connectionTo(cluster),
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch {
    return false; // not yet: no socket, or still recovering
  }
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
    return true;
  } finally {
    await client.end();
  }
}

/** Detached, so that Ctrl-C in the terminal reaches only Greenroom, which stops the server last. */
function run(cluster: Cluster, command: string[], log?: number): ChildProcess {
  const [program, ...args] = [...cluster.account.prefix, ...command];
  const output = log ?? 'pipe';
  const child = spawn(program as string, args, {
    cwd: dirname(cluster.dataDir),
    env: cluster.binaries.env,
    stdio: ['ignore', output, output],
    detached: true,
    ...cluster.account.ids,
  });
  child.once(
    'close',
    whenWeEnd(() => child.kill('SIGINT')),
  );
  return child;
}

/** Resolves when the process ends: undefined when all went well, else why it did not. */
function ended(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? undefined : `it ended with ${signal ?? code}`),
    );
  });
}

function openLog(file: string): number {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return openSync(file, size > logLimitBytes ? 'w' : 'a', 0o600);
  } catch (error) {
    throw explainFileProblem(error, file);
  }
}

function explain(output: string, cluster: Cluster, otherwise: string): StartupProblem {
  const { dataDir, account } = cluster;
  const known: [RegExp, string][] = [
    [/No space left on device|could not extend file/, `The disk that holds ${dataDir} is full.`],
    [/Disk quota exceeded/, `The disk quota for ${dataDir} is used up.`],
    [
      /cannot be run as root|root.*is not permitted/,
      'PostgreSQL refuses to run as root: start Greenroom as an ordinary user, or set DATABASE_URL.',
    ],
    [
      /lock file "postmaster.pid" already exists|pre-existing shared memory/,
      `The data directory ${dataDir} is in use by another PostgreSQL server.`,
    ],
    [
      /incompatible with server/,
      `${dataDir} was made by another version of PostgreSQL, which this Greenroom cannot read.`,
    ],
    [
      /Permission denied|EACCES|Operation not permitted/,
      account.ids.uid === undefined
        ? `PostgreSQL has no permission to use ${dataDir}.`
        : `PostgreSQL refuses root and runs as nobody here, who may not reach ${dataDir} or its own program: start Greenroom as an ordinary user, or set DATABASE_URL.`,
    ],
    [
      /Cannot allocate memory|could not map anonymous shared memory/,
      'There is not enough free memory to start PostgreSQL.',
    ],
  ];
  const found = known.find(([pattern]) => pattern.test(output));
  const last = output
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|error|ended/i.test(line))
    .join(' ');
  return new StartupProblem(found?.[1] ?? `${otherwise}: ${last || output.trim()}`, {
    cause: new Error(output),
  });
}
