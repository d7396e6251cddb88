import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupProblem } from '../startup-problem.ts';

/** When a live process began, as an opaque word; undefined for a dead one or a zombie. */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' || state === 'X' ? undefined : rest[18];
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? '' : undefined;
  }
}

export const isAlive = (pid: number): boolean => processStart(pid) !== undefined;

/** What a running server wrote into its data directory. */
export interface Postmaster {
  pid: number;
  socketDir: string;
}

export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socketDir: lines[4] ?? '' } : undefined;
}

/**
 * Live processes that work inside the data directory: the server and its children all do. Empty where there
 * is no /proc.
 */
export function processesIn(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  if (!existsSync(dataDir)) return [];
  const directory = realpathSync(dataDir);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === directory && isAlive(pid));
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // gone, or another user's: not one of ours
  }
}

/** Is the server that wrote `postmaster.pid` alive, and not some stranger that got its pid? */
export function isServing(dataDir: string, postmaster: Postmaster): boolean {
  if (process.platform === 'linux') return processesIn(dataDir).includes(postmaster.pid);
  return isAlive(postmaster.pid);
}

/** Waits for the last process of a dead server, then removes the locks it left behind. */
export async function clearRemains(dataDir: string, socketDir: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (let left = processesIn(dataDir); left.length > 0; left = processesIn(dataDir)) {
    if (Date.now() > deadline) {
      throw new StartupProblem(
        `Processes of an earlier PostgreSQL still work in ${dataDir} and do not end: ${left.join(', ')}.`,
      );
    }
    await sleep(50);
  }
  await rm(join(dataDir, 'postmaster.pid'), { force: true });
  await rm(join(socketDir, '.s.PGSQL.5432'), { force: true });
  await rm(join(socketDir, '.s.PGSQL.5432.lock'), { force: true });
}

/** Resolves once the process is gone; for servers that are not our own child. */
export async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(200);
}

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
const ends = new Set<() => void>();

/**
 * Calls `stop` when this process ends: by itself, by a defect, or by a signal that nobody else handles (which
 * by default would end it without a word). Returns what calls that off.
 */
export function whenWeEnd(stop: () => void): () => void {
  if (ends.size === 0) {
    process.on('exit', endAll);
    for (const signal of signals) process.on(signal, exitUnlessHandled);
  }
  ends.add(stop);
  return () => {
    ends.delete(stop);
    if (ends.size > 0) return;
    process.off('exit', endAll);
    for (const signal of signals) process.off(signal, exitUnlessHandled);
  };
}

function endAll(): void {
  for (const stop of ends) stop();
}

function exitUnlessHandled(signal: keyof typeof exitCodes): void {
  if (process.listenerCount(signal) === 1) process.exit(exitCodes[signal]);
}
