import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Which recording; both ids are UUIDs by the time they come here. */
export interface MediaKey {
  readonly interviewId: string;
  readonly id: string;
}

interface MediaFile {
  readonly size: number;
  readonly modified: Date;
  read(start: number, end: number): Readable;
}

/**
 * The files of recordings, and the one place that touches them: per recording what arrived (`raw.webm`, only
 * ever appended to) and what was made of it (`seekable.webm`).
 */
export interface MediaFiles {
  /** Makes an empty raw file where there is none; never shortens one. */
  create(key: MediaKey): Promise<void>;
  /** Bytes that arrived, or null when there is no file. */
  rawSize(key: MediaKey): Promise<number | null>;
  /** Resolves to the new size once the bytes are on the disk itself. What arrived before an error stays. */
  append(key: MediaKey, bytes: Readable, offset: number): Promise<number>;
  rawPath(key: MediaKey): string;
  /** Where to write a new seekable file; `keepSeekable` puts it in place. */
  draftPath(key: MediaKey): string;
  keepSeekable(key: MediaKey): Promise<void>;
  /** The best there is to play: seekable, else raw, else null. */
  playable(key: MediaKey): Promise<MediaFile | null>;
  remove(key: MediaKey): Promise<void>;
  removeInterview(interviewId: string): Promise<void>;
  list(): AsyncIterable<MediaKey>;
}

async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return; // directories cannot be opened there
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

async function sizeOf(file: string): Promise<{ size: number; mtime: Date } | null> {
  return stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

async function names(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

export function mediaOnDisk(root: string): MediaFiles {
  const folder = ({ interviewId, id }: MediaKey) => path.join(root, interviewId, id);
  const raw = (key: MediaKey) => path.join(folder(key), 'raw.webm');
  const seekable = (key: MediaKey) => path.join(folder(key), 'seekable.webm');
  const draft = (key: MediaKey) => path.join(folder(key), 'draft.webm');
  return {
    rawPath: raw,
    draftPath: draft,
    async create(key) {
      await mkdir(folder(key), { recursive: true, mode: 0o700 });
      const file = await open(raw(key), 'a', 0o600);
      await file.sync().finally(() => file.close());
      for (const directory of [folder(key), path.dirname(folder(key)), root]) await syncDirectory(directory);
    },
    async rawSize(key) {
      return (await sizeOf(raw(key)))?.size ?? null;
    },
    async append(key, bytes, offset) {
      const file = createWriteStream(raw(key), { flags: 'r+', start: offset, flush: true });
      await pipeline(bytes, file);
      return offset + file.bytesWritten;
    },
    async keepSeekable(key) {
      const file = await open(draft(key), 'r');
      await file.sync().finally(() => file.close());
      await rename(draft(key), seekable(key));
      await syncDirectory(folder(key));
    },
    async playable(key) {
      for (const file of [seekable(key), raw(key)]) {
        const found = await sizeOf(file);
        if (found && found.size > 0) {
          return {
            size: found.size,
            modified: found.mtime,
            read: (start, end) => createReadStream(file, { start, end }),
          };
        }
      }
      return null;
    },
    remove: (key) => rm(folder(key), { recursive: true, force: true }),
    removeInterview: (interviewId) => rm(path.join(root, interviewId), { recursive: true, force: true }),
    async *list() {
      for (const interviewId of await names(root)) {
        for (const id of await names(path.join(root, interviewId))) yield { interviewId, id };
      }
    },
  };
}
