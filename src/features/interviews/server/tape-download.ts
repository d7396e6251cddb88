import type { Queryable } from '../../../platform/db/database.ts';
import { eventsOf } from './tape-store.ts';

const page = 1000;

/** The tape as lines of JSON, read in pages so that a long one never stands in memory whole. */
export async function* tapeLines(
  on: Queryable,
  interviewId: string,
  highest: number,
): AsyncGenerator<string> {
  for (let from = 1; from <= highest; from += page) {
    for (const event of await eventsOf(on, interviewId, from, from + page - 1))
      yield `${JSON.stringify(event)}\n`;
  }
}
