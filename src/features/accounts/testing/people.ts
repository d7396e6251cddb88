import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Caller, cookieOf, type TestApp } from '../../../main/testing/test-app.ts';
import type { Person } from '../contract.ts';

export const aPassword = 'correct horse battery';

let count = 0;
export const anEmail = (): string => `person-${Date.now()}-${++count}@example.org`;

interface Credentials {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
}

/** Signs up as this caller (a stranger or a guest) and returns the caller with the new session. */
export async function signUp(t: TestApp, caller: Caller, credentials: Credentials = {}): Promise<Caller> {
  return enter(t, caller, '/api/auth/sign-up/email', {
    name: 'Ada',
    email: anEmail(),
    password: aPassword,
    ...credentials,
  });
}

/** Signs in as this caller (a stranger or a guest) and returns the caller with the new session. */
export async function signIn(
  t: TestApp,
  caller: Caller,
  email: string,
  password = aPassword,
): Promise<Caller> {
  return enter(t, caller, '/api/auth/sign-in/email', { email, password });
}

async function enter(t: TestApp, caller: Caller, url: string, body: object): Promise<Caller> {
  const reply = await caller.call('POST', url, body);
  if (reply.statusCode !== 200) throw new Error(`${url} was refused: ${reply.statusCode} ${reply.body}`);
  return t.caller(cookieOf(reply));
}

/** A new account that may do what operators do. */
export async function anOperator(t: TestApp): Promise<Caller> {
  const email = anEmail();
  await signUp(t, t.stranger, { email });
  await t.db.query('UPDATE accounts_user SET is_operator = true WHERE email = $1', [email]);
  return signIn(t, t.stranger, email);
}

export async function whoIs(caller: Caller): Promise<Person | null> {
  return (await caller.call('GET', '/api/v1/accounts/me')).json().person;
}

/** The letters in the outbox to this address, oldest first, as text. */
export async function lettersTo(t: TestApp, email: string): Promise<string[]> {
  const outbox = path.join(t.platform.config.dataDir, 'outbox');
  const names = (await readdir(outbox).catch(() => [] as string[])).sort();
  const letters = await Promise.all(names.map((name) => readFile(path.join(outbox, name), 'utf8')));
  return letters.filter((letter) => letter.includes(`To: ${email}`));
}
