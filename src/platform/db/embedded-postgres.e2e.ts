import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Database, isDatabaseUnavailable, openDatabase } from './database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { choosePostgresAccount } from './postgres-account.ts';
import { isAlive } from './postgres-process.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

vi.setConfig({ testTimeout: 90_000 }); // real servers, and a busy machine

let directory: string;
let dataDir: string;
let toStop: EmbeddedPostgres[];
let toClose: Database[];
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'launch-'));
  await chmod(directory, 0o755);
  dataDir = join(directory, 'data', 'postgres');
  vi.stubEnv('TMPDIR', directory);
  toStop = [];
  toClose = [];
});
afterEach(async () => {
  for (const db of toClose) await db.close();
  for (const server of toStop) await server.stop();
  await rm(directory, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** What a first start leaves behind, made once, because making it takes most of a second. */
let stopped: string;
beforeAll(async () => {
  stopped = mkdtempSync(join(tmpdir(), 'stopped-'));
  const server = await startEmbeddedPostgres({ dataDir: join(stopped, 'postgres') });
  await server.stop();
});
afterAll(() => rm(stopped, { recursive: true }));
const reuse = () => cpSync(join(stopped, 'postgres'), dataDir, { recursive: true });

async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const server = await startEmbeddedPostgres({ dataDir, ...options });
  toStop.push(server);
  const db = openDatabase(server.connectionConfig);
  toClose.push(db);
  return { server, db };
}

/** Another Greenroom: prints the server's pid, or why there is none, and then stays. */
function startElsewhere(account: { uid?: number; gid?: number } = {}): ChildProcess {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'database.ts'))};
    try {
      const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      const db = openDatabase(server.connectionConfig);
      await db.query('CREATE TABLE IF NOT EXISTS note (words text)');
      await db.query("INSERT INTO note VALUES ('from elsewhere')");
      process.on('SIGTERM', () => db.close().then(server.stop).then(() => process.exit(0)));
      process.on('SIGUSR2', () => { throw new Error('a defect') });
      console.log(server.pid);
    } catch (error) {
      console.log(error.name + ': ' + error.message);
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: '/',
    ...account,
  });
}

async function said(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return String(chunk).trim();
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

test('a killed PostgreSQL comes back under the same pool with every acknowledged row', async () => {
  const news: string[] = [];
  const { server, db } = await start({ onCrash: (text) => news.push(text) });
  await db.query('CREATE TABLE note (n int)');
  const acknowledged: number[] = [];
  const failures: unknown[] = [];
  let n = 0;
  const recoveries = () => news.filter((text) => text === 'PostgreSQL runs again').length;
  for (let round = 0; round < 3; round++) {
    await vi.waitUntil(() => recoveries() === round, { timeout: 20_000 });
    const writing = Promise.all(
      [1, 2, 3, 4].map(async () => {
        for (const end = Date.now() + 600; Date.now() < end; ) {
          const mine = ++n;
          try {
            await db.query('INSERT INTO note VALUES ($1)', [mine]);
            acknowledged.push(mine);
          } catch (error) {
            failures.push(error);
            await sleep(20);
          }
        }
      }),
    );
    await sleep(150 + 50 * round);
    process.kill(server.pid, 'SIGKILL');
    await writing;
  }
  await vi.waitUntil(() => recoveries() === 3, { timeout: 20_000 });
  const rows = await db.query<{ n: number }>('SELECT n FROM note');
  const stored = new Set(rows.map((row) => row.n));
  expect(acknowledged.filter((mine) => !stored.has(mine))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter((error) => !isDatabaseUnavailable(error))).toEqual([]);
});

test('refuses a second Greenroom on the same directory, in this process and in another', async () => {
  reuse();
  await start();
  const sentence = `The data directory ${dataDir} is in use by another Greenroom that is running (process ${process.pid}).`;
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(sentence);
  expect(await said(startElsewhere())).toBe(`StartupProblem: ${sentence}`);
});

test('adopts the server of a killed Greenroom, with its data, and stops it in the end', async () => {
  reuse();
  const elsewhere = startElsewhere();
  const pid = Number(await said(elsewhere));
  await killed(elsewhere, 'SIGKILL');
  const { server, db } = await start();
  expect(server.pid).toBe(pid);
  expect(await db.query('SELECT * FROM note')).toEqual([{ words: 'from elsewhere' }]);
  process.kill(pid, 'SIGKILL');
  while (server.pid === pid) await sleep(20);
  expect(await db.query('SELECT * FROM note')).toHaveLength(1);
  await db.close();
  toClose = [];
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
});

test('leaves no server behind when it is told to end', async () => {
  reuse();
  const elsewhere = startElsewhere();
  const pid = Number(await said(elsewhere));
  await killed(elsewhere, 'SIGTERM');
  expect(isAlive(pid)).toBe(false);
});

test.each(['SIGUSR2', 'SIGINT'] as const)(
  'leaves no server behind when the program breaks by %s',
  async (signal) => {
    reuse();
    const elsewhere = startElsewhere();
    const pid = Number(await said(elsewhere));
    await killed(elsewhere, signal);
    await vi.waitUntil(() => !isAlive(pid), { timeout: 5_000 });
  },
);

test('starts over the locks of a server that died with its whole machine', async () => {
  reuse();
  const first = await start();
  const { pid } = first.server;
  const lock = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
  await first.db.close();
  await first.server.stop();
  toClose = [];
  // The pid in it now belongs to a stranger: this very process.
  writeFileSync(join(dataDir, 'postmaster.pid'), lock.replace(String(pid), String(process.pid)));
  writeFileSync(`${dataDir}.lock`, JSON.stringify({ pid, started: '1', host: 'gone' }).slice(0, 20));
  const { db } = await start();
  expect(await db.one('SELECT 1 AS alive')).toEqual({ alive: 1 });
});

test.runIf(isRoot)('works for an ordinary user', async () => {
  const home = join(directory, 'home');
  mkdirSync(home);
  chownSync(home, nobody, nobody);
  dataDir = join(home, 'data', 'postgres');
  vi.stubEnv('TMPDIR', home);
  const elsewhere = startElsewhere({ uid: nobody, gid: nobody });
  expect(Number(await said(elsewhere))).toBeGreaterThan(0);
  await killed(elsewhere, 'SIGTERM');
});

test.runIf(isRoot)('says when it may not write', async () => {
  expect(await said(startElsewhere({ uid: nobody, gid: nobody }))).toBe(
    `StartupProblem: Greenroom has no permission to write to ${join(directory, 'data')}.`,
  );
});

test.runIf(isRoot && process.platform === 'linux')(
  'root that may not map users runs PostgreSQL as nobody, and takes the files back when it may',
  async () => {
    reuse();
    chmodSync(dirname(dataDir), 0o700);
    const { server, db } = await start({ account: choosePostgresAccount(false) });
    expect(statSync(`/proc/${server.pid}`).uid).toBe(nobody);
    await db.query('CREATE TABLE note (words text)');
    await db.close();
    await server.stop();
    toClose = [];
    const again = await start();
    expect(await again.db.query('SELECT * FROM note')).toEqual([]);
  },
);

test('says when a file stands where the data should go', async () => {
  writeFileSync(join(directory, 'data'), '');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
    `${join(directory, 'data')} is a file, but Greenroom needs a directory there.`,
  );
});
