import { createWriteStream, existsSync } from 'node:fs';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '../db/database.ts';
import { explainFileProblem, StartupProblem } from '../startup-problem.ts';
import type { Manifest } from './archive/manifest.ts';
import { BackupEntries, type BackupSource } from './backup-entries.ts';
import { fixFormats } from './catalogue-store.ts';

export interface BackupOptions extends BackupSource {
  readonly db: Database;
  readonly file: string;
  /** Replaces a file that stands there. */
  readonly force: boolean;
}

/**
 * Writes the whole installation into one gzipped tar, while it runs: the database as of one moment, then the
 * media and the secret as they are found. The file appears under its name when it is whole and on the disk.
 * Throws StartupProblem with one sentence.
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const { file, force } = options;
  const parent = path.dirname(path.resolve(file));
  if (!existsSync(parent)) throw new StartupProblem(`There is no directory ${parent}.`);
  if (!force) await refuseExisting(file);
  const partial = `${file}.partial`;
  const client = await options.db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await fixFormats(client);
    const writer = new BackupEntries(client, options);
    const target = createWriteStream(partial, { flags: 'w', mode: 0o600, flush: true });
    await pipeline(Readable.from(writer.bytes(), { objectMode: true }), createGzip({ level: 1 }), target);
    await client.query('COMMIT');
    await putInPlace(partial, file, force);
    return writer.manifest();
  } catch (error) {
    broken = error as Error; // a half-read COPY cannot be taken up again
    await rm(partial, { force: true });
    throw explainFileProblem(error, partial);
  } finally {
    client.release(broken);
  }
}

async function refuseExisting(file: string): Promise<void> {
  if (
    await stat(file).then(
      () => true,
      () => false,
    )
  ) {
    throw new StartupProblem(`${file} exists already: choose another name, or add --force to replace it.`);
  }
}

async function putInPlace(partial: string, file: string, force: boolean): Promise<void> {
  if (force) await rename(partial, file);
  else {
    await link(partial, file).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return refuseExisting(file);
      await rename(partial, file); // a file system without links
    });
    await rm(partial, { force: true });
  }
  if (process.platform === 'win32') return;
  const parent = await open(path.dirname(path.resolve(file)));
  await parent.sync().finally(() => parent.close());
}
