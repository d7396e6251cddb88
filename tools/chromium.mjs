import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './lib/here.mjs';
import { runTool, runWithProgress, ToolProblem } from './lib/progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/usr/bin/chromium'];

/** What browser journeys need besides a browser: `ffmpeg` makes cameras of clips, the other one listens. */
const companions = [
  { command: 'ffmpeg', packages: ['ffmpeg'] },
  { command: 'pocketsphinx_continuous', packages: ['pocketsphinx', 'pocketsphinx-en-us'] },
];

/**
 * The path of a Chromium for browser tests: CHROMIUM_PATH, the system's, or one installed now (by apt where
 * we are root on a Debian, else Playwright's own download).
 */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new ToolProblem(`CHROMIUM_PATH says ${wanted}, but there is no such file.`);
  }
  const present = onSystem();
  if (present !== undefined) return present;
  if (canApt()) await aptInstall(['chromium']);
  return onSystem() ?? playwrightsOwn();
}

/** Installs what journeys use beside the browser where that is possible; gives the commands still missing. */
export async function ensureCompanions() {
  const missing = () => companions.filter(({ command }) => onPath(command) === undefined);
  if (missing().length > 0 && canApt()) await aptInstall(missing().flatMap(({ packages }) => packages));
  return missing().map(({ command }) => command);
}

function onSystem() {
  return names.map(onPath).find((path) => path !== undefined) ?? elsewhere.find((path) => existsSync(path));
}

function onPath(name) {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((path) => existsSync(path));
}

const canApt = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get');

async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runWithProgress('Reading the list of Debian packages', 'apt-get', ['update', '-q'], {
      cwd: root,
      env,
    });
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    await runWithProgress(`Installing ${packages.join(', ')}`, 'apt-get', install, { cwd: root, env });
  } catch (error) {
    if (!(error instanceof ToolProblem)) throw error;
    console.error(error.message); // there may be another way to get it
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  try {
    await runWithProgress(
      "Downloading Playwright's Chromium",
      process.execPath,
      [cli, 'install', 'chromium'],
      {
        cwd: root,
        env: process.env,
      },
    );
  } catch (error) {
    if (!(error instanceof ToolProblem)) throw error;
    throw new ToolProblem(
      'Browser tests need Chromium: install it with your package manager, or set CHROMIUM_PATH to one.',
    );
  }
  const usable = spawnSync(chromium.executablePath(), ['--version']).status === 0;
  if (usable) return chromium.executablePath();
  throw new ToolProblem(
    "Playwright's Chromium lacks system libraries: install Chromium with your package manager, or set CHROMIUM_PATH.",
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runTool(async () => console.log(await findChromium()));
}
