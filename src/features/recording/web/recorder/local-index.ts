import type { LocalRecording } from './local-media.ts';

const stores = { recordings: 'recordings', slices: 'slices' } as const;

let opened: Promise<IDBDatabase> | undefined;

function openIndex(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('greenroom-recording', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(stores.recordings, { keyPath: 'recordingId' });
      request.result.createObjectStore(stores.slices, { keyPath: ['recordingId', 'offset'] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      opened = undefined;
      reject(request.error);
    };
  });
  return opened;
}

/** Runs one transaction; a writing one resolves when it is on the disk, not only handed to the system. */
export async function transact<T>(
  store: keyof typeof stores,
  mode: 'readonly' | 'readwrite',
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await openIndex();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(stores[store], mode, { durability: 'strict' });
    const request = work(transaction.objectStore(stores[store]));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? request.error);
    transaction.onabort = () => reject(transaction.error ?? request.error);
  });
}

export const localIndex = {
  put: (recording: LocalRecording) => transact('recordings', 'readwrite', (s) => s.put(recording)),
  get: (recordingId: string) =>
    transact<LocalRecording | undefined>('recordings', 'readonly', (s) => s.get(recordingId)),
  all: () => transact<LocalRecording[]>('recordings', 'readonly', (s) => s.getAll()),
  remove: (recordingId: string) => transact('recordings', 'readwrite', (s) => s.delete(recordingId)),
};
