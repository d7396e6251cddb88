/**
 * From a bare clone to the first question: `git clone` of what is committed, `npm start`, a guest, an interview, the
 * question on its tape, the page that shows it. `cold`: with an empty npm cache, so every package comes over the
 * network and the number says as much about the registry as about us; only with `--cold`. `warm`: npm's cache is
 * filled. `second`: the same installation again, median of five; the promise is under 3 s. Prints one JSON line.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const project = path.resolve(import.meta.dirname, '..');
const limitSeconds = 3;
const giveUpSeconds = 900;

const seconds = (from: number) => Math.round((performance.now() - from) / 10) / 100;
const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const tell = (text: string) => process.stderr.write(`${text}\n`);

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** npm as a person runs it: none of what our own npm put into the environment. */
function environment(port: number, cache: string | null): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_registry$)|NODE|INIT_CWD|GREENROOM_|PORT$|DATABASE_URL$)/.test(name),
  );
  const paths = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((entry) => !entry.includes('node_modules'));
  return {
    ...Object.fromEntries(own),
    PATH: paths.join(path.delimiter),
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...(cache === null ? {} : { npm_config_cache: cache }),
  };
}

async function untilHealthy(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + giveUpSeconds * 1000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const healthy = await fetch(`http://localhost:${port}/api/health`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (healthy) return;
    await sleep(20);
  }
  throw new Error(`not up within ${giveUpSeconds} s`);
}

async function firstQuestion(port: number): Promise<string> {
  const at = (route: string) => `http://localhost:${port}${route}`;
  const page = await fetch(at('/setup'));
  if (!page.ok || !(await page.text()).includes('<script')) throw new Error(`Setup answers ${page.status}`);
  const json = { 'content-type': 'application/json' };
  const guest = await fetch(at('/api/auth/sign-in/anonymous'), { method: 'POST', headers: json, body: '{}' });
  const cookie = guest.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const id = randomUUID();
  const interview = {
    id,
    roleSlug: 'any',
    level: 'mid',
    lengthMinutes: 15,
    personaId: 'maren',
    mode: 'coached',
    access: { captions: true, textOnly: false, extraTime: false, noCamera: false },
    questionIds: null,
    retryOf: null,
  };
  const body = JSON.stringify(interview);
  const made = await fetch(at('/api/v1/interviews'), { method: 'POST', headers: { ...json, cookie }, body });
  if (made.status !== 201) throw new Error(`an interview: ${made.status} ${await made.text()}`);
  const tape = await fetch(at(`/api/v1/interviews/${id}/tape`), { headers: { cookie } });
  const { events } = (await tape.json()) as {
    events: { data: { plan: { questions: { text: string }[] } } }[];
  };
  const question = events[0]?.data.plan.questions[0]?.text;
  if (!question) throw new Error('there is no question on the tape');
  return question;
}

async function start(clone: string, cache: string | null) {
  const port = await freePort();
  const from = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: environment(port, cache),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  child.stderr?.pipe(process.stderr);
  try {
    await untilHealthy(child, port);
    const upSeconds = seconds(from);
    await firstQuestion(port);
    return { upSeconds, questionSeconds: seconds(from) };
  } finally {
    if (child.exitCode === null && child.pid !== undefined) {
      const gone = new Promise((resolve) => child.once('close', resolve));
      process.kill(-child.pid, 'SIGINT'); // as Ctrl-C does: to the whole group
      await gone;
    }
  }
}

async function fromBareClone(work: string, name: string, cache: string | null) {
  const clone = path.join(work, name);
  const from = performance.now();
  execFileSync('git', ['clone', '--quiet', project, clone], { stdio: ['ignore', 'ignore', 'inherit'] });
  const cloneSeconds = seconds(from);
  const { upSeconds, questionSeconds } = await start(clone, cache);
  return { clone, upSeconds: cloneSeconds + upSeconds, questionSeconds: cloneSeconds + questionSeconds };
}

const work = mkdtempSync(path.join(tmpdir(), 'greenroom-bench-start-'));
try {
  const wantsCold = process.argv.includes('--cold');
  if (wantsCold) tell('cold: empty npm cache');
  const cold = wantsCold ? await fromBareClone(work, 'cold', path.join(work, 'npm-cache')) : null;
  tell('warm: npm cache as it is');
  const warm = await fromBareClone(work, 'warm', wantsCold ? path.join(work, 'npm-cache') : null);
  const again: number[] = [];
  for (let run = 0; run < 5; run++) again.push((await start(warm.clone, null)).upSeconds);
  const second = median(again);
  const round = (value: number) => Math.round(value * 100) / 100;
  console.log(
    JSON.stringify({
      bench: 'start',
      unit: 's',
      ours: second,
      limit: limitSeconds,
      ratio: round(second / limitSeconds),
      secondStarts: again,
      bareCloneToFirstQuestion: {
        cold: cold === null ? null : round(cold.questionSeconds),
        warm: round(warm.questionSeconds),
      },
    }),
  );
  process.exitCode = second < limitSeconds ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
