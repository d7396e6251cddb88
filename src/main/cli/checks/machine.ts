import { existsSync, readFileSync } from 'node:fs';
import { access, constants, readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../../../platform/config/config.ts';
import { type Finding, good, hint, problem, reasonOf } from './finding.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const lowBytes = 2e9;
const emptyBytes = 200e6;

export function nodeVersion(): Finding {
  return good('Node.js', process.versions.node);
}

export async function dataDirectory({ dataDir }: Config): Promise<Finding[]> {
  const what = 'data directory';
  if (!existsSync(dataDir)) return [hint(what, `${dataDir} does not exist yet`, 'npm start makes it.')];
  try {
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const fix = 'Let this user write there, or set GREENROOM_DATA to another directory.';
    return [problem(what, `${dataDir} cannot be written to`, fix)];
  }
  const { mode } = await stat(dataDir);
  const open = (mode & 0o006) !== 0;
  const place = open
    ? problem(what, `everybody on this machine can look into ${dataDir}`, `chmod 700 ${dataDir}`)
    : good(what, dataDir);
  const aside = (await readdir(dataDir)).find((name) => name.startsWith('media.before-restore-'));
  const interrupted = problem(
    'restore',
    `a restore was interrupted: ${aside} is left`,
    'Restore the backup once more, with --force.',
  );
  return [place, await freeDisk(dataDir), ...(aside === undefined ? [] : [interrupted])];
}

async function freeDisk(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const found = `${(free / 1e9).toFixed(1)} GB free`;
  if (free < emptyBytes)
    return problem('disk', found, 'Make room: a full disk stops recordings and the database.');
  if (free < lowBytes) return hint('disk', found, 'Make room before people record much.');
  return good('disk', found);
}

export async function secret(config: Config): Promise<Finding> {
  if (config.secret !== null) return good('secret', 'from GREENROOM_SECRET');
  const file = path.join(config.dataDir, 'secret');
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return hint('secret', 'none yet', 'The first start makes one.');
  if ((found.mode & 0o077) !== 0) return problem('secret', `others can read ${file}`, `chmod 600 ${file}`);
  return good('secret', `${file}, readable by its owner only`);
}

export async function webBuild(): Promise<Finding> {
  const stamp = path.join(root, 'build', '.stamp');
  if (!existsSync(stamp)) return hint('web app', 'not built yet', 'npm start builds it.');
  const { fingerprint } = await import(pathToFileURL(path.join(root, 'tools/lib/web-build.mjs')).href);
  if (readFileSync(stamp, 'utf8') === fingerprint(root)) return good('web app', 'built from these sources');
  return hint('web app', 'older than the sources', 'npm start builds it again.');
}

interface Health {
  readonly version: string;
  readonly status: string;
  readonly database: string;
}

/** Is it our server that answers on the port, somebody else, or nobody? */
export async function port({ port: number, host }: Config): Promise<Finding> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${number}/api/health`;
  try {
    const reply = await fetch(url, {
      headers: { host: `localhost:${number}` },
      signal: AbortSignal.timeout(3000),
    });
    const health = (await reply.json().catch(() => undefined)) as Health | undefined;
    if (typeof health?.database !== 'string') throw new Error('something else');
    const found = `Greenroom ${health.version} answers on port ${number}`;
    return health.status === 'ok'
      ? good('server', found)
      : problem('server', `${found}, but its database is away`, 'Look into the log of the server.');
  } catch (error) {
    const nobody = (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED';
    if (nobody) return hint('server', `not running; port ${number} is free`, 'npm start starts it.');
    const fix = `Stop that program, or choose another port with PORT.`;
    return problem(
      'server',
      `port ${number} is taken by something that is not Greenroom (${reasonOf(error)})`,
      fix,
    );
  }
}
