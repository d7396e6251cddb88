import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const zoo = { 'node_modules/zoo': { version: '1.0.0' } };
const elsewhere = { 'node_modules/zoo-windows': { version: '1.0.0', optional: true } };
const write = (path, packages) => writeFileSync(join(root, path), JSON.stringify({ packages }));
const lock = (packages) => write('package-lock.json', { '': {}, ...packages });
const record = (packages) => write('node_modules/.package-lock.json', packages);

test('an empty node_modules is not an installation', () => {
  lock(zoo);
  expect(isInstalled(root)).toBe(false);
});

test('accepts what a plain npm install left, without the packages of other platforms', () => {
  lock({ ...zoo, ...elsewhere });
  record(zoo);
  expect(isInstalled(root)).toBe(true);
});

test('notices a lockfile that moved on, also after it had been satisfied', () => {
  lock(zoo);
  record(zoo);
  expect(isInstalled(root)).toBe(true);
  lock({ 'node_modules/zoo': { version: '1.0.1' } });
  expect(isInstalled(root)).toBe(false);
  lock({ ...zoo, 'node_modules/ark': { version: '1.0.0' } });
  expect(isInstalled(root)).toBe(false);
});
