import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { TapeEvent } from '../../src/kernel/tape/event.ts';

/** The numbers of the events that are not in `there`, or not unchanged. */
export function missingEvents(
  events: ReadonlyMap<number, TapeEvent>,
  there: ReadonlyMap<number, TapeEvent>,
): number[] {
  return [...events].filter(([seq, event]) => !isDeepStrictEqual(there.get(seq), event)).map(([seq]) => seq);
}

/** How many bytes of `media` are not at their place in `there`. */
export function missingBytes(media: Buffer, there: Buffer): number {
  const common = Math.min(media.length, there.length);
  let lost = media.length - common;
  if (media.subarray(0, common).equals(there.subarray(0, common))) return lost;
  for (let i = 0; i < common; i++) if (media[i] !== there[i]) lost++;
  return lost;
}

/** What the server keeps of a recording as it arrived; empty when it has nothing. */
export async function rawOnServer(
  dataDir: string,
  interviewId: string,
  recordingId: string,
): Promise<Buffer> {
  return readFile(path.join(dataDir, 'media', interviewId, recordingId, 'raw.webm')).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    },
  );
}
