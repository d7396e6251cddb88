import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { type Config, readConfig } from '../../platform/config/config.ts';
import type { Database } from '../../platform/db/database.ts';
import type { App, Platform } from '../../platform/platform.ts';
import { testDatabase } from '../../platform/testing/database.ts';
import { buildApp } from '../build-app.ts';

type Reply = Awaited<ReturnType<App['inject']>>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

export interface Caller {
  readonly cookie: string;
  call(
    method: Method,
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Reply>;
}

export interface TestApp {
  readonly app: App;
  readonly db: Database;
  readonly platform: Platform;
  /** Somebody without a cookie. */
  readonly stranger: Caller;
  /** A new guest with a row of their own. */
  aGuest(): Promise<Caller>;
  caller(cookie: string): Caller;
  close(): Promise<void>;
}

export function cookieOf(reply: Reply): string {
  return reply.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ');
}

/** The real app on a database of its own; jobs run only after `platform.jobs.start()`. */
export async function testApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'greenroom-test-'));
  const config: Config = readConfig({ GREENROOM_DATA: dataDir, REQUESTS_PER_MINUTE: '100000', ...env });
  const db = await testDatabase();
  const log = pino({ level: 'silent' });
  const { app, platform } = await buildApp(
    { ...config, secret: 'a-secret-only-for-tests-0123456789' },
    db,
    log,
  );
  await app.ready();
  const caller = (cookie: string): Caller => ({
    cookie,
    call: (method, url, body, headers) =>
      app.inject({
        method,
        url,
        headers: { host: 'localhost:3000', ...(cookie ? { cookie } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  });
  const stranger = caller('');
  return {
    app,
    db,
    platform,
    stranger,
    caller,
    async aGuest() {
      const reply = await stranger.call('POST', '/api/auth/sign-in/anonymous', {});
      if (reply.statusCode !== 200) throw new Error(`A guest was refused: ${reply.statusCode} ${reply.body}`);
      return caller(cookieOf(reply));
    },
    async close() {
      await app.close();
      await db.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
