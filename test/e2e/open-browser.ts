import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, type ChromiumAt } from '#local/browser.ts';

declare global {
  /** The browsers of this suite, for what is told when a test of it fails. */
  var openBrowsers: Browser[] | undefined;
  /** The folders in which they record their traces. */
  var traceFolders: string[] | undefined;
}

/** Guards against a page that hangs only: nothing that is waited for has to be this fast. */
const GIVE_UP_MS = 30_000;

/**
 * A headless browser, of the Chromium that Jest's global setup found; the caller closes it. Each of its contexts is traced
 * as long as it is open, so a test closes its own at its end only, and leaves it open when it fails.
 */
export async function openBrowser(): Promise<Browser> {
  const found = process.env['CHROMIUM_AT'];
  if (!found) throw new Error('CHROMIUM_AT is not set: only the project e2e has a browser (test/e2e/global-setup.ts).');
  // A folder of ours, which environment.ts removes: Playwright leaves its own behind when a traced context is closed.
  const tracesDir = mkdtempSync(join(tmpdir(), 'steerline-traces-'));
  const browser = await launchBrowser(JSON.parse(found) as ChromiumAt, { tracesDir });
  const newContext = browser.newContext.bind(browser);
  // Its newPage() comes by here, too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(GIVE_UP_MS);
    // Not with screenshots: they cost a third of the computing, and what fails is photographed (environment.ts).
    await context.tracing.start({ snapshots: true });
    return context;
  };
  (globalThis.openBrowsers ??= []).push(browser);
  (globalThis.traceFolders ??= []).push(tracesDir);
  return browser;
}
