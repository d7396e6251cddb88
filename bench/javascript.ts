import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { chromiumPath, makeFakeDevices, startBrowser } from './durability/world/browser.ts';
import { startServer } from './lib/children.ts';
import { report, round } from './lib/measure.ts';

/**
 * JavaScript that a browser asks for on a first visit: the landing page, and the Stage by text and by voice. The Stage's
 * figures hold the other pages too, which it fetches ahead so that they are there offline.
 */
const limitKb = 130;
const client = path.resolve(import.meta.dirname, '../build/client');

interface Part {
  readonly file: string;
  readonly kb: number;
}

interface Loaded {
  /** Gzip at level 9, kB of 1000 bytes. */
  readonly kb: number;
  readonly parts: readonly Part[];
  /** WebAssembly and models, which are not JavaScript, and what they weigh. */
  readonly binaries: readonly Part[];
}

async function weigh(file: string): Promise<Part> {
  const bytes = await readFile(path.join(client, file));
  return { file: path.basename(file), kb: round(gzipSync(bytes, { level: 9 }).length / 1000, 2) };
}

/** Everything of ours that the whole browser asks for while `visit` runs; workers too, but not the audio worklet of 0.4 kB, which it does not report. */
async function loaded(context: BrowserContext, visit: (page: Page) => Promise<void>): Promise<Loaded> {
  const asked = new Set<string>();
  const listen = (request: { url(): string }) => asked.add(new URL(request.url()).pathname);
  context.on('request', listen);
  const page = await context.newPage();
  await visit(page);
  await page.waitForLoadState('networkidle');
  context.off('request', listen);
  for (const worker of page.workers()) asked.add(new URL(worker.url()).pathname);
  await page.close();
  const weighed = async (ending: RegExp) => {
    const parts = await Promise.all([...asked].filter((file) => ending.test(file)).map(weigh));
    return parts.sort((a, b) => b.kb - a.kb);
  };
  const parts = await weighed(/\.m?js$/);
  const kb = parts.reduce((sum, part) => sum + part.kb, 0);
  return { kb: round(kb, 1), parts, binaries: await weighed(/\.(wasm|onnx)$/) };
}

async function anInterview(context: BrowserContext, origin: string, textOnly: boolean): Promise<string> {
  const id = randomUUID();
  await context.request.post(`${origin}/api/auth/sign-in/anonymous`, { data: {} });
  const reply = await context.request.post(`${origin}/api/v1/interviews`, {
    data: {
      id,
      roleSlug: 'any',
      level: 'mid',
      lengthMinutes: 15,
      personaId: 'maren',
      mode: 'coached',
      access: { captions: true, textOnly, extraTime: false, noCamera: textOnly },
      questionIds: null,
      retryOf: null,
    },
  });
  if (reply.status() !== 201) throw new Error(`An interview was refused: ${await reply.text()}`);
  return id;
}

/** Everything allowed, as the green room would have kept it for this tab. */
const everything = {
  camera: null,
  microphone: null,
  record: true,
  analyse: true,
  transcribe: false,
  voice: true,
};

function onStage(origin: string, id: string, seen: RegExp) {
  return async (page: Page) => {
    await page.addInitScript(
      ([key, choice]) => sessionStorage.setItem(key as string, choice as string),
      [`greenroom.capture.${id}`, JSON.stringify({ ...everything, pausesMs: [] })],
    );
    await page.goto(`${origin}/stage/${id}`);
    const begin = page.getByRole('button', { name: 'Begin', exact: true });
    const there = page.getByText(seen);
    await begin.or(there).first().waitFor();
    if (await begin.isVisible()) await begin.click();
    await there.first().waitFor({ timeout: 60_000 });
  };
}

const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-bench-'));
const server = await startServer();
try {
  const devices = await makeFakeDevices(path.join(folder, 'devices'));
  const origin = `http://localhost:${server.port}`;
  const fresh = async (run: (context: BrowserContext) => Promise<Loaded>): Promise<Loaded> => {
    const profile = path.join(folder, randomUUID());
    const browser = await startBrowser(await chromiumPath(), profile, devices);
    try {
      return await run(browser.context);
    } finally {
      await browser.close();
    }
  };
  const landing = await fresh((context) =>
    loaded(context, async (page) => {
      await page.goto(origin);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }),
  );
  const byText = await fresh(async (context) => {
    const id = await anInterview(context, origin, true);
    return loaded(context, onStage(origin, id, /your answer/i));
  });
  const byVoice = await fresh(async (context) => {
    const id = await anInterview(context, origin, false);
    return loaded(context, onStage(origin, id, /listening/i));
  });
  report({
    bench: 'javascript',
    ours: landing.kb,
    limit: limitKb,
    ratio: round(landing.kb / limitKb),
    unit: 'kB gzip of the landing page',
    bar: limitKb,
    pass: landing.kb < limitKb && landing.parts.length > 0,
    stageByTextKb: byText.kb,
    stageByVoiceKb: byVoice.kb,
    builtScripts: (await readdir(path.join(client, 'assets'))).filter((file) => file.endsWith('.js')).length,
    landing,
    stageByText: byText,
    stageByVoice: byVoice,
  });
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
