import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../main/testing/test-app.ts';
import { anEmail, aPassword, lettersTo, signIn, signUp, whoIs } from '../testing/people.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const post = (url: string, body: object, headers = {}) => t.stranger.call('POST', url, body, headers);
const aSignUp = (part = {}) => ({ name: 'Ada', email: anEmail(), password: aPassword, ...part });

async function letterTo(email: string): Promise<string> {
  await expect.poll(() => lettersTo(t, email)).not.toHaveLength(0);
  return (await lettersTo(t, email)).at(-1) ?? '';
}
async function resetToken(email: string): Promise<string> {
  const letter = (await letterTo(email)).replaceAll('=\n', '').replaceAll('=3D', '=');
  return /http:\/\/localhost:3000\/reset-password\?token=([\w-]+)/.exec(letter)?.[1] ?? '';
}

it('signs up, in and out', async () => {
  const email = anEmail();
  const first = await signUp(t, t.stranger, { name: ' Ada Lovelace ', email: email.toUpperCase() });
  expect(await whoIs(first)).toMatchObject({
    name: 'Ada Lovelace',
    email,
    isGuest: false,
    isOperator: false,
  });
  const out = await first.call('POST', '/api/auth/sign-out');
  expect(out.statusCode).toBe(204);
  expect(String(out.headers['set-cookie'])).toContain('greenroom.session_token=; Max-Age=0');
  expect(await whoIs(first)).toBeNull();
  expect(await whoIs(await signIn(t, t.stranger, email))).toMatchObject({ email });
});

it.each([
  [aSignUp({ password: 'too short' }), 'body.password', 'At least 10 characters.'],
  [aSignUp({ email: 'ada' }), 'body.email', 'This is not an e-mail address.'],
  [aSignUp({ name: ' ' }), 'body.name', 'Type a name.'],
  [{ email: anEmail(), password: aPassword }, 'body.name', expect.any(String)],
])('tells beside which field a sign-up is wrong', async (body, path, message) => {
  const reply = await post('/api/auth/sign-up/email', body);
  expect(reply.statusCode).toBe(422);
  expect(reply.json().issues).toEqual([{ path, message }]);
});

it('refuses a second account with the same e-mail, in any case', async () => {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  const reply = await post('/api/auth/sign-up/email', aSignUp({ email: email.toUpperCase() }));
  expect(reply.statusCode).toBe(409);
  expect(reply.json()).toMatchObject({ code: 'accounts/email-taken', requestId: expect.any(String) });
});

it('answers an unknown e-mail and a wrong password alike', async () => {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  const wrong = await post('/api/auth/sign-in/email', { email, password: 'wrong password' });
  const unknown = await post('/api/auth/sign-in/email', { email: anEmail(), password: 'wrong password' });
  expect(wrong.statusCode).toBe(401);
  expect(unknown.statusCode).toBe(401);
  expect({ ...wrong.json(), requestId: '' }).toEqual({ ...unknown.json(), requestId: '' });
});

it('lets nobody name themselves operator, guest or verified', async () => {
  const ada = await signUp(t, t.stranger);
  const id = (await whoIs(ada))?.id;
  await ada.call('PATCH', '/api/v1/accounts/me', { name: 'Eve', isOperator: true, is_operator: true });
  await post('/api/auth/sign-up/email', { ...aSignUp(), isOperator: true, is_operator: true });
  expect(await whoIs(ada)).toMatchObject({ id, name: 'Eve', isOperator: false });
  expect(await t.db.query('SELECT id FROM accounts_user WHERE is_operator OR email_verified')).toEqual([]);
});

it.each(['get-session', 'list-sessions', 'update-user', 'delete-user', 'change-email', 'ok', 'error'])(
  'gives no other way to the library: %s',
  async (path) => {
    const ada = await signUp(t, t.stranger);
    expect((await ada.call('GET', `/api/auth/${path}`)).statusCode).toBe(404);
    expect((await ada.call('POST', `/api/auth/${path}`, {})).statusCode).toBe(404);
  },
);

it('refuses a request from another site, and one for another host', async () => {
  const evil = await post('/api/auth/sign-in/anonymous', {}, { origin: 'https://evil.example' });
  expect(evil.statusCode).toBe(403);
  expect(evil.json().code).toBe('http/other-origin');
  expect(evil.headers['set-cookie']).toBeUndefined();
  const crossSite = await post('/api/auth/sign-in/email', aSignUp(), { 'sec-fetch-site': 'cross-site' });
  expect(crossSite.statusCode).toBe(403);
  const rebound = await post('/api/auth/sign-in/anonymous', {}, { host: 'evil.example' });
  expect(rebound.statusCode).toBe(421);
  const own = await post('/api/auth/sign-in/anonymous', {}, { origin: 'http://localhost:3000' });
  expect(own.statusCode).toBe(200);
});

it('takes no cookie that was not signed here, is expired, or is nonsense', async () => {
  const ada = await signUp(t, t.stranger);
  const [, raw = ''] = ada.cookie.split('=');
  const [token] = decodeURIComponent(raw).split('.');
  const forged = createHmac('sha256', 'another secret').update(`${token}`).digest('base64');
  for (const value of [`${token}.${forged}`, `${token}`, `${token}.`, '.', '%E0%A4%A']) {
    const cookie = `greenroom.session_token=${value.startsWith('%') ? value : encodeURIComponent(value)}`;
    expect(await whoIs(t.caller(cookie))).toBeNull();
  }
  expect(await whoIs(t.caller(`other=1; ${ada.cookie}; more=2`))).not.toBeNull();
  const bob = await signUp(t, t.stranger);
  await t.db.query(`UPDATE accounts_session SET expires_at = now() - interval '1 second'`);
  expect(await whoIs(bob)).toBeNull();
});

it('asks whoever has no session to sign in, with 401', async () => {
  for (const [method, url] of [
    ['GET', '/api/v1/accounts/sessions'],
    ['GET', '/api/v1/accounts/export'],
    ['DELETE', '/api/v1/accounts/sessions'],
  ] as const) {
    const reply = await t.stranger.call(method, url);
    expect(reply.statusCode).toBe(401);
    expect(reply.json().code).toBe('accounts/sign-in-needed');
  }
});

it('stops guessing with 429 and says when to come back', async () => {
  const strict = await testApp({ REQUESTS_PER_MINUTE: '600' });
  const email = anEmail();
  const guess = () =>
    strict.stranger.call('POST', '/api/auth/sign-in/email', { email, password: 'wrong password' });
  const replies = [];
  for (let n = 0; n < 11; n++) replies.push(await guess());
  expect(replies.slice(0, 10).map((reply) => reply.statusCode)).toEqual(Array(10).fill(401));
  const last = replies.at(-1);
  expect(last?.statusCode).toBe(429);
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect(last?.json()).toMatchObject({
    code: 'http/too-many',
    message: expect.stringMatching(/Try again in \d+ seconds/),
  });
  await strict.close();
});

it('does not believe an address that a client names itself', async () => {
  const strict = await testApp({ REQUESTS_PER_MINUTE: '600' });
  const statuses = [];
  for (let n = 0; n < 5; n++) {
    const headers = { 'x-forwarded-for': `192.0.2.${n}` };
    const reply = await strict.stranger.call(
      'POST',
      '/api/auth/request-password-reset',
      { email: anEmail() },
      headers,
    );
    statuses.push(reply.statusCode);
  }
  expect(statuses).toEqual([204, 204, 204, 429, 429]);
  await strict.close();
});

it('resets a password by a letter whose link works once, and signs everybody out', async () => {
  const email = anEmail();
  const ada = await signUp(t, t.stranger, { email });
  expect((await post('/api/auth/request-password-reset', { email })).statusCode).toBe(204);
  const token = await resetToken(email);
  expect(token).toMatch(/.{16,}/);
  expect(
    await t.db.query('SELECT id FROM accounts_verification WHERE identifier LIKE $1', [`%${token}%`]),
  ).toEqual([]);
  const reset = (newPassword: string) => post('/api/auth/reset-password', { token, newPassword });
  expect((await reset('short')).statusCode).toBe(422);
  expect((await reset('an entirely new one')).statusCode).toBe(204);
  expect((await reset('a third one, stolen link')).json().code).toBe('accounts/reset-link-spent');
  expect(await whoIs(ada)).toBeNull();
  await expect(signIn(t, t.stranger, email)).rejects.toThrow('401');
  await signIn(t, t.stranger, email, 'an entirely new one');
});

it('refuses a reset link that is too old', async () => {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  await post('/api/auth/request-password-reset', { email });
  const token = await resetToken(email);
  await t.db.query(`UPDATE accounts_verification SET expires_at = expires_at - interval '31 minutes'`);
  const reply = await post('/api/auth/reset-password', { token, newPassword: 'an entirely new one' });
  expect(reply.statusCode).toBe(410);
});

it('does not tell by a reset whether there is an account, and writes to nobody unknown', async () => {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  const unknown = anEmail();
  const known = await post('/api/auth/request-password-reset', { email });
  const other = await post('/api/auth/request-password-reset', { email: unknown });
  expect([other.statusCode, other.body]).toEqual([known.statusCode, known.body]);
  await letterTo(email);
  expect(await lettersTo(t, unknown)).toEqual([]);
});

it('hashes passwords', async () => {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  const row = await t.db.one<{ password: string }>(
    `SELECT a.password FROM accounts_account a JOIN accounts_user u ON u.id = a.user_id WHERE u.email = $1`,
    [email],
  );
  expect(row?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
});
