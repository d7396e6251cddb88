import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../main/testing/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it('makes a guest a real person with a row and a cookie that scripts cannot read', async () => {
  const reply = await t.stranger.call('POST', '/api/auth/sign-in/anonymous', {});
  expect(reply.statusCode).toBe(200);
  expect(String(reply.headers['set-cookie'])).toMatch(
    /^greenroom\.session_token=.+; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(reply.headers['content-security-policy']).toContain("default-src 'self'");
  const { person } = reply.json();
  expect(person).toMatchObject({ name: 'Guest', email: null, isGuest: true, isOperator: false });
  expect(await t.db.query('SELECT id FROM accounts_user WHERE id = $1', [person.id])).toHaveLength(1);
});
