import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anInterview } from '../../interviews/testing/interviews.ts';
import { AccountDeleted } from '../contract.ts';
import { anEmail, aPassword, lettersTo, signIn, signUp, whoIs } from '../testing/people.ts';
import { settleDepartures } from './departures/depart.ts';
import { setOperator } from './index.ts';

let t: TestApp;
let roomFails = false;
const deleted: string[] = [];
beforeAll(async () => {
  t = await testApp();
  t.platform.bus.on(AccountDeleted, ({ personId }) => {
    if (roomFails) throw new Error('a room cannot follow');
    deleted.push(personId);
  });
});
afterAll(() => t.close());

/** Tables and columns in which an id still stands, whatever they are called. */
async function tracesOf(id: string): Promise<string[]> {
  const columns = await t.db.query<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const traces: string[] = [];
  for (const { table_name, column_name } of columns) {
    const sql = `SELECT 1 FROM "${table_name}" WHERE strpos("${column_name}"::text, $1) > 0 LIMIT 1`;
    if ((await t.db.query(sql, [id])).length > 0) traces.push(`${table_name}.${column_name}`);
  }
  return traces;
}

it('knows nobody without a session', async () => {
  expect(await whoIs(t.stranger)).toBeNull();
});

it('changes a name at once, also for a session that was just looked at', async () => {
  const ada = await signUp(t, t.stranger);
  await whoIs(ada);
  const reply = await ada.call('PATCH', '/api/v1/accounts/me', { name: 'Grace' });
  expect(reply.json().person.name).toBe('Grace');
  expect((await whoIs(ada))?.name).toBe('Grace');
});

it('changes an e-mail with the password only, and tells the old address', async () => {
  const [email, next] = [anEmail(), anEmail()];
  const ada = await signUp(t, t.stranger, { email });
  const wrong = await ada.call('POST', '/api/v1/accounts/email', { email: next, password: 'not this one' });
  expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'accounts/wrong-password']);
  const right = await ada.call('POST', '/api/v1/accounts/email', { email: next, password: aPassword });
  expect(right.json().person.email).toBe(next);
  expect((await whoIs(ada))?.email).toBe(next);
  await expect.poll(() => lettersTo(t, email)).toHaveLength(1);
  await signIn(t, t.stranger, next);
  await expect(signIn(t, t.stranger, email)).rejects.toThrow('401');
});

it('refuses an e-mail that somebody else has', async () => {
  const taken = anEmail();
  await signUp(t, t.stranger, { email: taken });
  const ada = await signUp(t, t.stranger);
  const reply = await ada.call('POST', '/api/v1/accounts/email', { email: taken, password: aPassword });
  expect([reply.statusCode, reply.json().code]).toEqual([409, 'accounts/email-taken']);
});

it('changes a password, gives this browser a new session and ends the others', async () => {
  const email = anEmail();
  const here = await signUp(t, t.stranger, { email });
  const there = await signIn(t, t.stranger, email);
  const change = (currentPassword: string) =>
    here.call('POST', '/api/v1/accounts/password', { currentPassword, newPassword: 'an entirely new one' });
  expect((await change('not this one')).json().code).toBe('accounts/wrong-password');
  expect((await whoIs(there))?.email).toBe(email);
  const reply = await change(aPassword);
  expect(reply.statusCode).toBe(204);
  expect(await whoIs(there)).toBeNull();
  expect(await whoIs(here)).toBeNull();
  const renewed = t.caller(`${reply.cookies[0]?.name}=${encodeURIComponent(reply.cookies[0]?.value ?? '')}`);
  expect((await whoIs(renewed))?.email).toBe(email);
  await signIn(t, t.stranger, email, 'an entirely new one');
});

it('keeps a guest from changing what only an account has', async () => {
  const guest = await t.aGuest();
  const replies = [
    await guest.call('PATCH', '/api/v1/accounts/me', { name: 'Ada' }),
    await guest.call('POST', '/api/v1/accounts/email', { email: anEmail(), password: aPassword }),
    await guest.call('POST', '/api/v1/accounts/password', {
      currentPassword: aPassword,
      newPassword: aPassword,
    }),
  ];
  expect(replies.map((reply) => reply.json().code)).toEqual(Array(3).fill('accounts/not-for-guests'));
});

it('lists where somebody is signed in, and ends one of those sessions', async () => {
  const email = anEmail();
  const here = await signUp(t, t.stranger, { email });
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
  await t.stranger.call(
    'POST',
    '/api/auth/sign-in/email',
    { email, password: aPassword },
    { 'user-agent': agent },
  );
  const list = async () => (await here.call('GET', '/api/v1/accounts/sessions')).json().sessions;
  const sessions = await list();
  expect(sessions).toHaveLength(2);
  expect(sessions.filter((session: { isThisOne: boolean }) => session.isThisOne)).toHaveLength(1);
  const other = sessions.find((session: { isThisOne: boolean }) => !session.isThisOne);
  expect(other.device).toBe('Firefox on Linux');
  expect(Object.keys(other).sort()).toEqual(['createdAt', 'device', 'id', 'isThisOne', 'lastSeenAt']);
  expect((await here.call('DELETE', `/api/v1/accounts/sessions/${other.id}`)).statusCode).toBe(204);
  expect(await list()).toHaveLength(1);
});

it('ends all other sessions at once', async () => {
  const email = anEmail();
  const here = await signUp(t, t.stranger, { email });
  const there = await signIn(t, t.stranger, email);
  expect(await whoIs(there)).not.toBeNull();
  await here.call('DELETE', '/api/v1/accounts/sessions');
  expect(await whoIs(there)).toBeNull();
  expect(await whoIs(here)).not.toBeNull();
});

it('hides the sessions of others: they cannot be ended, 404', async () => {
  const ada = await signUp(t, t.stranger);
  const eve = await signUp(t, t.stranger);
  const [{ id }] = (await ada.call('GET', '/api/v1/accounts/sessions')).json().sessions;
  const reply = await eve.call('DELETE', `/api/v1/accounts/sessions/${id}`);
  expect([reply.statusCode, reply.json().code]).toEqual([404, 'accounts/session-not-found']);
  expect(await whoIs(ada)).not.toBeNull();
});

it('stores no addresses of people', async () => {
  await signUp(t, t.stranger);
  expect(await t.db.query(`SELECT id FROM accounts_session WHERE ip_address <> ''`)).toEqual([]);
});

it('prolongs a session that is in use, cookie and all', async () => {
  const ada = await signUp(t, t.stranger);
  const id = (await whoIs(ada))?.id ?? '';
  await t.db.query(
    `UPDATE accounts_session SET expires_at = expires_at - interval '2 days' WHERE user_id = $1`,
    [id],
  );
  await ada.call('PATCH', '/api/v1/accounts/me', { name: 'Ada' });
  const reply = await ada.call('GET', '/api/v1/accounts/me');
  expect(String(reply.headers['set-cookie'])).toContain('Max-Age=7776000');
  const row = await t.db.one<{ days: number }>(
    `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM accounts_session WHERE user_id = $1`,
    [id],
  );
  expect(row?.days).toBe(90);
});

it('deletes an account with the password only, and leaves no trace of it', async () => {
  const email = anEmail();
  const guest = await t.aGuest();
  const guestId = (await whoIs(guest))?.id ?? '';
  const interviewId = await anInterview(guest);
  const ada = await signUp(t, guest, { email });
  const id = (await whoIs(ada))?.id ?? '';
  expect((await ada.call('GET', `/api/v1/interviews/${interviewId}`)).statusCode).toBe(200);
  expect(await tracesOf(guestId)).toEqual(['accounts_departure.person_id']);
  await t.stranger.call('POST', '/api/auth/request-password-reset', { email });
  await setOperator(t.db, email, true);
  const operator = await signIn(t, t.stranger, email);
  await operator.call('PUT', '/api/v1/feature-flags/all/accounts.sign-up', {
    enabled: true,
    share: 1,
    people: [email],
  });
  expect(await tracesOf(id)).toContain('feature_flags_flag.updated_by');

  const remove = (body: object) => ada.call('POST', '/api/v1/accounts/deletion', body);
  expect((await remove({ confirm: 'delete' })).statusCode).toBe(403);
  expect((await remove({ confirm: 'delete', password: 'not this one' })).statusCode).toBe(403);
  expect((await remove({ password: aPassword })).statusCode).toBe(422);
  expect((await whoIs(ada))?.email).toBe(email);

  const reply = await remove({ confirm: 'delete', password: aPassword });
  expect([reply.statusCode, reply.json()]).toEqual([200, { complete: true }]);
  expect(String(reply.headers['set-cookie'])).toContain('Max-Age=0');
  expect(deleted).toContain(id);
  expect(await whoIs(ada)).toBeNull();
  await expect(signIn(t, t.stranger, email)).rejects.toThrow('401');

  await t.db.query(`UPDATE accounts_departure SET settled_at = settled_at - interval '4 minutes'`);
  await settleDepartures(t.platform);
  await settleDepartures(t.platform);
  await t.db.query(`UPDATE accounts_departure SET settled_at = settled_at - interval '4 minutes'`);
  await settleDepartures(t.platform);
  expect(await tracesOf(id)).toEqual([]);
  expect(await tracesOf(guestId)).toEqual([]);
  expect(await tracesOf(interviewId)).toEqual([]);
  expect(await tracesOf(email)).toEqual([]);
});

it('deletes what a guest made without a password they never had', async () => {
  const guest = await t.aGuest();
  const id = (await whoIs(guest))?.id ?? '';
  const reply = await guest.call('POST', '/api/v1/accounts/deletion', { confirm: 'delete' });
  expect(reply.json()).toEqual({ complete: true });
  expect(deleted).toContain(id);
  expect(await whoIs(guest)).toBeNull();
});

it('lets nobody in while a room is behind with a deletion, and finishes it later', async () => {
  const email = anEmail();
  const ada = await signUp(t, t.stranger, { email });
  const id = (await whoIs(ada))?.id ?? '';
  roomFails = true;
  const reply = await ada.call('POST', '/api/v1/accounts/deletion', {
    confirm: 'delete',
    password: aPassword,
  });
  roomFails = false;
  expect(reply.json()).toEqual({ complete: false });
  expect(await whoIs(ada)).toBeNull();
  await expect(signIn(t, t.stranger, email)).rejects.toThrow('401');
  expect(deleted).not.toContain(id);
  await settleDepartures(t.platform);
  expect(deleted).toContain(id);
  expect(await t.db.one('SELECT id FROM accounts_user WHERE id = $1', [id])).toBeUndefined();
});

it('deletes a guest’s things too when they were still on the way to an account that is deleted', async () => {
  const guest = await t.aGuest();
  const guestId = (await whoIs(guest))?.id ?? '';
  await t.db.query(
    `INSERT INTO accounts_departure (person_id, moved_to, since) VALUES ($1, 'nobody', now())`,
    [guestId],
  );
  const ada = await signUp(t, t.stranger);
  const adaId = (await whoIs(ada))?.id ?? '';
  await t.db.query(`UPDATE accounts_departure SET moved_to = $2 WHERE person_id = $1`, [guestId, adaId]);
  await ada.call('POST', '/api/v1/accounts/deletion', { confirm: 'delete', password: aPassword });
  await settleDepartures(t.platform);
  expect(deleted).toContain(guestId);
});

it('makes somebody an operator from the command line, and no longer one', async () => {
  const email = anEmail();
  const ada = await signUp(t, t.stranger, { email });
  expect((await ada.call('GET', '/api/v1/feature-flags/all')).statusCode).toBe(404);
  await setOperator(t.db, email, true);
  expect((await whoIs(await signIn(t, t.stranger, email)))?.isOperator).toBe(true);
  await setOperator(t.db, email.toUpperCase(), false);
  expect((await whoIs(await signIn(t, t.stranger, email)))?.isOperator).toBe(false);
  await expect(setOperator(t.db, 'nobody@example.org', true)).rejects.toThrow('no account');
});
