import type { Page } from 'playwright-core';
import { isRunning, until } from './world/processes.ts';
import { databasePid, isHealthy, killDatabase } from './world/server.ts';
import type { World } from './world/world.ts';

export const kinds = ['tab', 'browser', 'server', 'postgres'] as const;
export type Kind = (typeof kinds)[number];

export interface Kill {
  /** Ends it with no chance to say goodbye; the coin chooses where there are two ways. */
  strike(world: World, page: Page, coin: boolean): Promise<void>;
  /** Brings back what was killed, and gives the page to go on in. */
  restore(world: World, page: Page): Promise<Page>;
  /** The page lives on while the other side is away. */
  readonly pageLives: boolean;
  /** The other side stays away until the page has said so; PostgreSQL is back too soon for that. */
  readonly mustSaySo: boolean;
}

/** A page of the same origin with none of the product's code, from which to look at the device's disk. */
async function lookoutPage(world: World): Promise<Page> {
  const page = await world.browser.context.newPage();
  await page.goto(`${world.witness.origin}/robots.txt`);
  return page;
}

export const kills: Readonly<Record<Kind, Kill>> = {
  tab: {
    pageLives: false,
    mustSaySo: false,
    async strike(_world, page, coin) {
      if (coin) return page.close({ runBeforeUnload: false });
      const crashed = page.waitForEvent('crash');
      const session = await page.context().newCDPSession(page);
      session.send('Page.crash').catch(() => {}); // nobody is left to answer
      await crashed;
    },
    async restore(world, page) {
      if (!page.isClosed()) await page.close();
      return lookoutPage(world);
    },
  },
  browser: {
    pageLives: false,
    mustSaySo: false,
    strike: (world) => world.browser.kill(),
    async restore(world) {
      world.browser = await world.startBrowser();
      return lookoutPage(world);
    },
  },
  server: {
    pageLives: true,
    mustSaySo: true,
    async strike(world) {
      await world.server.kill();
    },
    async restore(world, page) {
      const database = await databasePid(world.dataDir);
      if (!isRunning(database)) throw new Error('PostgreSQL did not outlive the server');
      world.server = await world.startServer();
      if ((await databasePid(world.dataDir)) !== database) throw new Error('PostgreSQL was not adopted');
      return page;
    },
  },
  postgres: {
    pageLives: true,
    mustSaySo: false,
    strike: (world) => killDatabase(world.dataDir),
    async restore(world, page) {
      await until(() => isHealthy(world.port), 'the server to start PostgreSQL again', 30_000);
      return page;
    },
  },
};
