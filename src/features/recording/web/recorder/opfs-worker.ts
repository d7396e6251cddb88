/** Owns the files of recordings: only a worker may write private files synchronously and flush them. */

interface SyncAccess {
  read(into: Uint8Array, at: { at: number }): number;
  write(from: ArrayBuffer, at: { at: number }): number;
  flush(): void;
  truncate(size: number): void;
  getSize(): number;
  close(): void;
}

export type OpfsCall =
  | { readonly op: 'open' | 'size' | 'close' | 'remove'; readonly id: string }
  | { readonly op: 'append'; readonly id: string; readonly bytes: ArrayBuffer }
  | { readonly op: 'read'; readonly id: string; readonly from: number; readonly limit: number };

export interface OpfsReply {
  readonly n: number;
  readonly value?: number | ArrayBuffer;
  readonly error?: { readonly name: string; readonly message: string };
}

const open = new Map<string, SyncAccess>();
const folder = navigator.storage
  .getDirectory()
  .then((root) => root.getDirectoryHandle('recordings', { create: true }));
// Awaited in every call; this only keeps a failure before the first call from being reported as unhandled.
folder.catch(() => {});

async function openFile(id: string): Promise<SyncAccess> {
  const file = await (await folder).getFileHandle(`${id}.webm`, { create: true });
  return (file as unknown as { createSyncAccessHandle(): Promise<SyncAccess> }).createSyncAccessHandle();
}

function opened(id: string): SyncAccess {
  const file = open.get(id);
  if (!file) throw new Error(`Recording ${id} is not open`);
  return file;
}

/** All of it or nothing: a slice that fits only in part is taken back, so the file stays a whole prefix. */
function append(file: SyncAccess, bytes: ArrayBuffer) {
  const at = file.getSize();
  try {
    if (file.write(bytes, { at }) !== bytes.byteLength) {
      throw new DOMException('The device has no more room', 'QuotaExceededError');
    }
    file.flush();
  } catch (error) {
    file.truncate(at);
    throw error;
  }
}

async function answer(call: OpfsCall): Promise<number | ArrayBuffer> {
  switch (call.op) {
    case 'open':
      if (!open.has(call.id)) open.set(call.id, await openFile(call.id));
      return opened(call.id).getSize();
    case 'append':
      append(opened(call.id), call.bytes);
      return opened(call.id).getSize();
    case 'size':
      return opened(call.id).getSize();
    case 'read': {
      const file = opened(call.id);
      const into = new Uint8Array(Math.max(0, Math.min(call.limit, file.getSize() - call.from)));
      file.read(into, { at: call.from });
      return into.buffer;
    }
    case 'close':
      open.get(call.id)?.close();
      open.delete(call.id);
      return 0;
    case 'remove':
      open.get(call.id)?.close();
      open.delete(call.id);
      await (await folder).removeEntry(`${call.id}.webm`).catch((error: DOMException) => {
        if (error.name !== 'NotFoundError') throw error;
      });
      return 0;
  }
}

const post = self.postMessage as (message: OpfsReply, options?: { transfer: ArrayBuffer[] }) => void;

self.onmessage = async ({ data }: MessageEvent<OpfsCall & { n: number }>) => {
  try {
    const value = await answer(data);
    post({ n: data.n, value }, { transfer: value instanceof ArrayBuffer ? [value] : [] });
  } catch (error) {
    const { name, message } = error as Error;
    post({ n: data.n, error: { name, message } });
  }
};
