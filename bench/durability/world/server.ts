import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { killTree, until } from './processes.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface RunningServer {
  readonly pid: number;
  /** SIGKILL to the server alone: its database lives on. */
  kill(): Promise<void>;
  /** As Ctrl-C does it: the database stops too. */
  stop(): Promise<void>;
}

/** Starts a real server on a data directory and waits until it says that it is healthy. It logs to `<dataDir>.log`. */
export async function startServer(
  dataDir: string,
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const log = openSync(`${dataDir}.log`, 'a');
  const child = spawn(process.execPath, [path.join(root, 'src/main/server.ts')], {
    cwd: root,
    stdio: ['ignore', log, log],
    env: { ...process.env, GREENROOM_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'warn', ...env },
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pid = child.pid;
  if (pid === undefined) throw new Error('The server could not be started');
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`The server ended at once; see ${dataDir}.log`);
      return isHealthy(port);
    },
    'the server to be healthy',
    60_000,
  );
  return {
    pid,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export async function isHealthy(port: number): Promise<boolean> {
  const reply = await fetch(`http://localhost:${port}/api/health`, {
    signal: AbortSignal.timeout(2000),
  }).catch(() => null);
  return reply?.ok ?? false;
}

/** The process id of the embedded database's postmaster. */
export async function databasePid(dataDir: string): Promise<number> {
  const text = await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || 0;
}

/** SIGKILL to PostgreSQL and every process of it. */
export async function killDatabase(dataDir: string): Promise<void> {
  await killTree(await databasePid(dataDir));
}
