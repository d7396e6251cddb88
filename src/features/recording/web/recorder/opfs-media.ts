import type { LocalMedia } from './local-media.ts';
import type { OpfsCall, OpfsReply } from './opfs-worker.ts';

interface Waiting {
  resolve(value: number | ArrayBuffer): void;
  reject(error: Error): void;
}

let worker: Worker | undefined;
const waiting = new Map<number, Waiting>();
let calls = 0;

function start(): Worker {
  const started = new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<OpfsReply>) => {
    const call = waiting.get(data.n);
    waiting.delete(data.n);
    if (data.error) call?.reject(new DOMException(data.error.message, data.error.name));
    else call?.resolve(data.value ?? 0);
  };
  started.onerror = (event) => {
    event.preventDefault();
    worker = undefined;
    for (const call of waiting.values()) call.reject(new Error('The storage worker broke'));
    waiting.clear();
  };
  return started;
}

function ask(call: OpfsCall): Promise<number | ArrayBuffer> {
  worker ??= start();
  const n = ++calls;
  const transfer = call.op === 'append' ? [call.bytes] : [];
  return new Promise((resolve, reject) => {
    waiting.set(n, { resolve, reject });
    worker?.postMessage({ ...call, n }, transfer);
  });
}

/** Media in the origin's private file system, flushed after every slice. Rejects where that is missing. */
export async function openOpfsMedia(id: string): Promise<LocalMedia> {
  await ask({ op: 'open', id });
  return {
    append: async (bytes) => void (await ask({ op: 'append', id, bytes })),
    size: async () => (await ask({ op: 'size', id })) as number,
    read: async (from, limit) => (await ask({ op: 'read', id, from, limit })) as ArrayBuffer,
    close: async () => void (await ask({ op: 'close', id })),
  };
}

export async function removeOpfsMedia(id: string): Promise<void> {
  await ask({ op: 'remove', id });
}
