import { findChromium } from '#local/browser.ts';

/** Runs in Jest's own process, where the environment is the real one; CHROMIUM=bundled skips an installed browser. */
export default async function globalSetup(): Promise<void> {
  process.env['CHROMIUM_AT'] = JSON.stringify(
    await findChromium({ forceBundled: process.env['CHROMIUM'] === 'bundled' }),
  );
}
