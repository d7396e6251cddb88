import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** State and parent of every live process, from /proc: these benches run on Linux. */
function processes(): { pid: number; parent: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' || state === 'X' ? [] : [{ pid: Number(name), parent: Number(parent) }];
    } catch {
      return []; // it ended while we looked
    }
  });
}

/** A process and all that descend from it. */
export function treeOf(pid: number): number[] {
  const all = processes();
  const tree = all.some((one) => one.pid === pid) ? [pid] : [];
  for (const member of tree) {
    for (const one of all) if (one.parent === member) tree.push(one.pid);
  }
  return tree;
}

export const isRunning = (pid: number): boolean => processes().some((one) => one.pid === pid);

/** SIGKILL to a process and its whole tree at once; resolves when none of them is left. */
export async function killTree(pid: number): Promise<void> {
  const tree = treeOf(pid);
  for (const member of tree) {
    try {
      process.kill(member, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  await until(() => !tree.some(isRunning), `the processes ${tree.join(', ')} to end`, 10_000);
}

/** Looks again every 50 ms until `look` gives something true, which is returned. Throws with `what` after `withinMs`. */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string,
  withinMs: number,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen as Exclude<T, false | null | undefined | 0 | ''>;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}`);
    await sleep(50);
  }
}
