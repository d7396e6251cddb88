import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumPath, makeFakeDevices, type RunningBrowser, startBrowser } from './browser.ts';
import { freePort } from './processes.ts';
import { type RunningServer, startServer } from './server.ts';
import { startWitness, type Witness } from './witness.ts';

/** A real server with a real database, a real browser with a profile, and a witness between them. */
export interface World {
  readonly dataDir: string;
  readonly port: number;
  readonly witness: Witness;
  server: RunningServer;
  browser: RunningBrowser;
  startServer(): Promise<RunningServer>;
  startBrowser(): Promise<RunningBrowser>;
  end(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), 'greenroom-durability-'));
  const dataDir = path.join(folder, 'data');
  const profile = path.join(folder, 'profile');
  await mkdir(profile);
  const devices = await makeFakeDevices(path.join(folder, 'devices'));
  const executable = await chromiumPath();
  const port = await freePort();
  const witness = await startWitness(port);
  const server = await startServer(dataDir, port);
  const browser = await startBrowser(executable, profile, devices).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const world: World = {
    dataDir,
    port,
    witness,
    server,
    browser,
    startServer: () => startServer(dataDir, port),
    startBrowser: () => startBrowser(executable, profile, devices),
    async end() {
      await world.browser.kill().catch(() => {});
      await world.server.stop().catch(() => {});
      await witness.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
}
