import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { explainFileProblem, StartupProblem } from '../../startup-problem.ts';
import { parseTarHeader, tarPadding } from './tar.ts';

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** Read it once, whole or not at all, before the next entry is asked for. */
  readonly body: AsyncIterable<Buffer>;
}

const incomplete = () => new StartupProblem('The backup is damaged or incomplete: it ends too early.');

/** The entries of a gzipped tar, one after the other, never more than a piece in memory. */
export async function* readTar(file: string): AsyncGenerator<TarEntry> {
  const gunzip = createGunzip();
  const source = pipeline(createReadStream(file), gunzip, () => {}); // errors come out of the iteration
  const bytes = new Bytes(source[Symbol.asyncIterator]() as AsyncIterator<Buffer>, file);
  try {
    for (;;) {
      const header = parseTarHeader(await bytes.exactly(512));
      if (header === undefined) break;
      let left = header.size;
      async function* body() {
        while (left > 0) {
          const piece = await bytes.atMost(left);
          left -= piece.length;
          yield piece;
        }
      }
      yield { ...header, body: body() };
      while (left > 0) left -= (await bytes.atMost(left)).length;
      await bytes.exactly(tarPadding(header.size).length);
    }
    await bytes.rest(); // so that the checksum at the very end is looked at
  } finally {
    gunzip.destroy();
  }
}

class Bytes {
  private readonly source: AsyncIterator<Buffer>;
  private readonly file: string;
  private kept: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterator<Buffer>, file: string) {
    this.source = source;
    this.file = file;
  }

  private async next(): Promise<Buffer | undefined> {
    try {
      const next = await this.source.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      throw explain(error, this.file);
    }
  }

  async atMost(count: number): Promise<Buffer> {
    if (this.kept.length === 0) {
      const next = await this.next();
      if (next === undefined) throw incomplete();
      this.kept = next;
    }
    const piece = this.kept.subarray(0, count);
    this.kept = this.kept.subarray(piece.length);
    return piece;
  }

  /** For small counts only: the bytes are put together in memory. */
  async exactly(count: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const piece = await this.atMost(left);
      pieces.push(piece);
      left -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  async rest(): Promise<void> {
    while ((await this.next()) !== undefined);
  }
}

function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new StartupProblem(`There is no file ${file}.`);
  if (code === 'EISDIR') return new StartupProblem(`${file} is a directory, not a backup.`);
  if (code === 'EACCES') return new StartupProblem(`There is no permission to read ${file}.`);
  if (code === 'Z_BUF_ERROR') return incomplete();
  if (code.startsWith('Z_')) {
    return new StartupProblem(`${file} is not a backup of Greenroom, or it is damaged.`, { cause: error });
  }
  return explainFileProblem(error, file);
}
