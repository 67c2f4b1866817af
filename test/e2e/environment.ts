import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';
import type { BrowserContext, Page } from 'playwright-core';
import { TRACE_LINE } from '../judge-runs.ts';

/** Of one frame; enough to tell which page it is, and what it said. */
const TEXT_LIMIT = 1500;
const ANSWER_MS = 2000;
const TRACE_MS = 20_000;

/** What Jest says happened. */
interface Happened {
  readonly name: string;
  /** Of a failure; Jest throws a string when time is up. */
  readonly error?: unknown;
  /** What failed has its error there, too, as the first of a pair. */
  readonly test?: { readonly errors: unknown[] };
}

/** Keeps a trace of each browser test that failed, and tells what every open page showed: on another machine there is nobody to look. */
export default class TracedTests extends TestEnvironment {
  readonly #traces: string;
  #kept = 0;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    this.#traces = `${process.env['TRACES'] ?? '.local/e2e/traces'}/${basename(context.testPath, '.test.ts')}`;
  }

  /** A browser that a failed test left open would keep Jest from ending. */
  override async teardown(): Promise<void> {
    await Promise.all((this.global.openBrowsers ?? []).map((browser) => browser.close()));
    // Chromium may still be writing there.
    const gone = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
    await Promise.all((this.global.traceFolders ?? []).map((folder) => rm(folder, gone)));
    await super.teardown();
  }

  /** Called by Jest with everything that happens in a suite. */
  async handleTestEvent({ name, error, test }: Happened): Promise<void> {
    const contexts = (this.global.openBrowsers ?? []).flatMap((browser) => browser.contexts());
    // A trace is of one test, as pages stay open over several.
    if (name === 'test_fn_start') await Promise.all(contexts.map(begin));
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    await Promise.all(contexts.flatMap((context) => context.pages()).map(tell));
    const paths = contexts.map(() => `${this.#traces}-${++this.#kept}.zip`);
    const traces = await Promise.all(contexts.map((context, index) => keep(context, paths[index] ?? '')));
    const lines = traces.map((trace) => `\n${TRACE_LINE}${trace}`).join('');
    if (isError(error)) addLines(error, lines);
    else test?.errors.splice(-1, 1, new Error(`${String(error)}${lines}`));
  }
}

async function begin(context: BrowserContext): Promise<void> {
  await context.tracing.stopChunk();
  await context.tracing.startChunk();
}

/** Writes the trace of a context, and beside it a picture of each page. Gives the path, or why there is no trace. */
async function keep(context: BrowserContext, path: string): Promise<string> {
  const write = async () => {
    const pictures = context
      .pages()
      .map((page, index) => page.screenshot({ path: path.replace('.zip', `-${index + 1}.png`) }));
    await Promise.allSettled(pictures);
    await context.tracing.stopChunk({ path });
    await context.tracing.startChunk();
    return path;
  };
  return Promise.race([write().catch(String), sleep(TRACE_MS, 'not written in time', { ref: false })]);
}

/** Errors of a test are of another realm. */
const isError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'message' in error && 'stack' in error;

/** Adds lines to the words of an error, where Jest's report has them. */
function addLines(error: Error, lines: string): void {
  const words = `${error.message}${lines}`;
  error.stack = error.stack?.replace(error.message, () => words) ?? words;
  error.message = words;
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
    const text = await Promise.race([shown, sleep(ANSWER_MS, 'nothing yet', { ref: false })]);
    process.stderr.write(`shown at ${frame.url()}: ${text.replace(/\s+/g, ' ').slice(0, TEXT_LIMIT)}\n`);
  }
}
