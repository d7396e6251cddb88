import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../main/testing/test-app.ts';
import { anInterview } from '../../interviews/testing/interviews.ts';
import { paths, Recording, type UploadMetadata } from '../contract.ts';

export const tusHeaders = { 'tus-resumable': '1.0.0' };
export const bytesHeaders = { ...tusHeaders, 'content-type': 'application/offset+octet-stream' };

export function metadataHeader(metadata: Readonly<Record<string, unknown>>): string {
  return Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(String(value)).toString('base64')}`)
    .join(',');
}

/** Names a recording; the reply is the caller's to judge. */
export function create(person: Caller, metadata: Partial<UploadMetadata> & { interviewId: string }) {
  const whole = {
    recordingId: randomUUID(),
    mimeType: 'video/webm;codecs=vp8,opus',
    startedAtMs: 0,
    ...metadata,
  };
  const headers = { ...tusHeaders, 'upload-defer-length': '1', 'upload-metadata': metadataHeader(whole) };
  return person.call('POST', paths.uploads, undefined, headers);
}

export function append(person: Caller, id: string, offset: number, bytes: Uint8Array, length?: number) {
  return person.call('PATCH', paths.upload(id), bytes, {
    ...bytesHeaders,
    'upload-offset': String(offset),
    ...(length === undefined ? {} : { 'upload-length': String(length) }),
  });
}

export async function offsetOf(person: Caller, id: string): Promise<number> {
  const reply = await person.call('HEAD', paths.upload(id), undefined, tusHeaders);
  return Number(reply.headers['upload-offset']);
}

/** A recording of an own interview whose every byte has arrived. */
export async function aRecording(person: Caller, bytes: Uint8Array, part: Partial<UploadMetadata> = {}) {
  const interviewId = part.interviewId ?? (await anInterview(person));
  const recordingId = part.recordingId ?? randomUUID();
  await create(person, { ...part, interviewId, recordingId });
  const reply = await append(person, recordingId, 0, bytes, bytes.length);
  if (reply.statusCode !== 204) throw new Error(`Not uploaded: ${reply.statusCode} ${reply.body}`);
  return { id: recordingId, interviewId };
}

/** Waits until the recording is neither arriving nor being processed. */
export async function settled(person: Caller, id: string): Promise<Recording> {
  for (let i = 0; i < 200; i++) {
    const recording = Recording.parse((await person.call('GET', paths.recording(id))).json());
    if (recording.status === 'ready' || recording.status === 'failed') return recording;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Recording ${id} was not processed within 10 s`);
}
