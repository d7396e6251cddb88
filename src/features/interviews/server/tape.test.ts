import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anInterview, someEvents } from '../testing/interviews.ts';

let server: TestApp;
let person: Caller;
beforeAll(async () => {
  server = await testApp();
  person = await server.aGuest();
});
afterAll(() => server.close());

const append = (id: string, events: unknown, who = person) =>
  who.call('POST', `/api/v1/interviews/${id}/tape`, { events });
const read = async (id: string, query = '') =>
  (await person.call('GET', `/api/v1/interviews/${id}/tape${query}`)).json();

describe('appending to a tape', () => {
  test('acknowledges the highest number stored', async () => {
    const id = await anInterview(person);
    const reply = await append(id, someEvents(2, 4));
    expect([reply.statusCode, reply.json()]).toEqual([200, { highest: 4 }]);
    expect((await read(id)).events.slice(1)).toEqual(someEvents(2, 4));
  });

  test('takes the same batch again without a second copy', async () => {
    const id = await anInterview(person);
    await append(id, someEvents(2, 4));
    expect((await append(id, someEvents(2, 4))).json()).toEqual({ highest: 4 });
    expect((await append(id, someEvents(3, 6))).json()).toEqual({ highest: 6 });
    expect((await read(id)).events).toHaveLength(6);
  });

  test('a gap tells from where to send again, and stores nothing', async () => {
    const id = await anInterview(person);
    const reply = await append(id, someEvents(5, 6));
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({ code: 'interviews/tape-gap', details: { expected: 2 } });
    expect((await read(id)).highest).toBe(1);
  });

  test('a contradiction names the event, and stores nothing of its batch', async () => {
    const id = await anInterview(person);
    await append(id, someEvents(2, 3));
    const reply = await append(id, someEvents(3, 5, 'mute'));
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({ code: 'interviews/tape-conflict', details: { seq: 3 } });
    expect((await read(id)).highest).toBe(3);
  });

  test('a clock that runs backwards is refused', async () => {
    const id = await anInterview(person);
    await append(id, someEvents(2, 9));
    const [late] = someEvents(10, 10);
    const reply = await append(id, [{ ...late, at: 1 }]);
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'interviews/tape-disorder']);
  });

  test.each([
    ['a type nobody declared', { type: 'no.such' }],
    ['data of another shape', { data: { control: 'dance' } }],
    ['a version from the future', { v: 99 }],
    ['a second plan', { type: 'interview.planned', data: { plan: {}, forkedFrom: null } }],
  ])('%s is refused by number', async (_, wrong) => {
    const id = await anInterview(person);
    const [good, other] = someEvents(2, 3);
    const reply = await append(id, [good, { ...other, ...wrong }]);
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'interviews/event-unreadable', details: { seq: 3 } });
    expect((await read(id)).highest).toBe(1);
  });

  test('bad input names every issue with its path', async () => {
    const id = await anInterview(person);
    const reply = await append(id, [{ seq: 0, at: -1, by: 'nobody', type: 'x', v: 1, data: {} }]);
    expect(reply.statusCode).toBe(422);
    expect(reply.json().issues.map((issue: { path: string }) => issue.path)).toContain('body.events.0.seq');
  });

  test('batches that race leave one tape without gap or double', async () => {
    const id = await anInterview(person);
    const whole = someEvents(2, 61);
    const sends = Array.from({ length: 12 }, (_, i) => append(id, whole.slice(i * 5, i * 5 + 5)));
    await Promise.all(sends);
    for (let from = (await read(id)).highest; from < 61; from = (await read(id)).highest) {
      await append(id, whole.slice(from - 1));
    }
    expect((await read(id)).events.slice(1)).toEqual(whole);
  });

  test('a start and an end show in the status', async () => {
    const id = await anInterview(person);
    const status = async () => (await person.call('GET', `/api/v1/interviews/${id}`)).json().status;
    expect(await status()).toBe('planned');
    const started = { epochMs: 1, camera: false, microphone: false, recording: false };
    const event = (seq: number, type: string, data: object) => ({
      seq,
      at: 5,
      by: 'system',
      type,
      v: 1,
      data,
    });
    await append(id, [event(2, 'interview.started', started)]);
    expect(await status()).toBe('live');
    await append(id, [event(3, 'interview.ended', { why: 'left' })]);
    expect(await status()).toBe('ended');
  });
});

describe('reading a tape', () => {
  test('by range, both ends included', async () => {
    const id = await anInterview(person);
    await append(id, someEvents(2, 9));
    expect((await read(id, '?from=3&to=5')).events).toEqual(someEvents(3, 5));
  });

  test('as lines of JSON, one event each', async () => {
    const id = await anInterview(person);
    await append(id, someEvents(2, 4));
    const reply = await person.call('GET', `/api/v1/interviews/${id}/tape.ndjson`);
    expect(reply.headers['content-type']).toContain('application/x-ndjson');
    expect(reply.headers['content-disposition']).toContain('attachment');
    const lines = reply.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.slice(1)).toEqual(someEvents(2, 4));
  });
});

describe('somebody else’s tape', () => {
  test.each([
    ['GET', ''],
    ['GET', '/tape'],
    ['GET', '/tape.ndjson'],
    ['DELETE', ''],
  ] as const)('%s %s is not found', async (method, path) => {
    const id = await anInterview(person);
    const other = await server.aGuest();
    const reply = await other.call(method, `/api/v1/interviews/${id}${path}`);
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'interviews/not-found']);
  });

  test('cannot be appended to', async () => {
    const id = await anInterview(person);
    expect((await append(id, someEvents(2, 3), await server.aGuest())).statusCode).toBe(404);
    expect((await append(id, someEvents(9, 9), await server.aGuest())).statusCode).toBe(404);
    expect((await read(id)).highest).toBe(1);
  });

  test('needs somebody signed in at all', async () => {
    const id = await anInterview(person);
    expect((await server.stranger.call('GET', `/api/v1/interviews/${id}/tape`)).statusCode).toBe(401);
    expect((await append(id, someEvents(2, 3), server.stranger)).statusCode).toBe(401);
  });
});
