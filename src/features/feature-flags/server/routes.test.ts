import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anEmail, anOperator, signIn, signUp, whoIs } from '../../accounts/testing/people.ts';

let t: TestApp;
let operator: Caller;
beforeAll(async () => {
  t = await testApp();
  operator = await anOperator(t);
});
afterAll(() => t.close());

const url = '/api/v1/feature-flags/all/accounts.sign-up';
const change = (flag: object, as: Caller = operator, key = 'accounts.sign-up') =>
  as.call('PUT', `/api/v1/feature-flags/all/${key}`, flag);
const mine = async (caller: Caller) => (await caller.call('GET', '/api/v1/feature-flags')).json().flags;
const forAll = { enabled: true, share: 1, people: [] };

it('tells everybody what is on for them, from the defaults at first', async () => {
  expect(await mine(t.stranger)).toEqual({ 'accounts.sign-up': true, 'recording.on-server': true });
});

it('lists flags with who changed them last, for operators only', async () => {
  await change(forAll);
  const { flags } = (await operator.call('GET', '/api/v1/feature-flags/all')).json();
  expect(flags.map((flag: { key: string }) => flag.key)).toEqual(['accounts.sign-up', 'recording.on-server']);
  expect(flags[0].updatedBy).toBe((await whoIs(operator))?.email);
  expect(flags[1]).toMatchObject({ enabled: true, share: 1, updatedAt: null, updatedBy: null });
  for (const other of [t.stranger, await t.aGuest(), await signUp(t, t.stranger)]) {
    expect((await other.call('GET', '/api/v1/feature-flags/all')).statusCode).toBe(404);
    expect((await change(forAll, other)).statusCode).toBe(404);
  }
});

it('closes sign-up for new people at once when the flag is off, and opens it again', async () => {
  await change({ ...forAll, enabled: false });
  const refused = await t.stranger.call('POST', '/api/auth/sign-up/email', {
    name: 'Ada',
    email: anEmail(),
    password: 'correct horse battery',
  });
  expect(refused.statusCode).toBe(403);
  expect(refused.json().code).toBe('accounts/sign-up-closed');
  expect((await t.aGuest().then(whoIs))?.isGuest).toBe(true);
  await change(forAll);
  await signUp(t, t.stranger);
});

it('is on for named people, by e-mail or id, and for a share of the others, always the same', async () => {
  const email = anEmail();
  const byEmail = await signUp(t, t.stranger, { email });
  const byId = await t.aGuest();
  const id = (await whoIs(byId))?.id;
  await change({ enabled: true, share: 0, people: [email.toUpperCase(), id] });
  expect((await mine(byEmail))['accounts.sign-up']).toBe(true);
  expect((await mine(byId))['accounts.sign-up']).toBe(true);
  expect((await mine(await t.aGuest()))['accounts.sign-up']).toBe(false);
  expect((await mine(t.stranger))['accounts.sign-up']).toBe(false);

  await change({ enabled: true, share: 0.5, people: [] });
  const guests = await Promise.all(Array.from({ length: 30 }, () => t.aGuest()));
  const first = await Promise.all(guests.map(async (guest) => (await mine(guest))['accounts.sign-up']));
  const second = await Promise.all(guests.map(async (guest) => (await mine(guest))['accounts.sign-up']));
  expect(second).toEqual(first);
  expect(new Set(first)).toEqual(new Set([true, false]));
  await change(forAll);
});

it('goes with a guest whose id was named when they sign up', async () => {
  const guest = await t.aGuest();
  await change({ enabled: true, share: 1, people: [(await whoIs(guest))?.id] });
  const ada = await signUp(t, guest);
  const { flags } = (await operator.call('GET', '/api/v1/feature-flags/all')).json();
  expect(flags[0].people).toEqual([(await whoIs(ada))?.email]);
});

it('takes the name of a deleted account off', async () => {
  const email = anEmail();
  const ada = await signUp(t, t.stranger, { email });
  await change({ enabled: true, share: 1, people: [email, 'not-yet@example.org'] });
  await ada.call('POST', '/api/v1/accounts/deletion', {
    confirm: 'delete',
    password: 'correct horse battery',
  });
  const { flags } = (await operator.call('GET', '/api/v1/feature-flags/all')).json();
  expect(flags[0].people).toEqual(['not-yet@example.org']);
  await expect(signIn(t, t.stranger, email)).rejects.toThrow('401');
});

it.each([
  [{ enabled: true, share: 1.1, people: [] }, 'share'],
  [{ enabled: 'yes', share: 1, people: [] }, 'enabled'],
  [{ enabled: true, share: 1, people: [''] }, 'people'],
  [{ enabled: true, share: 1 }, 'people'],
  [{ enabled: true, share: 1, people: [], key: 'other' }, 'body'],
])('refuses %j and says where', async (body, where) => {
  const reply = await operator.call('PUT', url, body);
  expect(reply.statusCode).toBe(422);
  expect(reply.json().issues[0].path).toContain(where);
});

it('refuses a flag that nobody knows', async () => {
  expect((await change(forAll, operator, 'no.such-flag')).statusCode).toBe(404);
  expect(await t.platform.flags.isOn('no.such-flag', true)).toBe(true);
});
