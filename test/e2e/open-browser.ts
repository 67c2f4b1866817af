import type { Browser } from 'playwright-core';
import { launchBrowser, type ChromiumAt } from '#local/browser.ts';

declare global {
  /** The browsers of this suite, for what is told when a test of it fails. */
  var openBrowsers: Browser[] | undefined;
}

/** A headless browser, of the Chromium that Jest's global setup found; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = process.env['CHROMIUM_AT'];
  if (!found) throw new Error('CHROMIUM_AT is not set: only the project e2e has a browser (test/e2e/global-setup.ts).');
  const browser = await launchBrowser(JSON.parse(found) as ChromiumAt);
  (globalThis.openBrowsers ??= []).push(browser);
  return browser;
}
