import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import {
  chromiumPath,
  makeFakeDevices,
  type RunningBrowser,
  startBrowser,
} from '../../bench/durability/world/browser.ts';
import { freePort } from '../../bench/durability/world/processes.ts';
import { type RunningServer, startServer } from '../../bench/durability/world/server.ts';

export interface House {
  readonly origin: string;
  readonly server: RunningServer;
  readonly browser: RunningBrowser;
  /** A page of its own, and what went wrong on it so far. */
  page(): Promise<{ page: Page; problems: string[] }>;
  close(): Promise<void>;
}

/** The clip with silence after it, since the microphone plays it in a loop. */
async function withSilence(clip: string, seconds: number): Promise<string> {
  const padded = clip.replace(/\.wav$/, '-padded.wav');
  await promisify(execFile)('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-i',
    clip,
    '-af',
    `apad=pad_dur=${seconds}`,
    padded,
  ]);
  return padded;
}

/** A real server on an empty data directory and a real Chromium whose camera and microphone play the clips, again and again, with silence between if wanted. */
export async function openHouse(
  env: Readonly<Record<string, string>> = {},
  { silentSeconds = 0 }: { readonly silentSeconds?: number } = {},
): Promise<House> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-journey-'));
  const port = await freePort();
  const server = await startServer(path.join(folder, 'data'), port, env);
  const { camera, microphone } = await makeFakeDevices(path.join(folder, 'devices'));
  const browser = await startBrowser(await chromiumPath(), path.join(folder, 'profile'), {
    camera,
    microphone: silentSeconds > 0 ? await withSilence(microphone, silentSeconds) : microphone,
  });
  return {
    origin: `http://localhost:${port}`,
    server,
    browser,
    async page() {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: 1440, height: 900 });
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      return { page, problems };
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
