import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../testing/database.ts';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

let db: Database;
let directory: string;
beforeEach(async () => {
  db = await testDatabase();
  await db.query('DROP TABLE platform_migration');
  directory = await mkdtemp(join(tmpdir(), 'migrations-'));
});
afterEach(async () => {
  await db.close();
  await rm(directory, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(join(directory, name), sql);
const names = () => db.query('SELECT name FROM platform_migration ORDER BY name');

test('applies files in the order of their names, and each only once', async () => {
  await write(
    '0002-zoo-animals.sql',
    'ALTER TABLE zoo ADD animals int DEFAULT 3; INSERT INTO zoo VALUES (1);',
  );
  await write('0001-zoo-start.sql', 'CREATE TABLE zoo (id int);');
  await write('README.md', 'not SQL');
  expect(await migrate(db, directory)).toEqual(['0001-zoo-start.sql', '0002-zoo-animals.sql']);
  expect(await migrate(db, directory)).toEqual([]);
  await write('0003-zoo-more.sql', 'INSERT INTO zoo VALUES (2, 5);');
  expect(await migrate(db, directory)).toEqual(['0003-zoo-more.sql']);
  expect(await db.query('SELECT * FROM zoo ORDER BY id')).toEqual([
    { id: 1, animals: 3 },
    { id: 2, animals: 5 },
  ]);
});

test('takes back a file that fails half-way, keeps those before it, and frees the lock', async () => {
  await write('0001-zoo-start.sql', 'CREATE TABLE zoo (id int);');
  await write('0002-zoo-broken.sql', 'INSERT INTO zoo VALUES (1); SELECT nonsense;');
  await expect(migrate(db, directory)).rejects.toThrow(
    /0002-zoo-broken.sql failed and was taken back: .*nonsense/,
  );
  expect(await names()).toEqual([{ name: '0001-zoo-start.sql' }]);
  expect(await db.query('SELECT * FROM zoo')).toEqual([]);
  await write('0002-zoo-broken.sql', 'INSERT INTO zoo VALUES (1);');
  expect(await migrate(db, directory)).toEqual(['0002-zoo-broken.sql']);
});

test('refuses a file that was changed after it was applied, and one that went missing', async () => {
  await write('0001-zoo-start.sql', 'CREATE TABLE zoo (id int);');
  await migrate(db, directory);
  await write('0001-zoo-start.sql', 'CREATE TABLE zoo (id bigint);');
  await expect(migrate(db, directory)).rejects.toThrow('0001-zoo-start.sql was changed after it was applied');
  await rm(join(directory, '0001-zoo-start.sql'));
  await expect(migrate(db, directory)).rejects.toThrow('does not know 0001-zoo-start.sql');
});

test('refuses a badly named file', async () => {
  await write('first.sql', 'SELECT 1;');
  await expect(migrate(db, directory)).rejects.toThrow('Migration first.sql must be named like');
});

test('lets two Greenrooms start at once, and applies everything once', async () => {
  await write('0001-zoo-start.sql', 'CREATE TABLE zoo (id int); SELECT pg_sleep(0.2);');
  const other = openDatabase(db.config);
  const done = await Promise.all([migrate(db, directory), migrate(other, directory)]);
  expect(done.flat()).toEqual(['0001-zoo-start.sql']);
  await other.close();
});
