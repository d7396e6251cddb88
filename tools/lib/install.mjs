import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runWithProgress, ToolProblem } from './progress.mjs';

const stampOf = (root) => join(root, 'node_modules', '.greenroom-lock');

/** Installs exactly what package-lock.json says, unless it stands there already. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  const [command, ...before] = npmCommand();
  const flags = ['--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund'];
  await runWithProgress('Installing packages', command, [...before, 'ci', ...flags, '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH: pathWithout(join(root, 'node_modules', '.bin')) },
    detail: () => `(${countInstalled(root)} packages)`,
  });
  writeStamp(root);
}

/** True when node_modules holds what the lockfile asks for, whoever put it there. */
export function isInstalled(root) {
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true;
  if (!matchesLock(root)) return false;
  writeStamp(root);
  return true;
}

const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function writeStamp(root) {
  try {
    writeFileSync(stampOf(root), lockHash(root));
  } catch (error) {
    // A read-only installation only pays for the comparison again; a missing folder was reported by npm.
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
}

/** Compares npm's own record of a finished installation with the lockfile. */
function matchesLock(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const [wanted, installed] = [readLock(join(root, 'package-lock.json')), readLock(record)];
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !(path in installed)),
  );
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    throw new ToolProblem(`${file} cannot be read: ${error.message}.`);
  }
}

/** The npm that called us, or the one on the PATH; never on a Node that it is about to replace. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm?.endsWith('.js') && node !== undefined && !node.includes('node_modules')) return [node, npm];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

const pathWithout = (directory) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => entry !== directory)
    .join(delimiter);

/** Packages whose files have begun to arrive. */
function countInstalled(root) {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((scoped) => join(name, scoped)) : [name],
  );
  return names.filter((name) => existsSync(join(folder, name, 'package.json'))).length;
}
