import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { type Database, isDatabaseUnavailable, openDatabase } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await db.query('CREATE TABLE note (id bigint PRIMARY KEY, words text NOT NULL)');
});
afterAll(() => db.close());

test('reads bigint as a number, alone and in a list, and refuses one that does not fit', async () => {
  const row = await db.one('SELECT 9007199254740991::bigint AS id, ARRAY[1, NULL, 3]::bigint[] AS ids');
  expect(row).toEqual({ id: Number.MAX_SAFE_INTEGER, ids: [1, null, 3] });
  await expect(db.one('SELECT 9007199254740993::bigint AS id')).rejects.toThrow(RangeError);
  expect(await db.one('SELECT 1 AS one')).toEqual({ one: 1 });
});

test('gives undefined when there is no row', async () => {
  expect(await db.one('SELECT * FROM note WHERE id = $1', [404])).toBeUndefined();
});

test('keeps what a transaction did, and takes all of it back when it throws', async () => {
  const insert = 'INSERT INTO note VALUES ($1, $2) RETURNING id';
  const kept = await db.transaction(async (tx) => {
    await tx.query(insert, [1, 'one']);
    return tx.one<{ id: number }>(insert, [2, 'two']);
  });
  expect(kept).toEqual({ id: 2 });
  const doomed = db.transaction(async (tx) => {
    await tx.query(insert, [3, 'three']);
    throw new Error('changed my mind');
  });
  await expect(doomed).rejects.toThrow('changed my mind');
  expect(await db.query('SELECT id FROM note ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
});

test('prepares a named statement once per connection', async () => {
  const hot = { name: 'note-by-id', text: 'SELECT words FROM note WHERE id = $1' };
  const prepared = await db.transaction(async (tx) => {
    await tx.one({ ...hot, values: [1] });
    await tx.one({ ...hot, values: [2] });
    return tx.query('SELECT name FROM pg_prepared_statements');
  });
  expect(prepared).toEqual([{ name: 'note-by-id' }]);
});

test('survives a connection that the server ends in the middle of a transaction', async () => {
  const ended = db.transaction(async (tx) => {
    const me = await tx.one<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await db.query('SELECT pg_terminate_backend($1)', [me?.pid]);
    await tx.query('SELECT 1');
  });
  const error = await ended.catch((reason: unknown) => reason);
  expect(isDatabaseUnavailable(error)).toBe(true);
  expect(await db.one('SELECT 1 AS alive')).toEqual({ alive: 1 });
});

test('tells an absent server from a wrong statement', async () => {
  const nowhere = openDatabase({ host: '/tmp/no-greenroom-here', port: 5432, user: 'x', database: 'x' });
  const absent = await nowhere.query('SELECT 1').catch((reason: unknown) => reason);
  const wrong = await db.query('SELEKT 1').catch((reason: unknown) => reason);
  expect([isDatabaseUnavailable(absent), isDatabaseUnavailable(wrong)]).toEqual([true, false]);
  await nowhere.close();
});
