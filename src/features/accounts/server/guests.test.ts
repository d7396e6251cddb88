import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { GuestLinked } from '../contract.ts';
import { anEmail, signIn, signUp, whoIs } from '../testing/people.ts';
import { settleDepartures } from './departures/depart.ts';
import { tidy } from './departures/tidy.ts';

let t: TestApp;
const moved: { fromPersonId: string; toPersonId: string }[] = [];
let roomFails = false;
beforeAll(async () => {
  t = await testApp();
  t.platform.bus.on(GuestLinked, (message) => {
    if (roomFails) throw new Error('a room cannot follow');
    moved.push(message);
  });
});
afterAll(() => t.close());

const rowOf = (id: string) => t.db.one('SELECT id FROM accounts_user WHERE id = $1', [id]);

async function idOf(caller: Parameters<typeof whoIs>[0]): Promise<string> {
  const person = await whoIs(caller);
  if (!person) throw new Error('nobody');
  return person.id;
}
it('makes a guest a real person with a row and a cookie that scripts cannot read', async () => {
  const reply = await t.stranger.call('POST', '/api/auth/sign-in/anonymous', {});
  expect(reply.statusCode).toBe(200);
  expect(String(reply.headers['set-cookie'])).toMatch(
    /^greenroom\.session_token=.+; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  const { person } = reply.json();
  expect(person).toMatchObject({ name: 'Guest', email: null, isGuest: true, isOperator: false });
  expect(await rowOf(person.id)).toBeDefined();
});

it('gives the same guest again when asked twice', async () => {
  const guest = await t.aGuest();
  const again = await guest.call('POST', '/api/auth/sign-in/anonymous', {});
  expect(again.json().person.id).toBe(await idOf(guest));
  expect(again.headers['set-cookie']).toBeUndefined();
});

it('marks the cookie Secure, by name and flag, when people come by https', async () => {
  const secure = await testApp({ PUBLIC_URL: 'https://practice.example.org' });
  const reply = await secure.stranger.call('POST', '/api/auth/sign-in/anonymous', {});
  expect(String(reply.headers['set-cookie'])).toMatch(
    /^__Secure-greenroom\.session_token=.+; HttpOnly; Secure/,
  );
  expect((await secure.aGuest().then(whoIs))?.isGuest).toBe(true);
  await secure.close();
});

it('keeps what a guest made when they sign up, and takes the guest away', async () => {
  const guest = await t.aGuest();
  const guestId = await idOf(guest);
  const ada = await signUp(t, guest);
  const adaId = await idOf(ada);
  expect(moved.at(-1)).toEqual({ fromPersonId: guestId, toPersonId: adaId });
  expect(await rowOf(guestId)).toBeUndefined();
  expect(await whoIs(guest)).toBeNull();
});

it('moves what a guest made when they sign in to an account they had', async () => {
  const email = anEmail();
  const adaId = await idOf(await signUp(t, t.stranger, { email }));
  const guest = await t.aGuest();
  const guestId = await idOf(guest);
  const ada = await signIn(t, guest, email);
  expect(await idOf(ada)).toBe(adaId);
  expect(moved.at(-1)).toEqual({ fromPersonId: guestId, toPersonId: adaId });
  expect(await rowOf(guestId)).toBeUndefined();
});

it('keeps the guest when a room fails to follow, and finishes later', async () => {
  const guest = await t.aGuest();
  const guestId = await idOf(guest);
  roomFails = true;
  const ada = await signUp(t, guest);
  const adaId = await idOf(ada);
  await settleDepartures(t.platform);
  expect(await rowOf(guestId)).toBeDefined();
  expect(moved.some((message) => message.fromPersonId === guestId)).toBe(false);
  roomFails = false;
  await settleDepartures(t.platform);
  expect(moved.at(-1)).toEqual({ fromPersonId: guestId, toPersonId: adaId });
  expect(await rowOf(guestId)).toBeUndefined();
});

it('does not merge a guest into an account whose password they do not know', async () => {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  const guest = await t.aGuest();
  const guestId = await idOf(guest);
  const before = moved.length;
  expect(
    (await guest.call('POST', '/api/auth/sign-in/email', { email, password: 'not the password' })).statusCode,
  ).toBe(401);
  expect(moved).toHaveLength(before);
  expect(await idOf(guest)).toBe(guestId);
});

it('asks the rooms once more for what late requests wrote, and then forgets the departure', async () => {
  const guest = await t.aGuest();
  const guestId = await idOf(guest);
  await signUp(t, guest);
  const before = moved.length;
  await settleDepartures(t.platform);
  expect(moved).toHaveLength(before);
  await t.db.query(`UPDATE accounts_departure SET settled_at = settled_at - interval '4 minutes'`);
  await settleDepartures(t.platform);
  expect(moved.slice(before).map((message) => message.fromPersonId)).toContain(guestId);
  expect(await t.db.query('SELECT person_id FROM accounts_departure')).toHaveLength(0);
});

it('moves everything to one account when a guest signs in to two at the same moment', async () => {
  const [first, second] = [anEmail(), anEmail()];
  await signUp(t, t.stranger, { email: first });
  await signUp(t, t.stranger, { email: second });
  const guest = await t.aGuest();
  const guestId = await idOf(guest);
  await Promise.allSettled([signIn(t, guest, first), signIn(t, guest, second)]);
  const destinations = moved.filter((message) => message.fromPersonId === guestId);
  expect(new Set(destinations.map((message) => message.toPersonId)).size).toBe(1);
});

it('deletes guests whom nobody can come back to, and keeps the others', async () => {
  const lost = await idOf(await t.aGuest());
  const fresh = await idOf(await t.aGuest());
  const account = await idOf(await signUp(t, t.stranger));
  await t.db.query(`UPDATE accounts_user SET created_at = now() - interval '91 days'`);
  await t.db.query(`UPDATE accounts_session SET expires_at = now() - interval '1 day' WHERE user_id <> $1`, [
    fresh,
  ]);
  await tidy(t.platform, { sessionOf: async () => null, forget: () => {}, forgetAll: () => {} });
  expect(await rowOf(lost)).toBeUndefined();
  expect(await rowOf(fresh)).toBeDefined();
  expect(await rowOf(account)).toBeDefined();
  expect(await t.db.query('SELECT id FROM accounts_session WHERE expires_at < now()')).toEqual([]);
});
