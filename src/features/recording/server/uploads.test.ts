import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anOperator } from '../../accounts/testing/people.ts';
import { anInterview } from '../../interviews/testing/interviews.ts';
import { paths, Recording } from '../contract.ts';
import { aLiveWebm } from '../testing/factories.ts';
import {
  append,
  aRecording,
  bytesHeaders,
  create,
  metadataHeader,
  offsetOf,
  settled,
  tusHeaders,
} from '../testing/uploads.ts';

const maxBytes = 1024 * 1024;
let house: TestApp;
let ada: Caller;
let webm: Buffer;
let port: number;

beforeAll(async () => {
  house = await testApp({ RECORDING_MAX_BYTES: String(maxBytes) });
  await house.platform.jobs.start();
  ada = await house.aGuest();
  webm = await aLiveWebm({ seconds: 5 });
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = house.app.server.address() as AddressInfo);
});
afterAll(async () => {
  await house.platform.jobs.stop();
  await house.close();
});

const codeOf = (reply: { json(): { code: string } }) => reply.json().code;

describe('an upload', () => {
  it('arrives in pieces, is processed, and plays as long as it was', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    const created = await create(ada, { interviewId, recordingId, startedAtMs: 1234 });
    expect(created.statusCode).toBe(201);
    expect(created.headers.location).toBe(paths.upload(recordingId));
    expect(created.headers['access-control-allow-origin']).toBeUndefined();
    const half = Math.floor(webm.length / 2);
    expect((await append(ada, recordingId, 0, webm.subarray(0, half))).headers['upload-offset']).toBe(
      String(half),
    );
    const halfway = Recording.parse((await ada.call('GET', paths.recording(recordingId))).json());
    expect(halfway).toMatchObject({ status: 'uploading', bytes: half, durationMs: null, startedAtMs: 1234 });
    await append(ada, recordingId, half, webm.subarray(half));
    expect((await append(ada, recordingId, webm.length, Buffer.alloc(0), webm.length)).statusCode).toBe(204);
    const ready = await settled(ada, recordingId);
    expect(ready).toMatchObject({ status: 'ready', bytes: webm.length, kind: 'video', problem: null });
    expect(ready.durationMs).toBeGreaterThan(4900);
    expect(ready.durationMs).toBeLessThanOrEqual(5000);
  });

  it('keeps what arrived when it is created a second time', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    await append(ada, recordingId, 0, webm.subarray(0, 1000));
    const again = await create(ada, { interviewId, recordingId });
    expect([again.statusCode, codeOf(again)]).toEqual([409, 'recording/already-exists']);
    expect(await offsetOf(ada, recordingId)).toBe(1000);
  });

  it('refuses bytes for another offset and tells where it stands', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    await append(ada, recordingId, 0, webm.subarray(0, 1000));
    for (const offset of [0, 999, 1001]) {
      const reply = await append(ada, recordingId, offset, webm.subarray(0, 10));
      expect([reply.statusCode, codeOf(reply)]).toEqual([409, 'recording/offset-mismatch']);
    }
    expect(await offsetOf(ada, recordingId)).toBe(1000);
  });

  it('keeps every byte that came before the line was cut, and goes on from there', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    const half = Math.floor(webm.length / 2);
    await new Promise<void>((resolve) => {
      const cut = httpRequest({
        port,
        host: '127.0.0.1',
        method: 'PATCH',
        path: paths.upload(recordingId),
        headers: { ...bytesHeaders, cookie: ada.cookie, 'upload-offset': 0, 'content-length': webm.length },
      });
      cut.on('error', () => resolve());
      cut.write(webm.subarray(0, half), () => setTimeout(() => cut.destroy(), 300));
    });
    let offset = Number.NaN;
    for (let i = 0; i < 40 && offset !== half; i++) {
      offset = await offsetOf(ada, recordingId);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(offset).toBe(half);
    await append(ada, recordingId, offset, webm.subarray(offset), webm.length);
    expect(await settled(ada, recordingId)).toMatchObject({ status: 'ready', bytes: webm.length });
  });

  it('begins again where the server died between the row and the file', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    await rm(path.join(house.platform.config.dataDir, 'media', interviewId), { recursive: true });
    expect((await ada.call('HEAD', paths.upload(recordingId), undefined, tusHeaders)).statusCode).toBe(404);
    expect((await create(ada, { interviewId, recordingId })).statusCode).toBe(201);
    expect(await offsetOf(ada, recordingId)).toBe(0);
  });

  it('is processed after all when the server died before it asked for that', async () => {
    const { id } = await aRecording(ada, webm);
    await settled(ada, id);
    await house.db.query(
      "UPDATE recording_recording SET status = 'uploading', duration_ms = NULL WHERE id = $1",
      [id],
    );
    expect(await offsetOf(ada, id)).toBe(webm.length);
    expect((await settled(ada, id)).status).toBe('ready');
  });

  it('that cannot be read is told to have failed, and its bytes stay', async () => {
    const noise = Buffer.from('not a recording '.repeat(50));
    const { id } = await aRecording(ada, noise);
    const failed = await settled(ada, id);
    expect(failed).toMatchObject({ status: 'failed', durationMs: null, bytes: noise.length });
    expect(failed.problem).toContain('it is not a WebM file');
    const kept = await ada.call('GET', `${paths.media(id)}?download=true`);
    expect(kept.rawPayload).toEqual(noise);
  });

  it('may not grow beyond what the settings allow', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    expect((await append(ada, recordingId, 0, Buffer.alloc(maxBytes))).statusCode).toBe(204);
    const over = await append(ada, recordingId, maxBytes, Buffer.alloc(1));
    expect([over.statusCode, codeOf(over)]).toEqual([413, 'recording/too-large']);
    expect(await offsetOf(ada, recordingId)).toBe(maxBytes);
  });

  it('that is refused before it was read does not block the connection it came by', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const statusOf = (method: string, headers: Record<string, string | number>, body?: Buffer) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = httpRequest(
          { agent, port, host: '127.0.0.1', method, path: paths.upload(recordingId), timeout: 5000, headers },
          (reply) => reply.resume().on('end', () => resolve(reply.statusCode)),
        );
        sent.on('timeout', () => sent.destroy(new Error('no answer within 5 s')));
        sent.on('error', reject);
        sent.end(body);
      });
    const common = { cookie: ada.cookie, ...bytesHeaders };
    const body = Buffer.alloc(2 * maxBytes);
    expect(
      await statusOf('PATCH', { ...common, 'upload-offset': 0, 'content-length': body.length }, body),
    ).toBe(413);
    expect(await statusOf('PATCH', { ...common, 'upload-offset': 7 }, Buffer.alloc(500_000))).toBe(409);
    expect(await statusOf('HEAD', { cookie: ada.cookie, ...tusHeaders })).toBe(200);
    agent.destroy();
  });

  it('can be taken back', async () => {
    const [interviewId, recordingId] = [await anInterview(ada), randomUUID()];
    await create(ada, { interviewId, recordingId });
    expect((await ada.call('DELETE', paths.upload(recordingId), undefined, tusHeaders)).statusCode).toBe(204);
    expect((await ada.call('GET', paths.recording(recordingId))).statusCode).toBe(404);
  });
});

describe('bad uploads', () => {
  it.each([
    ['no metadata', {}],
    ['metadata that is none', { 'upload-metadata': '%%%' }],
    ['an id that is a path', { 'upload-metadata': metadataHeader({ recordingId: '../../etc/passwd' }) }],
  ])('%s is bad input', async (_name, headers) => {
    const reply = await ada.call('POST', paths.uploads, undefined, {
      ...tusHeaders,
      'upload-defer-length': '1',
      ...headers,
    });
    expect([reply.statusCode, codeOf(reply)]).toEqual([422, 'http/bad-input']);
  });

  it.each(['text/html', 'video/mp4', 'video/webm;codecs=vp8"><script>', 'image/svg+xml'])(
    'a recording may not call itself %s',
    async (mimeType) => {
      const reply = await create(ada, { interviewId: await anInterview(ada), mimeType });
      expect(reply.statusCode).toBe(422);
    },
  );

  it('a body that is no stream of bytes is not taken', async () => {
    const { id } = await aRecording(ada, webm);
    const reply = await ada.call(
      'PATCH',
      paths.upload(id),
      { hello: 1 },
      { ...tusHeaders, 'upload-offset': '0' },
    );
    expect(reply.statusCode).toBe(415);
  });

  it('without the protocol’s version nothing happens', async () => {
    const { id } = await aRecording(ada, webm);
    const reply = await ada.call('PATCH', paths.upload(id), webm, {
      'content-type': bytesHeaders['content-type'],
      'upload-offset': String(webm.length),
    });
    expect([reply.statusCode, codeOf(reply)]).toEqual([400, 'recording/bad-upload']);
  });
});

describe('whose it is', () => {
  it("somebody else's recording is not there, whatever is asked of it", async () => {
    const bob = await house.aGuest();
    const { id, interviewId } = await aRecording(ada, webm);
    const asked = await Promise.all([
      create(bob, { interviewId }),
      create(bob, { interviewId: await anInterview(bob), recordingId: id }),
      bob.call('HEAD', paths.upload(id), undefined, tusHeaders),
      append(bob, id, webm.length, webm),
      bob.call('DELETE', paths.upload(id), undefined, tusHeaders),
      bob.call('GET', paths.recording(id)),
      bob.call('GET', `${paths.recordings}?interviewId=${interviewId}`),
      bob.call('GET', paths.media(id)),
      bob.call('HEAD', paths.media(id)),
      bob.call('GET', paths.thumbnail(id, 0)),
      bob.call('DELETE', paths.recording(id)),
    ]);
    expect(asked.map((reply) => reply.statusCode)).toEqual(asked.map(() => 404));
    expect(await settled(ada, id)).toMatchObject({ status: 'ready', bytes: webm.length });
  });

  it('somebody without a cookie is not let in', async () => {
    const { id, interviewId } = await aRecording(ada, webm);
    const asked = await Promise.all([
      create(house.stranger, { interviewId }),
      append(house.stranger, id, 0, webm),
      house.stranger.call('GET', paths.media(id)),
    ]);
    expect(asked.map((reply) => reply.statusCode)).toEqual([401, 401, 401]);
  });
});

describe('a server that keeps no recordings', () => {
  it('refuses a new one, and takes the rest of one under way', async () => {
    const operator = await anOperator(house);
    const flag = '/api/v1/feature-flags/all/recording.on-server';
    const under = { interviewId: await anInterview(ada), recordingId: randomUUID() };
    await create(ada, under);
    await operator.call('PUT', flag, { enabled: false, share: 1, people: [] });
    const refused = await create(ada, { interviewId: under.interviewId });
    expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'recording/not-here']);
    expect((await append(ada, under.recordingId, 0, webm)).statusCode).toBe(204);
    await operator.call('PUT', flag, { enabled: true, share: 1, people: [] });
    expect((await create(ada, { interviewId: under.interviewId })).statusCode).toBe(201);
  });
});
