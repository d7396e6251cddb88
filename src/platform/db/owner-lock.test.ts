import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeOwnership } from './owner-lock.ts';
import { processStart } from './postgres-process.ts';

let directory: string;
let lock: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(directory, 'postgres.lock');
});
afterEach(() => rmSync(directory, { recursive: true }));

const take = () => takeOwnership(lock, '/the/data');
const parent = process.ppid;
const held = (owner: object) => writeFileSync(lock, JSON.stringify(owner));

test('is taken once at a time, and leaves nothing behind', async () => {
  const attempts = await Promise.allSettled([take(), take(), take()]);
  const taken = attempts.filter((attempt) => attempt.status === 'fulfilled');
  expect(taken).toHaveLength(1);
  await taken[0]?.value();
  expect(existsSync(lock)).toBe(false);
});

test('names the live process that holds it', async () => {
  held({ pid: parent, started: processStart(parent), host: hostname() });
  await expect(take()).rejects.toThrow(
    `The data directory /the/data is in use by another Greenroom that is running (process ${parent}).`,
  );
});

test('is not held by a stranger who got the pid of a dead owner', async () => {
  held({ pid: parent, started: 'long ago', host: hostname() });
  await (await take())();
});

test('is not held by another host that fell silent', async () => {
  held({ pid: parent, started: '', host: 'elsewhere' });
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  await (await take())();
});

test('is held by another host that keeps it fresh', async () => {
  held({ pid: parent, started: '', host: 'elsewhere' });
  const elsewhere = setInterval(() => utimesSync(lock, new Date(), new Date()), 300);
  await expect(take()).rejects.toThrow('in use by Greenroom on another host (elsewhere).');
  clearInterval(elsewhere);
});
