import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = path.resolve(import.meta.dirname, '..');
/** Shared by all the processes started here, which are many. */
const compiled = path.join(tmpdir(), 'greenroom-test-compiled');
let root: string;
let dataDir: string;
let port: number;
let server: ChildProcess;
let cookie: string;
let interviewId: string;

const environment = (settings: Record<string, string> = {}) => {
  const { PATH = '', HOME = '' } = process.env;
  return {
    PATH,
    HOME,
    GREENROOM_DATA: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: compiled,
    ...settings,
  };
};

async function greenroom(words: string, settings?: Record<string, string>) {
  const args = [path.join(main, 'cli.ts'), ...words.split(' ').filter(Boolean)];
  const child = spawn(process.execPath, args, { cwd: root, env: environment(settings) });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, err, code: code as number };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: found } = probe.address() as AddressInfo;
  probe.close();
  return found;
}

async function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(main, 'server.ts')], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  while (!said.includes('ready')) {
    if (child.exitCode !== null) throw new Error(said);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}

async function stopServer(child: ChildProcess) {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function call(method: string, route: string, body?: unknown) {
  const reply = await fetch(`http://localhost:${port}${route}`, {
    method,
    headers: { ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const cookies = reply.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { status: reply.status, json: (await reply.json().catch(() => null)) as never, cookies };
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'greenroom-cli-'));
  dataDir = path.join(root, 'data');
  port = await freePort();
  cookie = '';
  server = await startServer();
  const ada = { name: 'Ada', email: 'ada@example.org', password: 'a long password' };
  const signUp = await call('POST', '/api/auth/sign-up/email', ada);
  cookie = signUp.cookies.join('; ');
  interviewId = randomUUID();
  const created = await call('POST', '/api/v1/interviews', {
    id: interviewId,
    roleSlug: 'any',
    level: 'mid',
    lengthMinutes: 15,
    personaId: 'maren',
    mode: 'coached',
    access: { captions: true, textOnly: true, extraTime: false, noCamera: true },
    questionIds: null,
    retryOf: null,
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.json));
}, 60_000);

afterAll(async () => {
  if (server) await stopServer(server);
  await rm(root, { recursive: true, force: true });
}, 60_000);

const tape = async () => (await call('GET', `/api/v1/interviews/${interviewId}/tape`)).json;

test('help comes without an installation; wrong usage exits with 2', async () => {
  const [help, ofCommand, strange, tooMany] = await Promise.all([
    greenroom('--help', { PORT: 'wrong' }),
    greenroom('backup --help', { PORT: 'wrong' }),
    greenroom('dance'),
    greenroom('backup a b'),
  ]);
  expect([help.code, help.out]).toEqual([0, expect.stringContaining('npm run -s greenroom -- <command>')]);
  expect([ofCommand.code, ofCommand.out]).toEqual([0, expect.stringContaining('Examples:')]);
  expect([strange.code, strange.err]).toEqual([2, expect.stringContaining('There is no command "dance"')]);
  expect([tooMany.code, tooMany.err]).toEqual([2, expect.stringContaining('"b" is one argument too many')]);
});

test('the doctor examines a running installation, and never prints a secret', async () => {
  const settings = {
    SPEECH_TRANSCRIPTION_URL: 'http://127.0.0.1:9/v1',
    SPEECH_TRANSCRIPTION_KEY: 'hunter2-speech',
    SMTP_URL: 'smtp://ada:hunter2-mail@127.0.0.1:9',
    PUBLIC_URL: 'http://practice.example.org',
  };
  const sick = await greenroom('doctor --json', settings);
  expect(sick.code).toBe(1);
  expect(sick.out + sick.err).not.toContain('hunter2');
  const { findings } = JSON.parse(sick.out) as {
    findings: { what: string; state: string; found: string; fix?: string }[];
  };
  const states = Object.fromEntries(findings.map(({ what, state }) => [what, state]));
  expect(states).toMatchObject({
    'Node.js': 'good',
    'data directory': 'good',
    database: 'good',
    migrations: 'good',
    server: 'good',
    address: 'problem',
    mail: 'problem',
    speech: 'problem',
    backups: 'hint',
  });
  for (const { state, fix } of findings) if (state === 'problem') expect(fix).toBeTruthy();

  await chmod(path.join(dataDir, 'secret'), 0o644);
  const leaky = await greenroom('doctor');
  expect(leaky.code).toBe(1);
  expect(leaky.out).toContain('chmod 600');
  await chmod(path.join(dataDir, 'secret'), 0o600);
  const well = await greenroom('doctor');
  expect([well.code, well.err]).toEqual([0, '']);
  expect(well.out).toContain('No problem was found');
}, 60_000);

test('the doctor names a wrong setting, a taken port and a database that is away', async () => {
  const wrong = await greenroom('doctor', { PORT: 'many' });
  expect([wrong.code, wrong.out.includes('PORT')]).toEqual([1, true]);
  const other = createServer((socket) => socket.end('hello')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = await greenroom('doctor', {
    PORT: String((other.address() as AddressInfo).port),
    DATABASE_URL: 'postgres://ada:hunter2@127.0.0.1:9/none',
  });
  other.close();
  expect(taken.code).toBe(1);
  expect(taken.out).toContain('is not Greenroom');
  expect(taken.out).toContain('127.0.0.1:9/none does not answer');
  expect(taken.out).not.toContain('hunter2');
}, 30_000);

test('operators are granted, listed and revoked while the server runs', async () => {
  expect((await greenroom('operator grant Ada@Example.org')).code).toBe(0);
  const listed = await greenroom('operator list --json');
  expect(JSON.parse(listed.out)).toEqual([{ email: 'ada@example.org', name: 'Ada' }]);
  expect((await greenroom('operator revoke ada@example.org')).code).toBe(0);
  const unknown = await greenroom('operator revoke nobody@example.org');
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('There is no account')]);
}, 30_000);

test('a person is exported and imported while the server runs', async () => {
  expect((await greenroom('export ada@example.org --out ada.json')).code).toBe(0);
  const file = path.join(root, 'ada.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ person: { email: 'ada@example.org' } });
  expect((await stat(file)).mode & 0o077).toBe(0);
  await writeFile(path.join(root, 'broken.json'), '{');
  const [again, none, broken, taken] = await Promise.all([
    greenroom('export ada@example.org --out ada.json'),
    greenroom('import none.json --to ada@example.org'),
    greenroom('import broken.json --to ada@example.org'),
    greenroom('import ada.json --to ada@example.org --json'),
  ]);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('exists already')]);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('There is no file')]);
  expect([broken.code, broken.err]).toEqual([1, expect.stringContaining('not an export')]);
  expect([taken.code, JSON.parse(taken.out)]).toEqual([
    0,
    expect.objectContaining({ imported: expect.anything() }),
  ]);
}, 60_000);

test('a backup taken while the server runs is restored into it, and into a new directory', async () => {
  const movie = randomBytes(700_000);
  const media = path.join(dataDir, 'media', interviewId, 'one');
  await mkdir(media, { recursive: true });
  await writeFile(path.join(media, 'raw.webm'), movie);
  const before = await tape();
  const made = await greenroom('backup all.backup --json');
  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ mediaFiles: 1, mediaBytes: 700_000 });
  expect((await greenroom('backup all.backup')).err).toContain('exists already');

  await rm(media, { recursive: true });
  expect((await call('DELETE', `/api/v1/interviews/${interviewId}`)).status).toBe(204);
  expect((await call('GET', `/api/v1/interviews/${interviewId}`)).status).toBe(404);
  expect((await greenroom('restore all.backup')).err).toContain('is not empty');
  const restored = await greenroom('restore all.backup --force');
  expect([restored.code, restored.err]).toEqual([0, expect.stringContaining('Restored')]);
  expect(await tape()).toEqual(before);
  expect((await readFile(path.join(media, 'raw.webm'))).equals(movie)).toBe(true);
  const later = await call('PATCH', '/api/v1/accounts/me', { name: 'Ada L.' });
  expect(later.status).toBe(200);

  await stopServer(server);
  dataDir = path.join(root, 'elsewhere');
  const check = await greenroom('restore all.backup --check --json');
  expect([check.code, existsSync(dataDir)]).toEqual([0, false]);
  expect((await greenroom('restore all.backup')).code).toBe(0);
  expect((await stat(dataDir)).mode & 0o077).toBe(0);
  const stopped = await greenroom('doctor');
  expect([stopped.code, stopped.out.includes('not running')]).toEqual([0, true]);
  expect((await greenroom('backup again.backup --json')).code).toBe(0);
  server = await startServer();
  expect(await tape()).toEqual(before); // the cookie is still good, since the secret came along
}, 120_000);

test('a damaged backup changes nothing, not even a directory', async () => {
  const whole = await readFile(path.join(root, 'all.backup'));
  await writeFile(path.join(root, 'cut.backup'), whole.subarray(0, whole.length - 5000));
  const before = await tape();
  const cut = await greenroom('restore cut.backup --force');
  expect([cut.code, cut.err]).toEqual([1, expect.stringContaining('incomplete')]);
  expect(cut.err.trim().split('\n')).toHaveLength(2);
  expect(await tape()).toEqual(before);
  expect((await readdir(dataDir)).filter((name) => name.includes('restor'))).toEqual([]);
  const nowhere = await greenroom('backup x.backup', { GREENROOM_DATA: path.join(root, 'none') });
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('There is no installation')]);
  expect(existsSync(path.join(root, 'none'))).toBe(false);
}, 60_000);
