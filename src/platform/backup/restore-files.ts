import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartupProblem } from '../startup-problem.ts';
import type { Manifest } from './archive/manifest.ts';
import type { TarEntry } from './archive/read-tar.ts';

/** Writes a file of `media/` into the directory that will take its place. */
export async function unpack(entry: TarEntry, fresh: string): Promise<void> {
  const target = path.join(fresh, ...entry.name.split('/').slice(1));
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await pipeline(entry.body, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
}

/** The old media stand aside until the rows are committed. */
export async function exchangeMedia(media: string, fresh: string) {
  const aside = `${media}.before-restore-${process.pid}`;
  const had = await rename(media, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  await rename(fresh, media);
  return {
    async back() {
      await rename(media, fresh);
      if (had) await rename(aside, media);
    },
    /** Also takes what an earlier restore that was killed had put aside: it is replaced now. */
    async forget() {
      for (const name of await readdir(path.dirname(media))) {
        if (!name.startsWith('media.before-restore-')) continue;
        await rm(path.join(path.dirname(media), name), { recursive: true });
      }
    },
  };
}

/** False when it was the same. */
export async function replaceSecret(dataDir: string, secret: Buffer): Promise<boolean> {
  const file = path.join(dataDir, 'secret');
  const before = await readFile(file).catch(() => undefined);
  if (before?.equals(secret)) return false;
  const draft = `${file}.restoring`;
  await writeFile(draft, secret, { mode: 0o600, flush: true });
  await rename(draft, file);
  return true;
}

export async function refuseFullDisk(manifest: Manifest, dataDir: string): Promise<void> {
  const needed = manifest.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize > needed * 1.1) return;
  throw new StartupProblem(
    `The disk that holds ${dataDir} has ${Math.round((bavail * bsize) / 1e6)} MB free, and the backup needs ${Math.round((needed * 1.1) / 1e6)} MB.`,
  );
}

/** What a restore that was killed had unpacked. The lock of migrations keeps a second restore away meanwhile. */
export async function removeRemains(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('media.restoring-')) await rm(path.join(dataDir, name), { recursive: true });
  }
}
