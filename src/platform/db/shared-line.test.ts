import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { type Database, isDatabaseUnavailable } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const echo = (n: number) => ({ name: 'echo', text: 'SELECT $1::int AS n', values: [n], quick: true });
const pidOf = { name: 'pid', text: 'SELECT pg_backend_pid() AS pid', values: [], quick: true };

test('reads at once are answered each with its own rows', async () => {
  const numbers = Array.from({ length: 200 }, (_, n) => n);
  const rows = await Promise.all(numbers.map((n) => db.one<{ n: number }>(echo(n))));
  expect(rows.map((row) => row?.n)).toEqual(numbers);
});

test('a read that fails fails alone', async () => {
  const wrong = { name: 'wrong', text: 'SELECT 1 / $1::int AS n', values: [0], quick: true };
  const all = await Promise.allSettled([db.one(echo(1)), db.one(wrong), db.one(echo(2))]);
  expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(all[2]).toMatchObject({ value: { n: 2 } });
});

test('all of them use one connection, and anything else does not', async () => {
  const pids = await Promise.all(Array.from({ length: 20 }, () => db.one<{ pid: number }>(pidOf)));
  expect(new Set(pids.map((row) => row?.pid)).size).toBe(1);
  const other = await db.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  expect(other?.pid).not.toBe(pids[0]?.pid);
});

test('inside a transaction a quick read sees what the transaction wrote', async () => {
  const seen = await db.transaction(async (tx) => {
    await tx.query('CREATE TABLE only_here (n int)');
    await tx.query('INSERT INTO only_here VALUES (7)');
    return tx.one({ name: 'here', text: 'SELECT n FROM only_here', quick: true });
  });
  expect(seen).toEqual({ n: 7 });
});

test('after the connection broke, reads under way fail as unavailable and the next one works', async () => {
  const before = await db.one<{ pid: number }>(pidOf);
  const slow = db.one({ name: 'slow', text: 'SELECT pg_sleep(5)', values: [], quick: true });
  const failed = slow.then(
    () => null,
    (error: unknown) => error,
  );
  await db.query('SELECT pg_terminate_backend($1)', [before?.pid]);
  expect(isDatabaseUnavailable(await failed)).toBe(true);
  await expect.poll(() => db.one(echo(3)).catch(() => null)).toEqual({ n: 3 });
  expect((await db.one<{ pid: number }>(pidOf))?.pid).not.toBe(before?.pid);
});
