import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWebIfChanged, fingerprint } from './web-build.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'web-build-'));
  write('src/features/zoo/web/zoo-page.tsx', 'page');
  write('src/features/zoo/server/routes.ts', 'server');
  write('src/main/routes.ts', 'routes');
  write('src/main/server.ts', 'server');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Stands where React Router's builder does; notes each build, and fails when told to. */
function builder(fails = false) {
  const note = `require('node:fs').appendFileSync('built', 'x'); require('node:fs').mkdirSync('build', { recursive: true });`;
  write('node_modules/@react-router/dev/bin.cjs', `${note} process.exit(${fails ? 1 : 0});`);
}
const builds = () => readFileSync(join(root, 'built'), 'utf8').length;
const build = () => buildWebIfChanged(root, process.execPath);

test.each([
  ['a page changes', () => write('src/features/zoo/web/zoo-page.tsx', 'new'), true],
  ['a page is added', () => write('src/features/zoo/web/b-page.tsx', ''), true],
  [
    'a page is renamed',
    () => renameSync(join(root, 'src/main/routes.ts'), join(root, 'src/routes.ts')),
    true,
  ],
  ['the map of pages changes', () => write('src/main/routes.ts', 'new'), true],
  ['content changes', () => write('content/zoo/animals.json', '{}'), true],
  ['the lockfile changes', () => write('package-lock.json', '{}'), true],
  ['a file is only touched', () => utimesSync(join(root, 'src/main/routes.ts'), 1, 1), false],
  [
    'only the server changes',
    () => ['src/features/zoo/server/routes.ts', 'src/main/server.ts'].map((path) => write(path, 'new')),
    false,
  ],
  ['a test is added', () => write('src/features/zoo/web/zoo-page.test.tsx', ''), false],
])('when %s, is a new build due?', (_, change, due) => {
  const before = fingerprint(root);
  change();
  expect(fingerprint(root) !== before).toBe(due);
});

test('builds once, and again only after a change', async () => {
  builder();
  await build();
  await build();
  expect(builds()).toBe(1);
  write('src/main/routes.ts', 'new');
  await build();
  expect(builds()).toBe(2);
});

test('a build that failed is tried again', async () => {
  builder(true);
  await expect(build()).rejects.toThrow('Building the web app: this failed');
  builder();
  await build();
  expect(builds()).toBe(2);
});
