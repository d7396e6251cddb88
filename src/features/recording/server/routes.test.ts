import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anInterview } from '../../interviews/testing/interviews.ts';
import { paths, Recording, THUMBNAIL_MAX_BYTES } from '../contract.ts';
import { aLiveWebm, aWebp } from '../testing/factories.ts';
import { append, aRecording, create, settled } from '../testing/uploads.ts';
import { mediaOnDisk } from './media/media-files.ts';
import { sweepMedia } from './media/sweep-media.ts';

let house: TestApp;
let ada: Caller;
let id: string;
let interviewId: string;
let media: Buffer;
let root: string;

beforeAll(async () => {
  house = await testApp();
  await house.platform.jobs.start();
  root = path.join(house.platform.config.dataDir, 'media');
  ada = await house.aGuest();
  ({ id, interviewId } = await aRecording(ada, await aLiveWebm({ seconds: 4 })));
  await settled(ada, id);
  media = (await ada.call('GET', paths.media(id))).rawPayload;
});
afterAll(async () => {
  await house.platform.jobs.stop();
  await house.close();
});

const get = (headers: Record<string, string>) => ada.call('GET', paths.media(id), undefined, headers);
const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

describe('media', () => {
  it('comes whole, as our type, never to be guessed or cached', async () => {
    const reply = await get({});
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'video/webm',
      'content-length': String(media.length),
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="recording-${id}.webm"`,
    });
    const kept = await ada.call('GET', `${paths.media(id)}?download=true`);
    expect(kept.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, -1],
    ['bytes=-50', -50, -1],
  ])('comes in part for %s', async (range, from, to) => {
    const reply = await get({ range });
    const start = from < 0 ? media.length + from : from;
    const end = to < 0 ? media.length - 1 : to;
    expect(reply.statusCode).toBe(206);
    expect(reply.headers['content-range']).toBe(`bytes ${start}-${end}/${media.length}`);
    expect(reply.headers['content-length']).toBe(String(end - start + 1));
    expect(reply.rawPayload.equals(media.subarray(start, end + 1))).toBe(true);
  });

  it('says how long it is when asked for more than there is', async () => {
    const reply = await get({ range: `bytes=${media.length}-` });
    expect(reply.statusCode).toBe(416);
    expect(reply.headers['content-range']).toBe(`bytes */${media.length}`);
    expect(reply.json().code).toBe('recording/bad-range');
  });

  it('goes on in part only with the version it began with', async () => {
    const etag = String((await get({})).headers.etag);
    expect((await get({ range: 'bytes=0-9', 'if-range': etag })).statusCode).toBe(206);
    expect((await get({ range: 'bytes=0-9', 'if-range': '"another"' })).statusCode).toBe(200);
  });

  it('tells its length without its bytes', async () => {
    const reply = await ada.call('HEAD', paths.media(id));
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-length']).toBe(String(media.length));
    expect(reply.rawPayload).toHaveLength(0);
  });
});

describe('a list of recordings', () => {
  it('is in the order of the tape', async () => {
    const own = await anInterview(ada);
    const webm = await aLiveWebm({ seconds: 1, video: false });
    const mimeType = 'audio/webm;codecs=opus';
    const later = await aRecording(ada, webm, { interviewId: own, startedAtMs: 9000, mimeType });
    const first = await aRecording(ada, webm, { interviewId: own, startedAtMs: 200, mimeType });
    const reply = await ada.call('GET', `${paths.recordings}?interviewId=${own}`);
    const list = reply.json().map((item: unknown) => Recording.parse(item)) as Recording[];
    expect(list.map((item) => [item.id, item.startedAtMs, item.kind])).toEqual([
      [first.id, 200, 'audio'],
      [later.id, 9000, 'audio'],
    ]);
  });
});

describe('thumbnails', () => {
  const put = (index: number | string, image: Buffer, type = 'image/webp') =>
    ada.call('PUT', paths.thumbnail(id, index as number), image, { 'content-type': type });

  it('are kept, listed and replaced', async () => {
    expect((await put(2, aWebp())).statusCode).toBe(204);
    expect((await put(0, aWebp())).statusCode).toBe(204);
    expect((await put(0, aWebp())).statusCode).toBe(204);
    const reply = await ada.call('GET', paths.thumbnail(id, 2));
    expect(reply.headers['content-type']).toBe('image/webp');
    expect(reply.rawPayload.equals(aWebp())).toBe(true);
    const { thumbnails } = Recording.parse((await ada.call('GET', paths.recording(id))).json());
    expect(thumbnails).toEqual({ everyMs: 10_000, indices: [0, 2] });
    expect((await ada.call('GET', paths.thumbnail(id, 1))).statusCode).toBe(404);
  });

  it('must be pictures, and small', async () => {
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await put(1, script)).statusCode).toBe(415);
    expect((await put(1, script, 'image/svg+xml')).statusCode).toBe(415);
    expect((await put(1, Buffer.alloc(THUMBNAIL_MAX_BYTES + 1))).statusCode).toBe(413);
    expect((await put(-1, aWebp())).statusCode).toBe(422);
    expect((await put('x', aWebp())).statusCode).toBe(422);
  });

  it("cannot be put on somebody else's recording", async () => {
    const bob = await house.aGuest();
    const reply = await bob.call('PUT', paths.thumbnail(id, 0), aWebp(), { 'content-type': 'image/webp' });
    expect(reply.statusCode).toBe(404);
  });
});

describe('deleting', () => {
  const webm = aLiveWebm({ seconds: 1 });
  const rows = async (recordingId: string) =>
    (
      await house.db.query(
        `SELECT 1 FROM recording_recording WHERE id = $1
         UNION ALL SELECT 1 FROM recording_thumbnail WHERE recording_id = $1`,
        [recordingId],
      )
    ).length;

  async function aWatchedRecording(person: Caller) {
    const made = await aRecording(person, await webm);
    await settled(person, made.id);
    await person.call('PUT', paths.thumbnail(made.id, 0), aWebp(), { 'content-type': 'image/webp' });
    expect(await rows(made.id)).toBe(2);
    expect(await exists(path.join(root, made.interviewId, made.id, 'seekable.webm'))).toBe(true);
    return made;
  }

  it('a recording takes its rows and files', async () => {
    const made = await aWatchedRecording(ada);
    expect((await ada.call('DELETE', paths.recording(made.id))).statusCode).toBe(204);
    expect(await rows(made.id)).toBe(0);
    expect(await exists(path.join(root, made.interviewId, made.id))).toBe(false);
    expect((await ada.call('GET', paths.media(made.id))).statusCode).toBe(404);
  });

  it('an interview takes its recordings', async () => {
    const made = await aWatchedRecording(ada);
    expect((await ada.call('DELETE', `/api/v1/interviews/${made.interviewId}`)).statusCode).toBe(204);
    expect(await rows(made.id)).toBe(0);
    expect(await exists(path.join(root, made.interviewId))).toBe(false);
  });

  it('the daily sweep takes files nobody knows, and leaves what is known or not ours', async () => {
    const orphan = path.join(root, crypto.randomUUID(), crypto.randomUUID());
    const foreign = path.join(root, interviewId, 'notes');
    for (const dir of [orphan, foreign]) {
      await mkdir(dir, { recursive: true });
      await writeFile(path.join(dir, 'raw.webm'), 'x');
    }
    await sweepMedia(house.platform, mediaOnDisk(root));
    expect(await exists(orphan)).toBe(false);
    expect(await exists(path.join(foreign, 'raw.webm'))).toBe(true);
    expect((await get({})).statusCode).toBe(200);
  });

  it('the daily sweep makes a left upload playable, and lets it be finished later', async () => {
    const webm = await aLiveWebm({ seconds: 3 });
    const own = { interviewId: await anInterview(ada), recordingId: crypto.randomUUID() };
    const empty = { interviewId: own.interviewId, recordingId: crypto.randomUUID() };
    await create(ada, own);
    await create(ada, empty);
    const half = Math.floor(webm.length / 2);
    await append(ada, own.recordingId, 0, webm.subarray(0, half));
    await house.db.query("UPDATE recording_recording SET created_at = now() - interval '8 days'");
    await sweepMedia(house.platform, mediaOnDisk(root));
    const left = Recording.parse((await ada.call('GET', paths.recording(own.recordingId))).json());
    expect(left).toMatchObject({ status: 'uploading', bytes: half });
    expect(left.durationMs).toBeGreaterThan(0);
    expect((await ada.call('GET', paths.recording(empty.recordingId))).statusCode).toBe(404);
    await append(ada, own.recordingId, half, webm.subarray(half), webm.length);
    const whole = await settled(ada, own.recordingId);
    expect(whole.status).toBe('ready');
    expect(whole.durationMs).toBeGreaterThan(left.durationMs ?? 0);
  });

  it('an account takes its recordings', async () => {
    const bob = await house.aGuest();
    const made = await aWatchedRecording(bob);
    const reply = await bob.call('POST', '/api/v1/accounts/deletion', { confirm: 'delete' });
    expect(reply.statusCode, reply.body).toBeLessThan(300);
    expect(await rows(made.id)).toBe(0);
    expect(await exists(path.join(root, made.interviewId))).toBe(false);
  });
});
