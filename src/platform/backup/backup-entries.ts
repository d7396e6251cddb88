import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { StartupProblem } from '../startup-problem.ts';
import {
  backupFormat,
  backupFormatVersion,
  headerName,
  type Manifest,
  manifestName,
  mediaPath,
  secretName,
} from './archive/manifest.ts';
import { meter } from './archive/meter.ts';
import { tarEnd, tarHeader, tarPadding } from './archive/tar.ts';
import { appliedMigrations, quoted, sequencesOf, type TableShape, tablesOf } from './catalogue-store.ts';
import { copyOut } from './copy-protocol.ts';

export interface BackupSource {
  readonly dataDir: string;
  /** The version of Greenroom that writes it. */
  readonly greenroom: string;
  readonly now: Date;
  readonly onProgress: (text: string) => void;
}

const rowsPerEntryBytes = 1024 * 1024;

/** The bytes of a backup's tar, in order; the client stands in the transaction whose snapshot is written. */
export class BackupEntries {
  private readonly client: pg.ClientBase;
  private readonly options: BackupSource;
  private readonly entries: Manifest['entries'] = [];
  private readonly tables: Manifest['tables'] = [];
  private readonly vanished: string[] = [];
  private written: Manifest | undefined;

  constructor(client: pg.ClientBase, options: BackupSource) {
    this.client = client;
    this.options = options;
  }

  manifest(): Manifest {
    if (this.written === undefined) throw new Error('the backup is not finished');
    return this.written;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    const { greenroom, now, dataDir } = this.options;
    const header = {
      format: backupFormat,
      formatVersion: backupFormatVersion,
      greenroom,
      createdAt: now.toISOString(),
    } as const;
    yield* this.small(headerName, Buffer.from(`${JSON.stringify(header)}\n`));
    this.entries.length = 0;
    const migrations = await appliedMigrations(this.client);
    if (migrations.length === 0)
      throw new StartupProblem('There is nothing to back up: the database is not Greenroom’s yet.');
    const secret = await readFile(path.join(dataDir, 'secret')).catch(absent);
    if (secret) yield* this.small(secretName, secret);
    yield* this.media();
    const shapes = await tablesOf(this.client);
    for (const table of shapes) yield* this.rows(table);
    const { rows } = await this.client.query('SHOW server_version');
    this.written = {
      ...header,
      postgres: rows[0].server_version,
      migrations,
      tables: this.tables,
      sequences: await sequencesOf(this.client),
      entries: [...this.entries],
      vanished: this.vanished,
    };
    yield* this.small(manifestName, Buffer.from(`${JSON.stringify(this.written, null, 1)}\n`));
    yield tarEnd();
  }

  private *small(name: string, content: Buffer): Generator<Buffer> {
    this.entries.push({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    yield tarHeader(name, content.length, this.options.now);
    yield content;
    yield tarPadding(content.length);
  }

  private async *rows(table: TableShape): AsyncGenerator<Buffer> {
    const columns = table.columns.map(quoted).join(', ');
    const select = `SELECT ${columns} FROM ${quoted(table.name)}`;
    let rows = 0;
    let pieces = 0;
    let waiting: Buffer[] = [];
    let waitingBytes = 0;
    const flush = () => {
      const content = Buffer.concat(waiting);
      waiting = [];
      waitingBytes = 0;
      return this.small(`database/${table.name}/${String(++pieces).padStart(5, '0')}.copy`, content);
    };
    for await (const row of copyOut(this.client, `COPY (${select}) TO STDOUT`)) {
      waiting.push(row);
      waitingBytes += row.length;
      rows++;
      if (waitingBytes >= rowsPerEntryBytes) yield* flush();
    }
    if (waitingBytes > 0) yield* flush();
    this.tables.push({ name: table.name, columns: [...table.columns], rows });
    if (rows > 0) this.options.onProgress(`${table.name}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
  }

  private async *media(): AsyncGenerator<Buffer> {
    const root = path.join(this.options.dataDir, 'media');
    const read = meter(this.options.onProgress, 'media:');
    let files = 0;
    let bytes = 0;
    for await (const file of filesUnder(root)) {
      const name = `media/${path.relative(root, file).replaceAll(path.sep, '/')}`;
      if (!mediaPath.test(name))
        throw new StartupProblem(`${file} has a name that no part of Greenroom gives: move it away.`);
      const handle = await open(file, 'r').catch(absent);
      if (!handle) {
        this.vanished.push(name);
        continue;
      }
      yield* this.file(name, handle, read);
      files++;
      bytes += this.entries.at(-1)?.bytes ?? 0;
    }
    this.options.onProgress(
      `media: ${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`,
    );
  }

  /** A recording may grow meanwhile: what it held when it was opened is what is kept. */
  private async *file(
    name: string,
    handle: FileHandle,
    onBytes: (bytes: number) => void,
  ): AsyncGenerator<Buffer> {
    try {
      const { size, mtime } = await handle.stat();
      const hash = createHash('sha256');
      yield tarHeader(name, size, mtime);
      let read = 0;
      while (read < size) {
        const buffer = Buffer.allocUnsafe(Math.min(256 * 1024, size - read));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, read);
        if (bytesRead === 0)
          throw new StartupProblem(`${name} became shorter while it was read: make the backup again.`);
        const piece = buffer.subarray(0, bytesRead);
        hash.update(piece);
        read += bytesRead;
        onBytes(bytesRead);
        yield piece;
      }
      yield tarPadding(size);
      this.entries.push({ name, bytes: size, sha256: hash.digest('hex') });
    } finally {
      await handle.close();
    }
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Plain files only: links are left out, since they may lead anywhere. */
async function* filesUnder(directory: string): AsyncGenerator<string> {
  const children: Dirent[] = (await readdir(directory, { withFileTypes: true }).catch(absent)) ?? [];
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(directory, child.name);
    if (child.isDirectory()) yield* filesUnder(full);
    else if (child.isFile()) yield full;
  }
}
