import type { Browser } from 'playwright-core';
import { startWorld, type World } from '#local/serve-world.ts';
import { openBrowser } from './open-browser.ts';

/** The local world and a browser, both of one suite. */
interface Started {
  readonly world: World;
  readonly browser: Browser;
}

/** Starts both before the suite's tests, has the suite begin what its tests share, and ends both after them. */
export function withWorld(begin: (started: Started) => void | Promise<void>): void {
  let world: World | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    world = await startWorld({ port: 0, inMemory: true });
    browser = await openBrowser();
    await begin({ world, browser });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });
}
