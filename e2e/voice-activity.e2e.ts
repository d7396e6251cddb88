import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ears } from './ears/ears.ts';

const media = fileURLToPath(new URL('../../shared/media/', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};
/** As the product's own, in what matters to workers and WebAssembly. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'";

describe('voice found on this device', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let browser: Browser;
  let withoutWasm = false;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'greenroom-ears-'));
    await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('./ears/', import.meta.url)),
      build: { target: 'es2022', assetsInlineLimit: 0, outDir: folder, emptyOutDir: true },
    });
    server = createServer(async (request, response) => {
      const name = request.url === '/' ? '/index.html' : (request.url ?? '');
      const missing = withoutWasm && name.endsWith('.wasm');
      const body = missing ? null : await readFile(path.join(folder, path.normalize(name))).catch(() => null);
      const type = types[path.extname(name)] ?? 'application/octet-stream';
      response.writeHead(body ? 200 : 404, { 'content-type': type, 'content-security-policy': policy });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${media}speech_espeak150_pauses.wav%noloop`,
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function listen(): Promise<Page> {
    const page = await (await browser.newContext({ permissions: ['microphone'] })).newPage();
    await page.goto(origin);
    await page.waitForFunction(() => 'ears' in window);
    await page.evaluate(() => window.ears.listen());
    return page;
  }

  it('finds every pause of a known length, and no other', async () => {
    const page = await listen();
    const truth = JSON.parse(await readFile(path.join(media, 'speech_truth.json'), 'utf8'))['150'];
    await page.waitForFunction(() => window.ears.edges.length >= 10, null, { timeout: 90_000 });
    const { edges, failures, loudest, levels }: Omit<Ears, 'listen' | 'stop'> = await page.evaluate(
      () => window.ears,
    );
    const answer = await page.evaluate(() => window.ears.stop());

    expect(failures).toEqual([]);
    expect(edges.map((edge) => edge.kind)).toEqual(
      Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? 'started' : 'ended')),
    );
    const pauses = [1, 3, 5, 7].map((i) => (edges[i + 1]?.atMs ?? 0) - (edges[i]?.atMs ?? 0));
    for (const [i, seconds] of (truth.pauses as number[]).entries())
      expect(Math.abs((pauses[i] ?? 0) - seconds * 1000)).toBeLessThan(150);
    const spoken = (edges[9]?.atMs ?? 0) - (edges[0]?.atMs ?? 0);
    expect(Math.abs(spoken - (truth.speech[4][1] - truth.speech[0][0]) * 1000)).toBeLessThan(300);

    expect(loudest).toBeGreaterThan(-30);
    expect(loudest).toBeLessThan(0);
    expect(answer?.durationMs).toBeGreaterThan(27_000);
    expect(answer?.bytes).toBe(44 + (answer?.durationMs ?? 0) * 32);
    expect(Math.abs(levels - (answer?.durationMs ?? 0) / 32)).toBeLessThan(40);
  });

  it('says that it cannot, and goes on showing the level, when the model cannot run', async () => {
    withoutWasm = true;
    const page = await listen();
    await page.waitForFunction(() => window.ears.failures.length > 0, null, { timeout: 60_000 });
    const before = await page.evaluate(() => window.ears.levels);
    await page.waitForFunction((levels) => window.ears.levels > levels + 30, before, { timeout: 30_000 });
    const { edges, failures, ready } = await page.evaluate(() => window.ears);
    expect([edges, failures, ready]).toEqual([[], ['voice'], false]);
    await page.evaluate(() => window.ears.stop());
    withoutWasm = false;
  });
});
