/**
 * Memory of everything that `npm start` leaves running, with the database, idle 20 s after the start. Counted as PSS
 * (proportional set size, /proc/<pid>/smaps_rollup): pages that processes share are counted once; the plain sum of
 * RSS counts PostgreSQL's shared memory once per process and is printed beside it. The web app is built first if it
 * has to be. Other programs that run from the same files at the same time make PSS smaller than it is: measure alone.
 * Linux only. Prints one JSON line.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const project = path.resolve(import.meta.dirname, '..');
const limitMB = 350;
const idleMs = 20_000;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile
  }
};

function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = read(`/proc/${name}/stat`);
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) found.set(Number(name), Number(parent));
  }
  return found;
}

/** The process and all that it started, PostgreSQL among them. */
function treeOf(root: number): number[] {
  const all = parents();
  const inside = (pid: number): boolean => pid === root || (all.has(pid) && inside(all.get(pid) ?? 0));
  return [...all.keys()].filter(inside);
}

function memoryOf(pid: number) {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const kB = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim().slice(0, 60);
  return { command, pssMB: kB('Pss') / 1024, rssMB: kB('Rss') / 1024 };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const port = await freePort();
const data = mkdtempSync(path.join(tmpdir(), 'greenroom-bench-memory-'));
const paths = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((entry) => !entry.includes('node_modules'));
const own = Object.entries(process.env).filter(
  ([name]) => !/^(npm_|NODE|GREENROOM_|DATABASE_URL$)/.test(name),
);
const server = spawn('npm', ['start'], {
  cwd: project,
  env: {
    ...Object.fromEntries(own),
    PATH: paths.join(path.delimiter),
    PORT: String(port),
    GREENROOM_DATA: data,
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
  detached: true,
});
try {
  const healthy = () =>
    fetch(`http://localhost:${port}/api/health`).then(
      (reply) => reply.ok,
      () => false,
    );
  while (!(await healthy())) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
    await sleep(100);
  }
  await sleep(idleMs);
  const processes = treeOf(server.pid ?? 0).map(memoryOf);
  for (const { command, pssMB, rssMB } of processes) {
    process.stderr.write(
      `${pssMB.toFixed(1).padStart(7)} MB PSS ${rssMB.toFixed(1).padStart(7)} MB RSS  ${command}\n`,
    );
  }
  const sum = (field: 'pssMB' | 'rssMB') => Math.round(processes.reduce((all, one) => all + one[field], 0));
  const node = processes.filter(
    ({ command }) => !command.startsWith('postgres') && !command.includes('/postgres'),
  );
  const ours = sum('pssMB');
  console.log(
    JSON.stringify({
      bench: 'memory',
      unit: 'MB',
      ours,
      limit: limitMB,
      ratio: Math.round((ours / limitMB) * 100) / 100,
      rssSum: sum('rssMB'),
      nodeAndShell: Math.round(node.reduce((all, one) => all + one.pssMB, 0)),
      processes: processes.length,
    }),
  );
  process.exitCode = ours < limitMB ? 0 : 1;
} finally {
  if (server.exitCode === null && server.pid !== undefined) {
    const gone = new Promise((resolve) => server.once('close', resolve));
    process.kill(-server.pid, 'SIGINT');
    await gone;
  }
  rmSync(data, { recursive: true, force: true });
}
