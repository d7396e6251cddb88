import { transact } from './local-index.ts';
import type { LocalMedia } from './local-media.ts';

interface Slice {
  readonly recordingId: string;
  readonly offset: number;
  readonly bytes: ArrayBuffer;
}

const all = (recordingId: string) =>
  IDBKeyRange.bound([recordingId, 0], [recordingId, Number.POSITIVE_INFINITY]);

/** The slice that holds `offset` or the last one before it. */
async function sliceBefore(recordingId: string, offset: number): Promise<Slice | null> {
  const cursor = await transact('slices', 'readonly', (s) =>
    s.openCursor(IDBKeyRange.bound([recordingId, 0], [recordingId, offset]), 'prev'),
  );
  return cursor === null ? null : (cursor.value as Slice);
}

/** Media in IndexedDB, for browsers without synchronous access to private files. */
export async function openIdbMedia(recordingId: string): Promise<LocalMedia> {
  const end = async () => {
    const last = await sliceBefore(recordingId, Number.MAX_SAFE_INTEGER);
    return last ? last.offset + last.bytes.byteLength : 0;
  };
  let size = await end();
  return {
    async append(bytes) {
      const slice: Slice = { recordingId, offset: size, bytes };
      await transact('slices', 'readwrite', (s) => s.put(slice));
      size += bytes.byteLength;
    },
    size: async () => size,
    async read(from, limit) {
      const slice = await sliceBefore(recordingId, from);
      if (!slice) return new ArrayBuffer(0);
      const start = from - slice.offset;
      return slice.bytes.slice(start, start + limit);
    },
    close: async () => {},
  };
}

export async function removeIdbMedia(recordingId: string): Promise<void> {
  await transact('slices', 'readwrite', (s) => s.delete(all(recordingId)));
}
