import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { isServing, readPostmaster } from './postgres-process.ts';

/**
 * Opens the embedded database of a Greenroom that is running on `dataDir` (the data directory, absolute) over
 * its socket; undefined when none runs. Closing it leaves the server alone.
 */
export async function connectToRunning(dataDir: string): Promise<Database | undefined> {
  const cluster = join(dataDir, 'postgres');
  const postmaster = await readPostmaster(cluster);
  if (postmaster === undefined || postmaster.socketDir === '' || !isServing(cluster, postmaster)) {
    return undefined;
  }
  return openDatabase({
    host: postmaster.socketDir,
    port: 5432,
    user: 'greenroom',
    database: 'greenroom',
    max: 3,
  });
}
