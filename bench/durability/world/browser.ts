import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
import { killTree, until } from './processes.ts';

const run = promisify(execFile);
const clips = fileURLToPath(new URL('../../../../shared/media/', import.meta.url));
const finder = fileURLToPath(new URL('../../../tools/chromium.mjs', import.meta.url));

export interface FakeDevices {
  readonly camera: string;
  readonly microphone: string;
}

/** A face for the camera and a voice for the microphone, made of the test clips. Both loop. */
export async function makeFakeDevices(folder: string): Promise<FakeDevices> {
  await mkdir(folder, { recursive: true });
  const camera = path.join(folder, 'camera.mjpeg');
  const microphone = path.join(folder, 'microphone.wav');
  const picture = 'scale=640:480:force_original_aspect_ratio=decrease,pad=640:480:-1:-1:color=gray,fps=30';
  const ffmpeg = (from: string, ...args: string[]) =>
    run('ffmpeg', ['-v', 'error', '-y', '-i', path.join(clips, from), ...args]);
  await ffmpeg('interview_man_vr1.mp4', '-an', '-vf', picture, '-q:v', '6', '-pix_fmt', 'yuvj420p', camera);
  await ffmpeg('speech_flite_slt.wav', '-ar', '16000', '-ac', '1', '-c:a', 'pcm_s16le', microphone);
  return { camera, microphone };
}

/** CHROMIUM_PATH, the system's Chromium, or one installed now. */
export async function chromiumPath(): Promise<string> {
  const { stdout } = await run(process.execPath, [finder]);
  return stdout.trim().split('\n').at(-1) ?? '';
}

export interface RunningBrowser {
  readonly pid: number;
  readonly context: BrowserContext;
  /** SIGKILL to every process of it. */
  kill(): Promise<void>;
  /** As a person closes it: what it holds in memory goes to the profile. */
  close(): Promise<void>;
}

/** Starts Chromium on a profile that is kept, and that a killed Chromium may have left. */
export async function startBrowser(
  executable: string,
  profile: string,
  { camera, microphone }: FakeDevices,
): Promise<RunningBrowser> {
  const portFile = path.join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    executable,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${camera}`,
      `--use-file-for-fake-audio-capture=${microphone}`,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const pid = child.pid;
  if (pid === undefined) throw new Error('Chromium could not be started');
  const address = await until(
    () => readFile(portFile, 'utf8').catch(() => ''),
    'Chromium to open its port',
    30_000,
  );
  const [port, target] = address.trim().split('\n');
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${target}`);
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no window');
  return {
    pid,
    context,
    async kill() {
      await killTree(pid);
      await browser.close().catch(() => {}); // only our end of the broken line is left
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await ended;
      await browser.close().catch(() => {});
    },
  };
}
