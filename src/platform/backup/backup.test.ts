import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { testDatabase } from '../testing/database.ts';
import { verifyBackup } from './archive/verify.ts';
import { writeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';

const firstMigration = `
  CREATE TYPE zoo_mood AS ENUM ('calm', 'wild');
  CREATE SEQUENCE zoo_ticket START 41;
  CREATE TABLE zoo_animal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent bigint REFERENCES zoo_animal (id),
    keeper uuid,
    "order" text,
    words text,
    noise bytea,
    facts jsonb,
    born timestamptz,
    weight numeric,
    speed double precision,
    tags text[],
    nested jsonb[],
    mood zoo_mood,
    loud text GENERATED ALWAYS AS (upper(words)) STORED
  );
  CREATE TABLE zoo_keeper (id uuid PRIMARY KEY, favourite bigint REFERENCES zoo_animal (id));
  ALTER TABLE zoo_animal ADD FOREIGN KEY (keeper) REFERENCES zoo_keeper (id);
  CREATE FUNCTION zoo_mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.words := 'touched'; RETURN NEW; END $$;
  CREATE TABLE zoo_untouched (words text);
  CREATE TRIGGER zoo_marks BEFORE INSERT ON zoo_untouched FOR EACH ROW EXECUTE FUNCTION zoo_mark();`;

let root: string;
let migrationsDir: string;
let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'greenroom-backup-'));
  migrationsDir = path.join(root, 'migrations');
  await mkdir(migrationsDir);
  await writeFile(path.join(migrationsDir, '0001-zoo-animals.sql'), firstMigration);
  await mkdir(dataDir());
  await emptyDatabase();
  await migrate(db, migrationsDir);
  return () => rm(root, { recursive: true });
});

const dataDir = () => path.join(root, 'data');
const file = () => path.join(root, 'all.backup');
const now = new Date('2026-11-25T03:00:00Z');
const quiet = () => {};
const backup = (to = file(), force = false) =>
  writeBackup({ db, dataDir: dataDir(), file: to, force, greenroom: '0.1.0', now, onProgress: quiet });
const restore = async (from = file(), force = false) =>
  restoreBackup({
    db,
    dataDir: dataDir(),
    file: from,
    manifest: await verifyBackup(from),
    migrationsDir,
    force,
    onProgress: quiet,
  });

async function emptyDatabase() {
  await db.query('DROP SCHEMA public CASCADE');
  await db.query('CREATE SCHEMA public');
}
async function wipe() {
  await emptyDatabase();
  await rm(dataDir(), { recursive: true });
  await mkdir(dataDir());
}
async function media(name: string, content: Buffer | string) {
  const full = path.join(dataDir(), 'media', name);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, content);
}

const word = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, ''));
const tricky = fc.oneof(word, fc.constantFrom('', '\\.', '\\N', 'a\tb\nc\rd\\', '\u2028', 'NULL', '{}'));
const animal = fc.record({
  order: fc.option(tricky),
  words: fc.option(tricky),
  noise: fc.option(fc.uint8Array({ maxLength: 300 })),
  facts: fc.option(
    fc.dictionary(
      fc.constantFrom('a', 'b"c', "d'e"),
      fc.oneof(tricky, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
    ),
  ),
  born: fc.option(
    fc.constantFrom('infinity', '0044-03-15 00:00:00.000001+00 BC', '2026-11-25 03:04:05.678901+00'),
  ),
  weight: fc.option(
    fc.constantFrom('NaN', '0.10', '-123456789012345678901234567890.000000000100', 'Infinity'),
  ),
  speed: fc.option(fc.oneof(fc.double(), fc.constantFrom(-0, 5e-324, Number.NaN))),
  tags: fc.option(fc.array(fc.option(tricky), { maxLength: 4 })),
  nested: fc.option(fc.constantFrom('{}', '{"{\\"a\\": [1, null]}",NULL}')),
  mood: fc.option(fc.constantFrom('calm', 'wild')),
});

test('whatever a table holds comes back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(animal, { minLength: 1, maxLength: 20 }), async (animals) => {
      await wipe();
      await migrate(db, migrationsDir);
      for (const a of animals) {
        await db.query(
          `INSERT INTO zoo_animal ("order", words, noise, facts, born, weight, speed, tags, nested, mood)
           VALUES ($1, $2, $3, $4, $5::timestamptz, $6::numeric, $7, $8, $9::jsonb[], $10::zoo_mood)`,
          [
            a.order,
            a.words,
            a.noise && Buffer.from(a.noise),
            a.facts && JSON.stringify(a.facts),
            a.born,
            a.weight,
            a.speed,
            a.tags,
            a.nested,
            a.mood,
          ],
        );
      }
      await db.query('UPDATE zoo_animal SET parent = 1 + id % (SELECT count(*) FROM zoo_animal)');
      const all = 'SELECT t::text, float8send(speed) AS bits FROM zoo_animal t ORDER BY id';
      const before = await db.query(all);
      await backup(file(), true);
      await wipe();
      await restore();
      expect(await db.query(all)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('circles of references, sequences, generated columns and triggers are no obstacle', async () => {
  const keeper = randomUUID();
  await db.query(`INSERT INTO zoo_animal (words) VALUES ('roar'), ('hiss')`);
  await db.query('INSERT INTO zoo_keeper VALUES ($1, 2)', [keeper]);
  await db.query('UPDATE zoo_animal SET keeper = $1', [keeper]);
  await db.query(`ALTER TABLE zoo_untouched DISABLE TRIGGER USER`);
  await db.query(`INSERT INTO zoo_untouched VALUES ('as it was')`);
  await db.query(`SELECT nextval('zoo_ticket'), nextval('zoo_ticket')`);
  const manifest = await backup();
  await wipe();
  expect(await restore()).toEqual({ migrated: [], secretReplaced: false });
  expect(await db.query('SELECT words FROM zoo_untouched')).toEqual([{ words: 'as it was' }]);
  expect(await db.query('SELECT loud, keeper FROM zoo_animal WHERE id = 2')).toEqual([
    { loud: 'HISS', keeper },
  ]);
  expect(await db.one(`SELECT nextval('zoo_ticket') AS next`)).toEqual({ next: 43 });
  expect(await db.one(`INSERT INTO zoo_animal (words) VALUES ('new') RETURNING id`)).toEqual({ id: 3 });
  await expect(db.query('INSERT INTO zoo_keeper VALUES ($1, 99)', [randomUUID()])).rejects.toThrow(
    'foreign key',
  );
  await db.query(`INSERT INTO zoo_untouched VALUES ('x')`);
  expect(await db.one(`SELECT 1 AS yes FROM zoo_untouched WHERE words = 'touched'`)).toEqual({ yes: 1 });
  expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['platform_migration', 1],
    ['zoo_animal', 2],
    ['zoo_keeper', 1],
    ['zoo_untouched', 1],
  ]);
});

test('a table of many short rows leaves the connection fit for the next one', async () => {
  await db.query(`INSERT INTO zoo_untouched SELECT '' FROM generate_series(1, 20000)`);
  const manifest = await backup();
  expect(manifest.tables.find(({ name }) => name === 'zoo_untouched')?.rows).toBe(20_000);
});

test('rows written after the backup began are not in it, and media that grow are kept as they were', async () => {
  await db.query(`INSERT INTO zoo_animal (words) SELECT repeat('x', 1000) FROM generate_series(1, 3000)`);
  await media('a/one.webm', randomBytes(300_000));
  let meddled = false;
  await writeBackup({
    db,
    dataDir: dataDir(),
    file: file(),
    force: false,
    greenroom: '0.1.0',
    now,
    onProgress(text) {
      if (meddled || !text.startsWith('media')) return;
      meddled = true;
      void appendFile(path.join(dataDir(), 'media', 'a', 'one.webm'), 'later');
      void db.query(`INSERT INTO zoo_keeper VALUES ('${randomUUID()}')`);
    },
  });
  expect(meddled).toBe(true);
  const manifest = await verifyBackup(file());
  expect(manifest.tables.find(({ name }) => name === 'zoo_keeper')?.rows).toBe(0);
  expect(manifest.entries.find(({ name }) => name === 'media/a/one.webm')?.bytes).toBe(300_000);
  expect(
    manifest.entries.filter(({ name }) => name.startsWith('database/zoo_animal/')).length,
  ).toBeGreaterThan(2);
});

test('media and the secret come back byte for byte, and what was there is gone', async () => {
  const movie = randomBytes(2_000_003);
  await media('interview/recording/raw.webm', movie);
  await media('interview/recording/empty.webm', '');
  await symlink('/etc/passwd', path.join(dataDir(), 'media', 'link'));
  await writeFile(path.join(dataDir(), 'secret'), 'the secret of the first installation');
  await mkdir(path.join(dataDir(), 'outbox'));
  await writeFile(path.join(dataDir(), 'outbox', 'a.eml'), 'a letter');
  await backup();
  await media('interview/recording/raw.webm', 'something else');
  await media('other/new.webm', 'new');
  await writeFile(path.join(dataDir(), 'secret'), 'another secret');
  await db.query(`INSERT INTO zoo_untouched VALUES ('later')`);
  expect(await restore(file(), true)).toEqual({ migrated: [], secretReplaced: true });
  expect((await readFile(path.join(dataDir(), 'media/interview/recording/raw.webm'))).equals(movie)).toBe(
    true,
  );
  expect(await readFile(path.join(dataDir(), 'media/interview/recording/empty.webm'), 'utf8')).toBe('');
  expect(await readdir(path.join(dataDir(), 'media'))).toEqual(['interview']);
  expect(await readFile(path.join(dataDir(), 'secret'), 'utf8')).toBe('the secret of the first installation');
  expect(await db.query('SELECT * FROM zoo_untouched')).toEqual([]);
  expect((await readdir(dataDir())).sort()).toEqual(['media', 'outbox', 'secret']);
});

test('a backup of an older version is brought up to date; one of a newer version is refused', async () => {
  await db.query(`INSERT INTO zoo_untouched VALUES ('old')`);
  await backup();
  const older = path.join(root, 'older');
  await mkdir(older);
  await writeFile(path.join(older, '0001-zoo-animals.sql'), firstMigration);
  await writeFile(
    path.join(migrationsDir, '0002-zoo-wings.sql'),
    `ALTER TABLE zoo_untouched ADD wings integer DEFAULT 2`,
  );
  await migrate(db, migrationsDir);
  expect(await restore(file(), true)).toMatchObject({ migrated: ['0002-zoo-wings.sql'] });
  expect(await db.query('SELECT wings FROM zoo_untouched')).toEqual([{ wings: 2 }]);
  expect(await migrate(db, migrationsDir)).toEqual([]);

  const newer = path.join(root, 'newer.backup');
  await backup(newer);
  migrationsDir = older;
  await emptyDatabase();
  await expect(restore(newer)).rejects.toThrow('this one does not know 0002-zoo-wings.sql');
  expect(await db.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
});

test('neither a full installation nor an existing file is replaced unless told to', async () => {
  await backup();
  await expect(backup()).rejects.toThrow('exists already');
  await restore();
  await db.query(`INSERT INTO zoo_untouched VALUES ('mine')`);
  await expect(restore()).rejects.toThrow('is not empty: add --force');
  expect(await db.query('SELECT words FROM zoo_untouched')).toHaveLength(1);
  await db.query('DELETE FROM zoo_untouched');
  await media('a/b.webm', 'mine');
  await expect(restore()).rejects.toThrow('is not empty: add --force');
  expect(existsSync(`${file()}.partial`)).toBe(false);
});

test('a database of somebody else is left alone', async () => {
  await backup();
  await emptyDatabase();
  await db.query('CREATE TABLE theirs (id integer)');
  await expect(restore(file(), true)).rejects.toThrow('tables that are not Greenroom’s');
  expect(await db.query('SELECT * FROM theirs')).toEqual([]);
});

test('rows that the database refuses take everything back', async () => {
  await db.query(`INSERT INTO zoo_untouched VALUES ('before')`);
  await media('a/b.webm', 'before');
  await db.query(`ALTER TABLE zoo_keeper DROP CONSTRAINT zoo_keeper_favourite_fkey`);
  await db.query('INSERT INTO zoo_keeper VALUES ($1, 99)', [randomUUID()]);
  await backup();
  await db.query(`UPDATE zoo_untouched SET words = 'after'`);
  await media('a/b.webm', 'after');
  await expect(restore(file(), true)).rejects.toThrow('rows that the database refuses');
  expect(await db.query('SELECT words FROM zoo_untouched')).toEqual([{ words: 'after' }]);
  expect(await readFile(path.join(dataDir(), 'media/a/b.webm'), 'utf8')).toBe('after');
  expect(await readdir(dataDir())).toEqual(['media']);
});

test('what a killed restore left behind is cleared by the next one', async () => {
  await backup();
  for (const left of ['media.restoring-1', 'media.before-restore-1']) {
    await mkdir(path.join(dataDir(), left, 'x'), { recursive: true });
  }
  await restore(file(), true);
  expect(await readdir(dataDir())).toEqual(['media']);
});

test('a full disk is said in one sentence and leaves no half file', async () => {
  await expect(backup(path.join(root, 'nowhere', 'x'))).rejects.toThrow('There is no directory');
  await media('big.webm', randomBytes(3_000_000));
  await symlink('/dev/full', path.join(root, 'full.partial'));
  await expect(backup(path.join(root, 'full'))).rejects.toThrow('is full');
  expect(existsSync(path.join(root, 'full'))).toBe(false);
});
