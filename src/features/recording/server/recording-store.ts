import type { Database } from '../../../platform/db/database.ts';
import type { RecordingStatus, UploadMetadata } from '../contract.ts';

export interface StoredRecording {
  readonly id: string;
  readonly interviewId: string;
  readonly mimeType: string;
  readonly startedAtMs: number;
  readonly status: RecordingStatus;
  readonly problem: string | null;
  readonly declaredBytes: number | null;
  readonly durationMs: number | null;
  readonly createdAt: Date;
}

const columns = `id, interview_id AS "interviewId", mime_type AS "mimeType", started_at_ms AS "startedAtMs",
  status, problem, declared_bytes AS "declaredBytes", duration_ms AS "durationMs", created_at AS "createdAt"`;

/** False when a recording of that id stands already, whoever's it is. */
export async function insertRecording(db: Database, upload: UploadMetadata): Promise<boolean> {
  const row = await db.one(
    `INSERT INTO recording_recording (id, interview_id, mime_type, started_at_ms)
     VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [upload.recordingId, upload.interviewId, upload.mimeType, upload.startedAtMs],
  );
  return row !== undefined;
}

export function recordingById(db: Database, id: string): Promise<StoredRecording | undefined> {
  return db.one<StoredRecording>({
    name: 'recording-by-id',
    quick: true,
    text: `SELECT ${columns} FROM recording_recording WHERE id = $1`,
    values: [id],
  });
}

export function recordingsOf(db: Database, interviewId: string): Promise<StoredRecording[]> {
  return db.query<StoredRecording>(
    `SELECT ${columns} FROM recording_recording WHERE interview_id = $1 ORDER BY started_at_ms, id`,
    [interviewId],
  );
}

export async function declareBytes(db: Database, id: string, bytes: number): Promise<void> {
  await db.query('UPDATE recording_recording SET declared_bytes = $2 WHERE id = $1', [id, bytes]);
}

export async function setProcessing(db: Database, id: string): Promise<void> {
  await db.query(
    `UPDATE recording_recording SET status = 'processing' WHERE id = $1 AND status = 'uploading'`,
    [id],
  );
}

/** What processing found. False when the recording is no longer as it was: deleted, or finished meanwhile. */
export async function settle(
  db: Database,
  before: Pick<StoredRecording, 'id' | 'status'>,
  found: Pick<StoredRecording, 'status' | 'durationMs' | 'problem'>,
): Promise<boolean> {
  const row = await db.one(
    `UPDATE recording_recording SET status = $3, duration_ms = $4, problem = $5
     WHERE id = $1 AND status = $2 RETURNING id`,
    [before.id, before.status, found.status, found.durationMs, found.problem],
  );
  return row !== undefined;
}

export async function deleteRecording(db: Database, id: string): Promise<void> {
  await db.query('DELETE FROM recording_recording WHERE id = $1', [id]);
}

export async function deleteRecordingsOf(db: Database, interviewId: string): Promise<void> {
  await db.query('DELETE FROM recording_recording WHERE interview_id = $1', [interviewId]);
}

/** Created before `before` and neither ready nor failed. */
export function unfinishedRecordings(db: Database, before: Date): Promise<StoredRecording[]> {
  return db.query<StoredRecording>(
    `SELECT ${columns} FROM recording_recording
     WHERE status IN ('uploading', 'processing') AND created_at < $1 ORDER BY created_at`,
    [before],
  );
}

/** Which of these ids have a row. */
export async function knownRecordings(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    'SELECT id FROM recording_recording WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}

export async function putThumbnail(
  db: Database,
  id: string,
  index: number,
  mimeType: string,
  image: Uint8Array,
): Promise<void> {
  await db.query(
    `INSERT INTO recording_thumbnail (recording_id, index, mime_type, image) VALUES ($1, $2, $3, $4)
     ON CONFLICT (recording_id, index) DO UPDATE SET mime_type = excluded.mime_type, image = excluded.image`,
    [id, index, mimeType, image],
  );
}

export function thumbnail(
  db: Database,
  id: string,
  index: number,
): Promise<{ mimeType: string; image: Buffer } | undefined> {
  return db.one(
    'SELECT mime_type AS "mimeType", image FROM recording_thumbnail WHERE recording_id = $1 AND index = $2',
    [id, index],
  );
}

export async function thumbnailIndices(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number[]>> {
  const rows = await db.query<{ id: string; indices: number[] }>(
    `SELECT recording_id AS id, array_agg(index ORDER BY index) AS indices
     FROM recording_thumbnail WHERE recording_id = ANY($1::uuid[]) GROUP BY recording_id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.indices]));
}
