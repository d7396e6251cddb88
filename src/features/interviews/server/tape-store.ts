import { type Append, decideAppend } from '../../../kernel/tape/append.ts';
import type { By, Tape, TapeEvent } from '../../../kernel/tape/event.ts';
import type { Database, Queryable } from '../../../platform/db/database.ts';

interface EventRow {
  seq: number;
  at: number;
  by: By;
  type: string;
  v: number;
  data: Record<string, unknown>;
}

export interface AppendTo {
  readonly interviewId: string;
  readonly ownerId: string;
  readonly batch: Tape;
  readonly now: Date;
}

export type Appended = Append | { readonly kind: 'not-found' };

/**
 * Moves the head only if the batch follows it exactly, and inserts the events in the same statement: one
 * round trip and one commit for the ordinary append.
 */
const appendFast = `
WITH moved AS (
  UPDATE interviews_interview
  SET highest = $4, last_at = $5,
      started_at = COALESCE(started_at, $7), ended_at = COALESCE(ended_at, $8)
  WHERE id = $1 AND owner_id = $2 AND highest = $3 AND last_at <= $6
  RETURNING id
)
INSERT INTO interviews_event (interview_id, seq, at, by, type, v, data)
SELECT moved.id, e.seq, e.at, e.by, e.type, e.v, e.data
FROM moved, jsonb_to_recordset($9::jsonb) AS e(seq int, at int, by text, type text, v int, data jsonb)`;

function marks(batch: Tape, now: Date) {
  const has = (type: string) => batch.some((event) => event.type === type);
  return [has('interview.started') ? now : null, has('interview.ended') ? now : null] as const;
}

/** Appends a batch; nothing is acknowledged that is not committed. */
export async function appendToTape(
  db: Database,
  { interviewId, ownerId, batch, now }: AppendTo,
): Promise<Appended> {
  const first = batch[0];
  const last = batch.at(-1);
  if (!first || !last) return { kind: 'stored', fresh: [], highest: 0 };
  if (isOrdered(batch)) {
    const result = await db.pool.query({
      name: 'interviews-append',
      text: appendFast,
      values: [
        interviewId,
        ownerId,
        first.seq - 1,
        last.seq,
        last.at,
        first.at,
        ...marks(batch, now),
        JSON.stringify(batch),
      ],
    });
    if (result.rowCount === batch.length) return { kind: 'stored', fresh: batch, highest: last.seq };
  }
  return db.transaction((tx) => appendCarefully(tx, { interviewId, ownerId, batch, now }));
}

function isOrdered(batch: Tape): boolean {
  return batch.every((event, i) => {
    const before = batch[i - 1];
    return before === undefined || (event.seq === before.seq + 1 && event.at >= before.at);
  });
}

async function appendCarefully(
  tx: Queryable,
  { interviewId, ownerId, batch, now }: AppendTo,
): Promise<Appended> {
  const head = await tx.one<{ highest: number; last_at: number }>(
    'SELECT highest, last_at FROM interviews_interview WHERE id = $1 AND owner_id = $2 FOR UPDATE',
    [interviewId, ownerId],
  );
  if (!head) return { kind: 'not-found' };
  const from = batch[0]?.seq ?? 1;
  const stored = from <= head.highest ? await eventsOf(tx, interviewId, from, from + batch.length - 1) : [];
  const decision = decideAppend({ highest: head.highest, lastAt: head.last_at }, stored, batch);
  if (decision.kind === 'stored' && decision.fresh.length > 0) {
    const [startedAt, endedAt] = marks(decision.fresh, now);
    await insertEvents(tx, interviewId, decision.fresh);
    await tx.query(
      `UPDATE interviews_interview SET highest = $2, last_at = $3,
         started_at = COALESCE(started_at, $4), ended_at = COALESCE(ended_at, $5) WHERE id = $1`,
      [interviewId, decision.highest, decision.fresh.at(-1)?.at ?? head.last_at, startedAt, endedAt],
    );
  }
  return decision;
}

export async function insertEvents(tx: Queryable, interviewId: string, events: Tape): Promise<void> {
  await tx.query(
    `INSERT INTO interviews_event (interview_id, seq, at, by, type, v, data)
     SELECT $1, e.seq, e.at, e.by, e.type, e.v, e.data
     FROM jsonb_to_recordset($2::jsonb) AS e(seq int, at int, by text, type text, v int, data jsonb)`,
    [interviewId, JSON.stringify(events)],
  );
}

/** The events numbered `from` to `to`, both included, in order. */
export function eventsOf(
  on: Queryable,
  interviewId: string,
  from = 1,
  to = Number.MAX_SAFE_INTEGER,
): Promise<TapeEvent[]> {
  return on.query<EventRow>({
    name: 'interviews-events',
    text: `SELECT seq, at, by, type, v, data FROM interviews_event
           WHERE interview_id = $1 AND seq >= $2 AND seq <= $3::bigint ORDER BY seq`,
    values: [interviewId, from, to],
  });
}
