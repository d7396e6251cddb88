import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../bench/durability/world/processes.ts';
import { startServer } from '../bench/durability/world/server.ts';

const entry = fileURLToPath(new URL('../src/main/server.ts', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'greenroom-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server and gives what it said and how it ended. */
async function attempt(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child: ChildProcess = spawn(process.execPath, [entry], {
    env: {
      ...process.env,
      GREENROOM_DATA: path.join(folder, 'data'),
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** One clear line that says why, no stack trace, and an exit that is not zero. */
function expectRefusal({ code, said }: { code: number | null; said: string }, why: RegExp): void {
  expect(code).toBe(1);
  expect(said).toMatch(/Greenroom cannot start\./);
  expect(said).toMatch(why);
  expect(said).not.toMatch(/^\s+at /m);
}

it('a port in use is named, with another to try', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  try {
    expectRefusal(
      await attempt({ PORT: String(port) }),
      new RegExp(`Port ${port} is in use.*PORT=${port + 1}`),
    );
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
});

it('a data directory in use by another Greenroom is named', async () => {
  const dataDir = path.join(folder, 'shared');
  const server = await startServer(dataDir, await freePort());
  try {
    expectRefusal(await attempt({ GREENROOM_DATA: dataDir }), /shared/);
  } finally {
    await server.stop();
  }
});

it('a database that cannot be reached is named, without its password', async () => {
  const refused = await attempt({ DATABASE_URL: 'postgres://ada:open-sesame@127.0.0.1:1/greenroom' });
  expectRefusal(refused, /127\.0\.0\.1:1 cannot be reached/);
  expect(refused.said).not.toContain('open-sesame');
});

it('a data directory that is a file is named', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  expectRefusal(await attempt({ GREENROOM_DATA: file }), /a-file cannot be used/);
});

it.runIf(process.getuid?.() !== 0)('a data directory without permission is named', async () => {
  const closed = path.join(folder, 'closed');
  await mkdir(closed, { mode: 0o500 });
  expectRefusal(await attempt({ GREENROOM_DATA: path.join(closed, 'data') }), /no permission/);
});

it.each([
  [{ PORT: 'eighty' }, /PORT: /],
  [{ SMTP_URL: 'https://mail.example.org' }, /SMTP_URL: /],
  [{ GREENROOM_SECRET: 'short' }, /GREENROOM_SECRET: /],
])('a wrong setting is named: %j', async (env, why) => {
  expectRefusal(await attempt(env), why);
});
