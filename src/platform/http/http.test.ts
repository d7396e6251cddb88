import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../main/testing/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('headers', () => {
  it('pages may run scripts of this server only', async () => {
    const policy = String((await t.stranger.call('GET', '/')).headers['content-security-policy']);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts).toBe("'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['data', 'GET', '/api/v1/question-bank/roles', 200],
    ['a refusal', 'GET', '/api/v1/interviews', 401],
    ['bad input', 'GET', '/api/v1/interviews?limit=many', 422],
    ['nothing at the address', 'GET', '/api/v1/nothing', 404],
  ] as const)('%s is told what to forbid as well', async (_what, method, url, status) => {
    const reply = await t.stranger.call(method, url);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-request-id': expect.any(String),
    });
  });

  it('every reply has a request id of its own', async () => {
    const ask = async () => (await t.stranger.call('GET', '/api/health')).headers['x-request-id'];
    expect(await ask()).not.toBe(await ask());
  });

  it('HTTPS is demanded only where it is served', async () => {
    const there = await testApp({ PUBLIC_URL: 'https://practice.example.org' });
    const header = 'strict-transport-security';
    const headers = { host: 'practice.example.org' };
    const secure = await there.stranger.call('GET', '/api/v1/question-bank/roles', undefined, headers);
    await there.close();
    expect(secure.headers[header]).toContain('max-age=15552000');
    expect((await t.stranger.call('GET', '/api/v1/question-bank/roles')).headers[header]).toBeUndefined();
  });
});

describe('errors', () => {
  it('an unknown address of the API has the shape of every error', async () => {
    const reply = await t.stranger.call('GET', '/api/v1/nothing');
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toEqual({
      code: 'http/not-found',
      message: expect.any(String),
      requestId: reply.headers['x-request-id'],
    });
  });

  it('a body above the limit is 413', async () => {
    const guest = await t.aGuest();
    const reply = await guest.call('POST', '/api/v1/interviews', { id: 'x'.repeat(1024 * 1024 + 1) });
    expect(reply.statusCode).toBe(413);
    expect(reply.json()).toMatchObject({ code: 'http/too-large', requestId: expect.any(String) });
  });

  it('bad input names each place', async () => {
    const guest = await t.aGuest();
    const reply = await guest.call('GET', '/api/v1/interviews/not-an-id');
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'http/bad-input', issues: [{ path: 'params.id' }] });
  });

  it('a request from another site is refused before anything else', async () => {
    const body = {};
    const headers = { origin: 'https://evil.example' };
    const reply = await t.stranger.call('POST', '/api/auth/sign-in/anonymous', body, headers);
    expect(reply.statusCode).toBe(403);
    expect(reply.json()).toMatchObject({ code: 'http/other-origin' });
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it('a host name that is not ours is refused', async () => {
    const reply = await t.stranger.call('GET', '/api/health', undefined, { host: 'evil.example' });
    expect(reply.statusCode).toBe(421);
    expect(reply.json()).toMatchObject({ code: 'http/unknown-host' });
  });
});

describe('metrics', () => {
  const from = (app: TestApp, remoteAddress: string, headers: Record<string, string> = {}) =>
    app.app.inject({ url: '/metrics', remoteAddress, headers: { host: 'localhost', ...headers } });

  it('are given to this machine alone, in the format of Prometheus', async () => {
    await t.stranger.call('GET', '/api/v1/question-bank/roles');
    const here = await from(t, '127.0.0.1');
    expect(here.statusCode).toBe(200);
    const labels = 'method="GET",route="/api/v1/question-bank/roles",status="200"';
    expect(here.body).toContain(`greenroom_http_request_seconds_bucket{le="+Inf",${labels}}`);
    expect(here.body).toContain(`greenroom_http_request_seconds_count{${labels}}`);
    expect((await from(t, '192.0.2.7')).statusCode).toBe(404);
    expect((await from(t, '127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })).statusCode).toBe(404);
  });

  it('want the token where one is set, from wherever', async () => {
    const token = 'a-token-for-metrics-0123';
    const guarded = await testApp({ METRICS_TOKEN: token });
    const right = await from(guarded, '192.0.2.7', { authorization: `Bearer ${token}` });
    const wrong = await from(guarded, '127.0.0.1', { authorization: 'Bearer another' });
    const none = await from(guarded, '127.0.0.1');
    await guarded.close();
    expect([right, wrong, none].map((reply) => reply.statusCode)).toEqual([200, 404, 404]);
  });
});

describe('limits', () => {
  const roles = '/api/v1/question-bank/roles';
  let limited: TestApp;
  const ask = (remoteAddress: string, cookie = '') =>
    limited.app.inject({ url: roles, remoteAddress, headers: { host: 'localhost', cookie } });
  const askTimes = async (times: number, address: string, cookie = '') => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) statuses.push((await ask(address, cookie)).statusCode);
    return statuses;
  };
  beforeAll(async () => {
    limited = await testApp({ REQUESTS_PER_MINUTE: '10' });
  });
  afterAll(() => limited.close());

  it('one person is told to wait, and another behind the same address is not', async () => {
    const cookie = 'greenroom.session_token=one';
    expect(await askTimes(10, '192.0.2.1', cookie)).not.toContain(429);
    const reply = await ask('192.0.2.1', cookie);
    expect(reply.statusCode).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(reply.json()).toMatchObject({ code: 'http/too-many', requestId: expect.any(String) });
    expect((await ask('192.0.2.1', 'greenroom.session_token=two')).statusCode).toBe(200);
  });

  it('an address is told to wait at five times as many, and another address is not', async () => {
    expect(await askTimes(50, '192.0.2.2')).not.toContain(429);
    expect((await ask('192.0.2.2')).statusCode).toBe(429);
    expect((await ask('192.0.2.2', 'greenroom.session_token=three')).statusCode).toBe(429);
    expect((await ask('192.0.2.3')).statusCode).toBe(200);
  });

  it('a whole IPv6 network counts as one address', async () => {
    await askTimes(50, '2001:db8::1');
    expect((await ask('2001:db8:0:0:ffff::2')).statusCode).toBe(429);
    expect((await ask('2001:db8:0:1::1')).statusCode).toBe(200);
  });
});
