import type { Page } from 'playwright-core';
import type { TapeEvent } from '../../src/kernel/tape/event.ts';

/** What stands on this device's disk of one interview. */
export interface OnDevice {
  readonly tape: ReadonlyMap<number, TapeEvent>;
  readonly media: ReadonlyMap<string, Buffer>;
}

/** Reads what a page of the product keeps in this browser, without the product's own code. */
export async function readDevice(page: Page, interviewId: string): Promise<OnDevice> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readOnce(page, interviewId);
    } catch (error) {
      // A file that grows while it is read cannot be read.
      if (attempt === 10 || !String(error).includes('NotReadableError')) throw error;
    }
  }
}

async function readOnce(page: Page, interviewId: string): Promise<OnDevice> {
  const { events, recordings } = await page.evaluate(async (id) => {
    const rows = async <Row>(database: string, store: string): Promise<Row[]> => {
      const present = await indexedDB.databases();
      if (!present.some(({ name }) => name === database)) return []; // opening it would make it
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = await new Promise<Row[]>((resolve, reject) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      db.close();
      return all;
    };
    const bytesOf = async (recordingId: string): Promise<string> => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('recordings');
      const file = await (await folder.getFileHandle(`${recordingId}.webm`)).getFile();
      const url = await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(file);
      });
      return url.slice(url.indexOf(',') + 1);
    };
    type Row = { interviewId: string; event: unknown };
    type Listed = { interviewId: string; recordingId: string; where: string };
    const mine = <Of extends { interviewId: string }>(all: Of[]) =>
      all.filter((row) => row.interviewId === id);
    const listed = mine(await rows<Listed>('greenroom-recording', 'recordings'));
    const recordings: [string, string][] = [];
    for (const { recordingId, where } of listed) {
      if (where !== 'opfs') throw new Error('This browser keeps recordings somewhere else');
      recordings.push([recordingId, await bytesOf(recordingId)]);
    }
    return {
      events: mine(await rows<Row>('greenroom-tapes', 'events')).map((row) => row.event),
      recordings,
    };
  }, interviewId);
  return {
    tape: new Map((events as TapeEvent[]).map((event) => [event.seq, event])),
    media: new Map(recordings.map(([id, base64]) => [id, Buffer.from(base64, 'base64')])),
  };
}
