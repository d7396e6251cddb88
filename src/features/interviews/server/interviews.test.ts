import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anInterview, aWish } from '../testing/interviews.ts';

let server: TestApp;
let person: Caller;
beforeAll(async () => {
  server = await testApp();
  person = await server.aGuest();
});
afterAll(() => server.close());

const create = (wish: object, who = person) => who.call('POST', '/api/v1/interviews', wish);

test('a plan holds everything its tape needs to stand alone', async () => {
  const reply = await create(aWish({ roleSlug: 'nurse', level: 'senior', lengthMinutes: 20 }));
  expect(reply.statusCode).toBe(201);
  const { plan, status, highest } = reply.json();
  expect({ status, highest }).toEqual({ status: 'planned', highest: 1 });
  expect(plan).toMatchObject({ role: { slug: 'nurse' }, level: 'senior', persona: { id: 'maren' } });
  expect(plan.questions).toHaveLength(4);
  expect(Object.keys(plan.questions[0].followUps).length).toBeGreaterThanOrEqual(4);
});

test('the same wish twice makes one interview', async () => {
  const wish = aWish();
  const first = await create(wish);
  const second = await create(wish);
  expect(second.statusCode).toBe(201);
  expect(second.json()).toEqual(first.json());
});

test('an id that belongs to somebody else tells nothing of theirs', async () => {
  const id = await anInterview(person);
  const reply = await create(aWish({ id }), await server.aGuest());
  expect(reply.statusCode).toBe(404);
});

test('the preview shows topics and reasons of what will be asked, never the wording', async () => {
  const wish = aWish({ id: randomUUID() });
  const newcomer = await server.aGuest();
  const preview = (await newcomer.call('POST', '/api/v1/interviews/preview', wish)).json();
  const { plan } = (await create(wish, newcomer)).json();
  expect(preview.questions.map((q: { id: string }) => q.id)).toEqual(
    plan.questions.map((q: { id: string }) => q.id),
  );
  expect(JSON.stringify(preview)).not.toContain(plan.questions[0].text);
});

test('a stranger may look at a preview, and makes nothing by it', async () => {
  const reply = await server.stranger.call('POST', '/api/v1/interviews/preview', aWish());
  expect(reply.statusCode).toBe(200);
});

test('questions of the last interviews are not asked again while others are left', async () => {
  const someone = await server.aGuest();
  const ask = async () => (await create(aWish({ lengthMinutes: 20 }), someone)).json().plan.questions;
  const first = (await ask()).map((q: { id: string }) => q.id);
  const second = (await ask()).map((q: { id: string }) => q.id);
  expect(second.filter((id: string) => first.includes(id))).toEqual([]);
});

test('a retry asks the very question again', async () => {
  const first = (await create(aWish())).json();
  const [question] = first.plan.questions;
  const retryOf = { interviewId: first.id, questionId: question.id };
  const { plan } = (await create(aWish({ questionIds: [question.id], retryOf }))).json();
  expect(plan.questions).toMatchObject([{ id: question.id, text: question.text }]);
  expect(plan.retryOf).toEqual(retryOf);
});

test.each([
  [{ roleSlug: 'astronaut' }, 'interviews/unknown-role'],
  [{ personaId: 'nobody' }, 'interviews/unknown-persona'],
  [{ questionIds: ['no-such-question'] }, 'interviews/unknown-question'],
])('%j is refused as %s', async (part, code) => {
  const reply = await create(aWish(part));
  expect([reply.statusCode, reply.json().code]).toEqual([422, code]);
});

test('one’s own interviews are listed newest first, page by page, and nobody else’s', async () => {
  const someone = await server.aGuest();
  await anInterview(person);
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.unshift(await anInterview(someone));
  const first = (await someone.call('GET', '/api/v1/interviews?limit=2')).json();
  const rest = (await someone.call('GET', `/api/v1/interviews?limit=2&before=${first.next}`)).json();
  expect([...first.interviews, ...rest.interviews].map((i: { id: string }) => i.id)).toEqual(ids);
  expect(rest.next).toBeNull();
});

test('deleting really deletes', async () => {
  const id = await anInterview(person);
  expect((await person.call('DELETE', `/api/v1/interviews/${id}`)).statusCode).toBe(204);
  expect((await person.call('GET', `/api/v1/interviews/${id}`)).statusCode).toBe(404);
  const left = await server.db.query('SELECT 1 FROM interviews_event WHERE interview_id = $1', [id]);
  expect(left).toEqual([]);
});
