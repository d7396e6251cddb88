import type { Plan } from '../../../kernel/interview-plan.ts';
import type { Tape } from '../../../kernel/tape/event.ts';
import type { Database, Queryable } from '../../../platform/db/database.ts';
import type { Interview } from '../contract.ts';
import { insertEvents } from './tape-store.ts';

interface InterviewRow {
  id: string;
  owner_id: string;
  plan: Plan;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  highest: number;
  last_at: number;
}

export interface OwnedInterview extends Interview {
  readonly ownerId: string;
}

const columns = 'id, owner_id, plan, created_at, started_at, ended_at, highest, last_at';

function present(row: InterviewRow): OwnedInterview {
  return {
    id: row.id,
    ownerId: row.owner_id,
    status: row.ended_at ? 'ended' : row.started_at ? 'live' : 'planned',
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    highest: row.highest,
    lengthMs: row.last_at,
    plan: row.plan,
  };
}

export async function interviewById(on: Queryable, id: string): Promise<OwnedInterview | null> {
  const row = await on.one<InterviewRow>({
    name: 'interviews-by-id',
    quick: true,
    text: `SELECT ${columns} FROM interviews_interview WHERE id = $1`,
    values: [id],
  });
  return row ? present(row) : null;
}

interface FreshInterview {
  readonly id: string;
  readonly ownerId: string;
  readonly plan: Plan;
  readonly createdAt: Date;
}

/** Stores an interview with its tape so far, in one transaction; false when the id is taken. */
export function insertInterview(db: Database, interview: FreshInterview, tape: Tape): Promise<boolean> {
  return db.transaction((tx) => insertInterviewIn(tx, interview, tape));
}

export async function insertInterviewIn(
  tx: Queryable,
  { id, ownerId, plan, createdAt }: FreshInterview,
  tape: Tape,
): Promise<boolean> {
  const when = (type: string) => (tape.some((event) => event.type === type) ? createdAt : null);
  const inserted = await tx.query(
    `INSERT INTO interviews_interview
       (id, owner_id, type, plan, retry_of, created_at, started_at, ended_at, highest, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      id,
      ownerId,
      plan.type,
      JSON.stringify(plan),
      plan.retryOf?.interviewId ?? null,
      createdAt,
      when('interview.started'),
      when('interview.ended'),
      tape.length,
      tape.at(-1)?.at ?? 0,
    ],
  );
  if (inserted.length === 0) return false;
  await insertEvents(tx, id, tape);
  return true;
}

export async function interviewsOf(
  on: Queryable,
  ownerId: string,
  page: { limit: number; before: Date | null },
): Promise<OwnedInterview[]> {
  const rows = await on.query<InterviewRow>({
    name: 'interviews-of-owner',
    text: `SELECT ${columns} FROM interviews_interview
           WHERE owner_id = $1 AND ($2::timestamptz IS NULL OR created_at < $2)
           ORDER BY created_at DESC, id LIMIT $3`,
    values: [ownerId, page.before, page.limit],
  });
  return rows.map(present);
}

/** Question ids this person was asked in the last interviews, newest first. */
export async function recentQuestionIds(on: Queryable, ownerId: string, interviews = 6): Promise<string[]> {
  const rows = await on.query<{ id: string }>(
    `SELECT q ->> 'id' AS id FROM (
       SELECT plan, created_at FROM interviews_interview WHERE owner_id = $1 ORDER BY created_at DESC LIMIT $2
     ) recent, jsonb_array_elements(recent.plan -> 'questions') q ORDER BY recent.created_at DESC`,
    [ownerId, interviews],
  );
  return rows.map((row) => row.id);
}

export async function deleteInterview(on: Queryable, id: string): Promise<void> {
  await on.query('DELETE FROM interviews_interview WHERE id = $1', [id]);
}

export async function moveInterviews(on: Queryable, fromOwner: string, toOwner: string): Promise<void> {
  await on.query('UPDATE interviews_interview SET owner_id = $2 WHERE owner_id = $1', [fromOwner, toOwner]);
}

export async function interviewIdsOf(on: Queryable, ownerId: string): Promise<string[]> {
  const rows = await on.query<{ id: string }>('SELECT id FROM interviews_interview WHERE owner_id = $1', [
    ownerId,
  ]);
  return rows.map((row) => row.id);
}
