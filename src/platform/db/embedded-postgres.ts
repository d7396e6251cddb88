import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { explainFileProblem, StartupProblem } from '../startup-problem.ts';
import { takeOwnership } from './owner-lock.ts';
import {
  choosePostgresAccount,
  handOver,
  letThrough,
  makePrivate,
  type PostgresAccount,
} from './postgres-account.ts';
import { findPostgres } from './postgres-binaries.ts';
import {
  answers,
  type Cluster,
  connectionTo,
  createCluster,
  type Running,
  startServer,
} from './postgres-commands.ts';
import {
  clearRemains,
  isAlive,
  isServing,
  readPostmaster,
  untilGone,
  whenWeEnd,
} from './postgres-process.ts';

export interface EmbeddedPostgresOptions {
  /** Where PostgreSQL keeps its files; made when absent. `<dataDir>.log` and `<dataDir>.lock` stand beside it. */
  dataDir: string;
  /** Told what takes long, in a few words. */
  onProgress?: ((text: string) => void) | undefined;
  /** Told when the server died, could not be started again, and runs again. */
  onCrash?: ((text: string) => void) | undefined;
  /** Further PostgreSQL settings; they win over the standard ones. */
  settings?: Readonly<Record<string, string>>;
  account?: PostgresAccount;
}

export interface EmbeddedPostgres {
  /** For `openDatabase`; stays valid across restarts. */
  connectionConfig: PoolConfig;
  socketDir: string;
  readonly pid: number;
  /** Stops the server; close the pool first. Safe to call twice. */
  stop(): Promise<void>;
}

const longestPauseMs = 5_000;
const stopWithinMs = 20_000;

/**
 * Starts PostgreSQL on a Unix socket that only this user can reach, or adopts the one that a killed
 * Greenroom left behind, and starts it again whenever it dies. Throws StartupProblem with one sentence.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { onProgress = () => {}, onCrash = () => {}, settings = {} } = options;
  const dataDir = await prepareParent(resolve(options.dataDir));
  const release = await takeOwnership(`${dataDir}.lock`, dataDir, onProgress);
  const socketDir = socketDirFor(dataDir);
  try {
    const account = options.account ?? choosePostgresAccount();
    makePrivate(socketDir, account);
    letThrough(dirname(dataDir), account);
    const binaries = await findPostgres(socketDir);
    const cluster: Cluster = { dataDir, socketDir, account, binaries, settings };
    const running = await bringUp(cluster, onProgress);
    return supervise(cluster, running, onCrash, release);
  } catch (error) {
    const left = await readPostmaster(dataDir);
    if (left === undefined || !isServing(dataDir, left))
      await rm(socketDir, { recursive: true, force: true });
    await release();
    throw explainFileProblem(error, dataDir);
  }
}

async function prepareParent(dataDir: string): Promise<string> {
  const parent = dirname(dataDir);
  try {
    await mkdir(parent, { recursive: true });
  } catch (error) {
    throw explainFileProblem(error, parent);
  }
  return join(await realpath(parent), basename(dataDir));
}

/** Short, because a socket's path holds at most 107 bytes (103 on macOS). */
function socketDirFor(dataDir: string): string {
  const name = `greenroom-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const directory = join(tmpdir(), name);
  return directory.length <= 80 ? directory : join('/tmp', name);
}

async function bringUp(cluster: Cluster, onProgress: (text: string) => void): Promise<Running> {
  const { dataDir } = cluster;
  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    onProgress('Creating the database');
    await createCluster(cluster);
  } else {
    const adopted = await adopt(cluster, onProgress);
    if (adopted !== undefined) return adopted;
    handOver(dataDir, cluster.account);
    await chmod(dataDir, 0o700); // PostgreSQL insists, and copying loses it
    await clearRemains(dataDir, cluster.socketDir);
  }
  onProgress('Starting the database');
  return startServer(cluster);
}

async function adopt(cluster: Cluster, onProgress: (text: string) => void): Promise<Running | undefined> {
  const left = await readPostmaster(cluster.dataDir);
  if (left === undefined || !isServing(cluster.dataDir, left)) return undefined;
  onProgress('Taking over the database that is already running');
  const reachable = left.socketDir === '' ? cluster : { ...cluster, socketDir: left.socketDir };
  const deadline = Date.now() + 60_000;
  while (isAlive(left.pid)) {
    if (await answers(reachable)) {
      cluster.socketDir = reachable.socketDir;
      return { pid: left.pid, exited: untilGone(left.pid) };
    }
    if (Date.now() > deadline) {
      throw new StartupProblem(
        `PostgreSQL already runs on ${cluster.dataDir} (process ${left.pid}) but does not answer.`,
      );
    }
    await sleep(100);
  }
  return undefined;
}

function supervise(
  cluster: Cluster,
  first: Running,
  onCrash: (text: string) => void,
  release: () => Promise<void>,
): EmbeddedPostgres {
  let running = first;
  const stopping = new AbortController();
  const interrupt = () => {
    if (isAlive(running.pid)) process.kill(running.pid, 'SIGINT');
  };
  const callOff = whenWeEnd(interrupt); // an adopted server is nobody's child

  async function keepAlive(): Promise<void> {
    for (;;) {
      await running.exited;
      if (stopping.signal.aborted) return;
      onCrash('PostgreSQL died; starting it again');
      for (let pauseMs = 100; !(await restarted()); pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
        await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
        if (stopping.signal.aborted) return;
      }
      onCrash('PostgreSQL runs again');
      if (stopping.signal.aborted) interrupt();
    }
  }

  async function restarted(): Promise<boolean> {
    try {
      await clearRemains(cluster.dataDir, cluster.socketDir);
      running = await startServer(cluster);
      return true;
    } catch (error) {
      onCrash(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  async function stopOnce(): Promise<void> {
    stopping.abort();
    interrupt();
    const impatience = setTimeout(() => {
      if (isAlive(running.pid)) process.kill(running.pid, 'SIGQUIT');
    }, stopWithinMs);
    await kept;
    clearTimeout(impatience);
    callOff();
    await rm(cluster.socketDir, { recursive: true, force: true });
    await release();
  }

  const kept = keepAlive();
  let stopped: Promise<void> | undefined;
  return {
    connectionConfig: connectionTo(cluster),
    socketDir: cluster.socketDir,
    get pid() {
      return running.pid;
    },
    stop: () => (stopped ??= stopOnce()),
  };
}
