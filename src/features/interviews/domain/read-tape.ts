import { coreEventTypes } from '../../../kernel/interview-events.ts';
import { type EventTypes, readEvent, type Tape } from '../../../kernel/tape/event.ts';

/** Brings stored events to their current versions; one that cannot be read is left out and counted. */
export function currentTape(
  stored: Tape,
  types: EventTypes = coreEventTypes,
): { readonly tape: Tape; readonly unreadable: number } {
  const read = stored.map((event) => readEvent(types, event));
  return {
    tape: read.flatMap((r) => (r.ok ? [r.event] : [])),
    unreadable: read.filter((r) => !r.ok).length,
  };
}
