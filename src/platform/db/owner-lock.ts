import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainFileProblem, StartupProblem } from '../startup-problem.ts';
import { processStart } from './postgres-process.ts';

interface Owner {
  pid: number;
  /** When the process began, so that a reused pid is not taken for its former holder. */
  started: string;
  host: string;
}

/** A lock from another host (a container, a shared disk) counts as live while it is refreshed. */
const heartbeatMs = 5_000;
const staleAfterMs = 20_000;

const mine = new Set<string>();

/**
 * Takes sole ownership of what `lockFile` guards, until the returned function is called or this process
 * dies. A StartupProblem says who holds it.
 */
export async function takeOwnership(
  lockFile: string,
  guarded: string,
  onProgress: (text: string) => void = () => {},
): Promise<() => Promise<void>> {
  const me: Owner = { pid: process.pid, started: processStart(process.pid) ?? '', host: hostname() };
  while (!(await create(lockFile, me))) {
    const owner = await readOwner(lockFile);
    if (owner?.host !== me.host) await waitForSilence(lockFile, guarded, owner, onProgress);
    else if (isAlive(owner, lockFile)) {
      throw new StartupProblem(
        `The data directory ${guarded} is in use by another Greenroom that is running (process ${owner.pid}).`,
      );
    }
    await setAside(lockFile, owner);
  }
  mine.add(lockFile);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(lockFile, now, now).catch(() => clearInterval(heartbeat)); // the data directory was taken away
  }, heartbeatMs).unref();
  return async () => {
    clearInterval(heartbeat);
    mine.delete(lockFile);
    await rm(lockFile, { force: true });
  };
}

async function create(lockFile: string, me: Owner): Promise<boolean> {
  try {
    await writeFile(lockFile, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw explainFileProblem(error, lockFile);
  }
}

async function readOwner(lockFile: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')) as Owner;
  } catch {
    return undefined; // gone, or its writer died half-way: not a live owner's
  }
}

function isAlive(owner: Owner, lockFile: string): boolean {
  if (owner.pid === process.pid) return mine.has(lockFile);
  const started = processStart(owner.pid);
  return started !== undefined && started === owner.started;
}

async function waitForSilence(
  lockFile: string,
  guarded: string,
  owner: Owner | undefined,
  onProgress: (text: string) => void,
): Promise<void> {
  if (owner === undefined) return void (await sleep(200)); // perhaps being written just now
  const touched = async () => (await stat(lockFile).catch(() => undefined))?.mtimeMs;
  const first = await touched();
  if (first === undefined || Date.now() - first > staleAfterMs) return;
  onProgress(`Waiting to see whether Greenroom on ${owner.host} still uses the data directory`);
  while (Date.now() - first < staleAfterMs) {
    if (((await touched()) ?? first) > first) {
      throw new StartupProblem(
        `The data directory ${guarded} is in use by Greenroom on another host (${owner.host}).`,
      );
    }
    await sleep(500);
  }
}

/** Moves a dead owner's lock away; puts it back when somebody replaced it in the meantime. */
async function setAside(lockFile: string, dead: Owner | undefined): Promise<void> {
  const aside = `${lockFile}.${process.pid}`;
  try {
    await rename(lockFile, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw explainFileProblem(error, lockFile);
  }
  const moved = await readOwner(aside);
  if (JSON.stringify(moved) !== JSON.stringify(dead)) await rename(aside, lockFile);
  else await rm(aside, { force: true });
}
