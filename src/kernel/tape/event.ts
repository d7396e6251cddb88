import { z } from 'zod';

/** Who did it. */
export const By = z.enum(['candidate', 'interviewer', 'peer', 'system']);
export type By = z.infer<typeof By>;

/**
 * One entry of a tape. `seq` counts from 1 without gaps; `at` is whole milliseconds since the start of the
 * tape and never falls; `v` is the version of this event type's `data`.
 */
export const TapeEvent = z.object({
  seq: z.int().min(1).max(1_000_000),
  at: z.int().min(0).max(86_400_000),
  by: By,
  type: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
});
export type TapeEvent = z.infer<typeof TapeEvent>;

export type Tape = readonly TapeEvent[];

type Data = Record<string, unknown>;

/** What a type of event holds now, and how each older version becomes the next one. */
export interface EventType<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Name;
  readonly v: number;
  readonly data: Schema;
  readonly upcasts: Readonly<Record<number, (old: Data) => Data>>;
}

/**
 * Declares an event type at version `v`. `upcasts[n]` turns data of version n into version n + 1, so every
 * version from 1 to v - 1 must have one: a missing step is a defect and throws here, not on somebody's tape.
 */
export function defineEvent<const Name extends string, Schema extends z.ZodType>(
  type: Name,
  v: number,
  data: Schema,
  upcasts: Readonly<Record<number, (old: Data) => Data>> = {},
): EventType<Name, Schema> {
  for (let from = 1; from < v; from++) {
    if (!upcasts[from]) throw new Error(`Event ${type} has no upcast from version ${from}`);
  }
  return { type, v, data, upcasts };
}

export type EventTypes = ReadonlyMap<string, EventType>;

/** An event whose data is known to be of its type's current version. */
export type EventOf<E> =
  E extends EventType<infer Name, infer Schema>
    ? Omit<TapeEvent, 'type' | 'data'> & { readonly type: Name; readonly data: z.infer<Schema> }
    : never;

export function eventTypes(...lists: readonly (readonly EventType[])[]): EventTypes {
  const map = new Map<string, EventType>();
  for (const type of lists.flat()) {
    if (map.has(type.type)) throw new Error(`Event ${type.type} is declared twice`);
    map.set(type.type, type);
  }
  return map;
}

export type ReadEvent =
  | { readonly ok: true; readonly event: TapeEvent }
  | { readonly ok: false; readonly problem: string };

/** Brings an event to its type's current version and checks its data. Never throws on bad data. */
export function readEvent(types: EventTypes, event: TapeEvent): ReadEvent {
  const type = types.get(event.type);
  if (!type) return { ok: false, problem: `unknown event type ${event.type}` };
  if (event.v > type.v) {
    return { ok: false, problem: `${event.type} version ${event.v} is newer than this program` };
  }
  let data: Data = event.data;
  for (let v = event.v; v < type.v; v++) {
    const step = type.upcasts[v];
    if (!step) return { ok: false, problem: `${event.type} version ${v} cannot be read` };
    data = step(data);
  }
  const parsed = type.data.safeParse(data);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return { ok: false, problem: `${event.type}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}` };
  }
  return { ok: true, event: { ...event, v: type.v, data: parsed.data as Data } };
}
