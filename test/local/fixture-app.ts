import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** A built Functions app in a folder of its own. */
export interface FixtureApp {
  readonly appDir: string;
  readonly remove: () => Promise<void>;
}

/**
 * Builds a Functions app as the real one is built: one CommonJS file with nothing beside it. Its queue messages are tried
 * twice.
 *
 * @param source What the app registers; `app` of `@azure/functions` is there already.
 */
export async function buildFixtureApp(source: string): Promise<FixtureApp> {
  const appDir = await mkdtemp(join(tmpdir(), 'functions-app-'));
  await build({
    stdin: { contents: `import { app } from '@azure/functions';\n${source}`, resolveDir: resolve('test/local') },
    outfile: join(appDir, 'main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@azure/functions-core'],
    logLevel: 'silent',
  });
  await writeFile(join(appDir, 'package.json'), '{"main": "main.js"}');
  await writeFile(join(appDir, 'host.json'), '{"version": "2.0", "extensions": {"queues": {"maxDequeueCount": 2}}}');
  return { appDir, remove: () => rm(appDir, { recursive: true, force: true }) };
}
