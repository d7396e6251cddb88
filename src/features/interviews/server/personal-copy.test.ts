import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anInterview, someEvents } from '../testing/interviews.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

const tapeOf = async (person: Caller, id: string) =>
  (await person.call('GET', `/api/v1/interviews/${id}/tape`)).json().events;
const copyOf = async (person: Caller) => (await person.call('GET', '/api/v1/accounts/export')).json();
const take = (person: Caller, document: object) => person.call('POST', '/api/v1/accounts/import', document);
const idsOf = async (person: Caller) =>
  (await person.call('GET', '/api/v1/interviews')).json().interviews.map((i: { id: string }) => i.id);

async function aTapedInterview(person: Caller): Promise<string> {
  const id = await anInterview(person);
  await person.call('POST', `/api/v1/interviews/${id}/tape`, { events: someEvents(2, 5) });
  return id;
}

test('an interview comes back from an export as it was', async () => {
  const person = await server.aGuest();
  const id = await aTapedInterview(person);
  const tape = await tapeOf(person, id);
  const document = await copyOf(person);
  await person.call('DELETE', `/api/v1/interviews/${id}`);
  expect((await take(person, document)).statusCode).toBe(200);
  expect(await tapeOf(person, id)).toEqual(tape);
});

test('importing twice adds nothing', async () => {
  const person = await server.aGuest();
  const id = await aTapedInterview(person);
  await take(person, await copyOf(person));
  expect(await idsOf(person)).toEqual([id]);
});

test('somebody else’s import gets a copy under a new id', async () => {
  const [person, other] = [await server.aGuest(), await server.aGuest()];
  const id = await aTapedInterview(person);
  await take(other, await copyOf(person));
  const [copied] = await idsOf(other);
  expect(copied).not.toBe(id);
  expect(await tapeOf(other, copied)).toEqual(await tapeOf(person, id));
});

test('a changed tape is refused whole', async () => {
  const person = await server.aGuest();
  await aTapedInterview(person);
  const document = await copyOf(person);
  document.sections.interviews[0].tape[2].seq = 9;
  const other = await server.aGuest();
  const reply = await take(other, document);
  expect([reply.statusCode, reply.json().code]).toEqual([422, 'accounts/import-unreadable']);
  expect(await idsOf(other)).toEqual([]);
});
