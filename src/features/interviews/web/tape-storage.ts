import type { TapeEvent } from '../../../kernel/tape/event.ts';

interface StoredEvent {
  readonly interviewId: string;
  readonly seq: number;
  readonly event: TapeEvent;
}

interface StoredHead {
  readonly interviewId: string;
  /** The highest number the server acknowledged. */
  readonly acknowledged: number;
}

interface StrandedEvents {
  readonly interviewId: string;
  readonly events: readonly TapeEvent[];
}

/** What this browser keeps of tapes until the server has them. Every write is flushed to disk. */
export interface TapeStorage {
  read(interviewId: string): Promise<{ events: TapeEvent[]; acknowledged: number }>;
  write(interviewId: string, events: readonly TapeEvent[]): Promise<void>;
  acknowledge(interviewId: string, highest: number): Promise<void>;
  strand(interviewId: string, events: readonly TapeEvent[]): Promise<void>;
  forget(interviewId: string): Promise<void>;
  interviewIds(): Promise<string[]>;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function committed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error);
    tx.onabort = () => reject(tx.error ?? new DOMException('Storage gave up', 'AbortError'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('greenroom-tapes', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('events', { keyPath: ['interviewId', 'seq'] });
    request.result.createObjectStore('heads', { keyPath: 'interviewId' });
    request.result.createObjectStore('stranded', { autoIncrement: true });
  };
  return done(request);
}

let opened: Promise<IDBDatabase> | null = null;

export async function openTapeStorage(): Promise<TapeStorage> {
  opened ??= openDatabase();
  opened.catch(() => {
    opened = null;
  });
  const db = await opened;
  const strict = (...stores: string[]) => db.transaction(stores, 'readwrite', { durability: 'strict' });
  const of = (interviewId: string) =>
    IDBKeyRange.bound([interviewId, 0], [interviewId, Number.MAX_SAFE_INTEGER]);
  return {
    async read(interviewId) {
      const tx = db.transaction(['events', 'heads']);
      const rows = done<StoredEvent[]>(tx.objectStore('events').getAll(of(interviewId)));
      const head = done<StoredHead | undefined>(tx.objectStore('heads').get(interviewId));
      return {
        events: (await rows).map((row) => row.event),
        acknowledged: (await head)?.acknowledged ?? 0,
      };
    },
    async write(interviewId, events) {
      const tx = strict('events');
      for (const event of events) {
        tx.objectStore('events').put({ interviewId, seq: event.seq, event } satisfies StoredEvent);
      }
      await committed(tx);
    },
    async acknowledge(interviewId, acknowledged) {
      const tx = strict('heads');
      tx.objectStore('heads').put({ interviewId, acknowledged } satisfies StoredHead);
      await committed(tx);
    },
    async strand(interviewId, events) {
      const tx = strict('events', 'stranded');
      tx.objectStore('stranded').add({ interviewId, events } satisfies StrandedEvents);
      for (const event of events) tx.objectStore('events').delete([interviewId, event.seq]);
      await committed(tx);
    },
    async forget(interviewId) {
      const tx = strict('events', 'heads');
      tx.objectStore('events').delete(of(interviewId));
      tx.objectStore('heads').delete(interviewId);
      await committed(tx);
    },
    async interviewIds() {
      const tx = db.transaction(['heads']);
      return (await done(tx.objectStore('heads').getAllKeys())).map(String);
    },
  };
}
