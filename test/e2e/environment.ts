import { setTimeout as sleep } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';
import type { Page } from 'playwright-core';

/** Of one frame; enough to tell which page it is, and what it said. */
const TEXT_LIMIT = 1500;
const ANSWER_MS = 2000;

/** Tells what every open page showed when a browser test failed: on another machine there is nobody to look. */
export default class ShownOnFailure extends TestEnvironment {
  /** Called by Jest with everything that happens in a suite. */
  async handleTestEvent(event: { readonly name: string }): Promise<void> {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const contexts = (this.global.openBrowsers ?? []).flatMap((browser) => browser.contexts());
    await Promise.all(contexts.flatMap((context) => context.pages()).map(tell));
  }
}

async function tell(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const shown = frame
      .evaluate(() => {
        const isHidden = document.querySelector('#root[aria-hidden]') !== null;
        return `${isHidden ? '(hidden from screen readers) ' : ''}${document.body.innerText}`;
      })
      .catch(String);
    // A page that is still loading may never answer.
    const text = await Promise.race([shown, sleep(ANSWER_MS, 'nothing yet')]);
    process.stderr.write(`shown at ${frame.url()}: ${text.replace(/\s+/g, ' ').slice(0, TEXT_LIMIT)}\n`);
  }
}
