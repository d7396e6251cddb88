import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const canPin = process.platform === 'linux' && existsSync('/usr/bin/taskset');

export interface Running {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

export interface RunningServer extends Running {
  readonly dataDir: string;
  /** Where its embedded PostgreSQL listens. */
  readonly socketDir: string;
  readonly postgresPid: number;
}

function run(file: string, args: readonly string[], env: Readonly<Record<string, string>>, cpu?: number) {
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ').filter(Boolean) ?? [];
  const command = [process.execPath, ...flags, path.join(root, file), ...args];
  if (cpu !== undefined && canPin) command.unshift('taskset', '-c', String(cpu));
  const [program = '', ...rest] = command;
  return spawn(program, rest, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the first match in what the child says. */
function heard(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = pattern.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready:\n${said}`)));
  });
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
}

/** The real server on a data directory of its own, with its embedded PostgreSQL. */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  cpu?: number,
): Promise<RunningServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-'));
  const settings = { GREENROOM_DATA: dataDir, PORT: '0', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '10000000' };
  const child = run('src/main/server.ts', [], { DATABASE_URL: '', PUBLIC_URL: '', ...settings, ...env }, cpu);
  const port = Number(await heard(child, /ready\s+http:\/\/localhost:(\d+)/));
  const postmaster = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const stop = stopper(child);
  return {
    pid: child.pid ?? 0,
    port,
    dataDir,
    socketDir: postmaster[4] ?? '',
    postgresPid: Number(postmaster[0]),
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A peer: bare `node:http`. */
export async function startPeer(
  file: string,
  env: Readonly<Record<string, string>>,
  cpu?: number,
): Promise<Running> {
  const child = run(file, [], env, cpu);
  const port = Number(await heard(child, /listening on (\d+)/));
  return { pid: child.pid ?? 0, port, stop: stopper(child) };
}

export interface Load {
  readonly port: number;
  readonly request: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface Loaded {
  readonly requests: number;
  readonly seconds: number;
  readonly errors: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Asks as fast as answers come, from a process of its own. */
export async function load(what: Load, cpu?: number): Promise<Loaded> {
  const child = run('bench/lib/load.ts', [JSON.stringify(what)], {}, cpu);
  return JSON.parse(await heard(child, /^(\{.*\})$/m));
}
