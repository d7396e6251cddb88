import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWithProgress } from './progress.mjs';

const folders = ['src', 'content', 'public'];
const files = [
  'package-lock.json',
  'react-router.config.ts',
  'vite.config.ts',
  'tsconfig.base.json',
  'tsconfig.web.json',
];
/** What never gets into the browser. */
const serverOnly =
  /^src\/(platform|main\/testing\/|main\/[^/]*(?<!routes)\.ts$|features\/[^/]+\/(server|testing)\/)|\.test\.tsx?$|\/README\.md$/;

/** Builds the web app into build/ when what it is made of changed. A build that did not finish counts for nothing. */
export async function buildWebIfChanged(root, node) {
  const stamp = join(root, 'build', '.stamp');
  const sources = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  rmSync(stamp, { force: true });
  const builder = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs');
  await runWithProgress('Building the web app', node, [builder, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  writeFileSync(stamp, sources);
}

/** One hash over the names and contents of everything the web app is made of. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  for (const path of files) if (existsSync(join(root, path))) add(path);
  for (const folder of folders) if (existsSync(join(root, folder))) walk(root, folder, add);
  return hash.digest('hex');
}

function walk(root, folder, add) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (serverOnly.test(entry.isDirectory() ? `${path}/` : path)) continue;
    if (entry.isDirectory()) walk(root, path, add);
    else if (entry.isFile()) add(path);
  }
}
