import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { StartupProblem } from '../../startup-problem.ts';
import {
  BackupHeader,
  backupFormatVersion,
  headerName,
  Manifest,
  manifestName,
  mediaPath,
  rowsPath,
  secretName,
} from './manifest.ts';
import { meter } from './meter.ts';
import { readTar, type TarEntry } from './read-tar.ts';
import { printable } from './tar.ts';

const jsonLimitBytes = 256 * 1024 * 1024;
const secretLimitBytes = 4096;

/**
 * Reads a backup from end to end and changes nothing. Gives its manifest when every entry is one that belongs
 * there, and is byte for byte what was written; else throws StartupProblem with one sentence.
 */
export async function verifyBackup(
  file: string,
  onProgress: (text: string) => void = () => {},
): Promise<Manifest> {
  const checked = meter(onProgress, 'checked');
  const found: Manifest['entries'] = [];
  let first = true;
  let manifest: Manifest | undefined;
  for await (const entry of readTar(file)) {
    if (manifest !== undefined) throw new StartupProblem('The backup goes on after its end: it was changed.');
    if (first) await readHeader(entry, file);
    else if (entry.name === manifestName) manifest = await readJson(entry, Manifest, 'its list of contents');
    else {
      refuseStranger(entry);
      const hash = createHash('sha256');
      for await (const piece of entry.body) {
        hash.update(piece);
        checked(piece.length);
      }
      found.push({ name: entry.name, bytes: entry.size, sha256: hash.digest('hex') });
    }
    first = false;
  }
  if (manifest === undefined)
    throw new StartupProblem('The backup is incomplete: its list of contents is missing.');
  compare(found, manifest);
  return manifest;
}

async function readHeader(entry: TarEntry, file: string): Promise<void> {
  if (entry.name !== headerName || entry.size > 4096) {
    throw new StartupProblem(`${file} is not a backup of Greenroom.`);
  }
  const header = await readJson(entry, BackupHeader, 'its first entry');
  if (header.formatVersion > backupFormatVersion) {
    throw new StartupProblem(
      `The backup was made by a newer Greenroom (${header.greenroom}): restore it with that version or a later one.`,
    );
  }
}

async function readJson<Shape extends z.ZodType>(
  entry: TarEntry,
  shape: Shape,
  what: string,
): Promise<z.output<Shape>> {
  if (entry.size > jsonLimitBytes) throw new StartupProblem(`The backup is damaged: ${what} is too large.`);
  const text = (await wholeOf(entry)).toString('utf8');
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartupProblem(`The backup is damaged: ${what} cannot be understood.`, { cause });
  }
}

/** For small entries. */
export async function wholeOf(entry: TarEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.body) pieces.push(piece);
  return Buffer.concat(pieces);
}

function refuseStranger({ name, size }: TarEntry): void {
  const isSecret = name === secretName && size <= secretLimitBytes;
  if (!isSecret && !mediaPath.test(name) && !rowsPath.test(name)) {
    throw new StartupProblem(
      `The backup holds ${printable(name)}, which does not belong into one: nothing was restored.`,
    );
  }
}

function compare(found: Manifest['entries'], manifest: Manifest): void {
  const names = new Set<string>();
  for (const [i, entry] of found.entries()) {
    const promised = manifest.entries[i];
    const same =
      promised?.name === entry.name && promised.bytes === entry.bytes && promised.sha256 === entry.sha256;
    if (!same || names.has(entry.name)) {
      throw new StartupProblem(`The backup is damaged: ${printable(entry.name)} is not what was written.`);
    }
    names.add(entry.name);
  }
  if (manifest.entries.length !== found.length) {
    throw new StartupProblem('The backup is damaged: something that was written is missing.');
  }
  const tables = new Set(manifest.tables.map((table) => table.name));
  for (const { name } of found) {
    const table = rowsPath.exec(name)?.[1];
    if (table !== undefined && !tables.has(table)) {
      throw new StartupProblem(
        `The backup is damaged: it has rows of ${table} but does not list that table.`,
      );
    }
  }
}
