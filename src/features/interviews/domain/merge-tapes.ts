import { sameEvent } from '../../../kernel/tape/append.ts';
import type { Tape, TapeEvent } from '../../../kernel/tape/event.ts';

export interface MergedTape {
  readonly tape: readonly TapeEvent[];
  /** Events only this browser has, to be sent. */
  readonly unsent: readonly TapeEvent[];
  /** Events of this browser that the server's tape contradicts: kept aside, never sent. */
  readonly stranded: readonly TapeEvent[];
}

/**
 * Joins what a browser kept with what the server acknowledged. The server's part stands; the browser's events
 * beyond it follow, unless the two already differ somewhere before.
 */
export function mergeTapes(local: Tape, server: Tape): MergedTape {
  const highest = server.at(-1)?.seq ?? 0;
  const stored = new Map(server.map((event) => [event.seq, event]));
  const differs = local.find((event) => {
    const there = stored.get(event.seq);
    return there !== undefined && !sameEvent(event, there);
  });
  const beyond = local.filter((event) => event.seq > highest);
  if (differs) {
    return { tape: server, unsent: [], stranded: local.filter((event) => event.seq >= differs.seq) };
  }
  const unsent: TapeEvent[] = [];
  for (const event of beyond) {
    if (event.seq !== highest + 1 + unsent.length) break;
    unsent.push(event);
  }
  return { tape: [...server, ...unsent], unsent, stranded: beyond.slice(unsent.length) };
}
