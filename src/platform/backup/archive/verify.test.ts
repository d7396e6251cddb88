import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerName, manifestName } from './manifest.ts';
import { parseTarHeader, tarEnd, tarHeader, tarPadding } from './tar.ts';
import { verifyBackup } from './verify.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'greenroom-verify-'));
});
afterAll(() => rm(root, { recursive: true }));

interface Piece {
  readonly name: string;
  readonly content: Buffer;
  /** Another size than the content has. */
  readonly claims?: number;
  /** Another type than a regular file: `2` is a symbolic link. */
  readonly type?: string;
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const head = {
  format: 'greenroom-backup',
  formatVersion: 1,
  greenroom: '0.1.0',
  createdAt: '2026-11-25T03:00:00.000Z',
};
const header = (change: object = {}): Piece => ({ name: headerName, content: json({ ...head, ...change }) });
const listed = (pieces: readonly Piece[]) =>
  pieces.map(({ name, content }) => ({
    name,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
const list = (pieces: readonly Piece[], change: object = {}): Piece => ({
  name: manifestName,
  content: json({
    ...head,
    postgres: '18.4',
    migrations: [{ name: '0001-zoo-animals.sql', sha256: 'a'.repeat(64) }],
    tables: [{ name: 'zoo_animal', columns: ['id'], rows: 1 }],
    sequences: [],
    entries: listed(pieces),
    vanished: [],
    ...change,
  }),
});

function tar(pieces: readonly Piece[]): Buffer {
  const blocks = pieces.flatMap(({ name, content, claims, type }) => {
    const block = tarHeader(name, claims ?? content.length, new Date(0));
    if (type !== undefined) {
      block.writeUInt8(block.readUInt8(156) - 48 + type.charCodeAt(0), 156);
      const sum = [...block].reduce((all, byte, i) => all + (i >= 148 && i < 156 ? 32 : byte), 0);
      block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    }
    return [block, content, tarPadding(content.length)];
  });
  return Buffer.concat([...blocks, tarEnd()]);
}

async function verify(bytes: Buffer) {
  const file = path.join(root, 'x.backup');
  await writeFile(file, bytes);
  return verifyBackup(file);
}
const verifyTar = (pieces: readonly Piece[]) => verify(gzipSync(tar(pieces)));

const rows: Piece = { name: 'database/zoo_animal/00001.copy', content: Buffer.from('1\n') };
const movie: Piece = { name: 'media/interview/recording/raw.webm', content: Buffer.alloc(3000, 7) };
const inside = [movie, rows];
const good = () => [header(), ...inside, list(inside)];

test('a whole backup is accepted and gives its manifest', async () => {
  expect((await verifyTar(good())).entries).toHaveLength(2);
});

test.each([
  ['climbs out', '../evil'],
  ['climbs out of media', 'media/../../evil'],
  ['is absolute', '/etc/passwd'],
  ['is absolute in media', 'media//etc/passwd'],
  ['is hidden', 'media/.ssh/key'],
  ['is a Windows path', 'media/C:\\evil'],
  ['is the database itself', 'postgres/PG_VERSION'],
  ['is a table with a strange name', 'database/zoo"; DROP TABLE x/00001.copy'],
  ['holds a control character', 'media/a\u001b[2J'],
])('a name that %s is refused', async (_, name) => {
  const evil = [{ name, content: Buffer.from('x') }];
  await expect(verifyTar([header(), ...evil, list(evil)])).rejects.toThrow('does not belong into one');
});

test.each([
  ['a symbolic link', '2'],
  ['a hard link', '1'],
  ['a device', '3'],
  ['a directory', '5'],
  ['an extended header', 'x'],
])('%s is refused', async (_, type) => {
  await expect(verifyTar([header(), { ...movie, type }, list(inside)])).rejects.toThrow('not a plain file');
});

test.each([
  ['more than the file holds', 10 ** 12],
  ['more than any disk holds', Number.MAX_SAFE_INTEGER],
])('a size of %s is refused', async (_, claims) => {
  await expect(verifyTar([header(), { ...movie, claims }])).rejects.toThrow('damaged or incomplete');
});

test('a size beyond all numbers is refused', () => {
  const block = tarHeader('media/a', 9e9, new Date(0));
  expect(parseTarHeader(block)).toEqual({ name: 'media/a', size: 9e9 });
  block.writeBigUInt64BE(2n ** 63n, 128);
  const sum = [...block].reduce((all, byte, i) => all + (i >= 148 && i < 156 ? 32 : byte), 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  expect(() => parseTarHeader(block)).toThrow('makes no sense');
});

test('wherever it is cut off, it is refused', async () => {
  const bytes = gzipSync(tar(good()));
  for (let length = 0; length < bytes.length; length += 23) {
    await expect(verify(bytes.subarray(0, length))).rejects.toThrow(/incomplete|not a backup/);
  }
});

test('whichever byte is changed, it is refused', async () => {
  const plain = tar(good());
  for (let at = 0; at < plain.length - 1024; at += 41) {
    const changed = Buffer.from(plain);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x55, at);
    // Where a byte means nothing, such as in padding, what comes out must still be what went in.
    const result = await verify(gzipSync(changed)).catch((error: Error) => error);
    if (result instanceof Error) expect(result.name).toBe('StartupProblem');
    else expect(result.entries).toEqual(listed(inside));
  }
});

test.each<[string, () => Piece[], string]>([
  ['lists more than it holds', () => [header(), rows, list(inside)], 'damaged'],
  ['holds more than it lists', () => [header(), ...inside, list([movie])], 'damaged'],
  ['holds something twice', () => [header(), rows, rows, list([rows, rows])], 'damaged'],
  ['has no list', () => [header(), ...inside], 'list of contents is missing'],
  ['goes on after its list', () => [...good(), movie], 'goes on after its end'],
  [
    'has rows of a table that it does not list',
    () => [header(), ...inside, list(inside, { tables: [] })],
    'zoo_animal',
  ],
  [
    'has a strange column',
    () => [header(), ...inside, list(inside, { tables: [{ name: 'a', columns: ['a"b'], rows: 0 }] })],
    'cannot be understood',
  ],
  [
    'is of a newer format',
    () => [header({ formatVersion: 2, greenroom: '9.0.0' }), ...inside],
    'newer Greenroom (9.0.0)',
  ],
  ['is another tar', () => [movie], 'not a backup of Greenroom'],
])('a backup that %s is refused', async (_, pieces, sentence) => {
  await expect(verifyTar(pieces())).rejects.toThrow(sentence);
});

test('files that are no backup at all are refused', async () => {
  await expect(verify(Buffer.from('hello'))).rejects.toThrow('is not a backup of Greenroom');
  await expect(verify(Buffer.alloc(0))).rejects.toThrow('incomplete');
  await expect(verify(gunzipSync(gzipSync(tar(good()))))).rejects.toThrow('is not a backup of Greenroom');
  await expect(verifyBackup(path.join(root, 'none'))).rejects.toThrow('There is no file');
  await expect(verifyBackup(root)).rejects.toThrow('is a directory');
});
