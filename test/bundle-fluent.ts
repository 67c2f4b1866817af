import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { build } from 'esbuild';

/** Where jest.config.js has component tests find Fluent. */
const FILE = '.local/fluent.cjs';
/** npm writes it at each installation. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Makes one file of Fluent's two thousand, once an installation: Jest loads what it needs anew for every test file, and Fluent
 * took more of the time than the tests.
 */
export default async function bundleFluent(): Promise<void> {
  if (existsSync(FILE) && statSync(FILE).mtimeMs > statSync(INSTALLED).mtimeMs) return;
  mkdirSync('.local', { recursive: true });
  const beside = `${FILE}.${process.pid}`;
  await build({
    stdin: { contents: `export * from '@fluentui/react-components';`, resolveDir: '.' },
    outfile: beside,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    // One React for Fluent and for the tests.
    external: ['react', 'react-dom'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'silent',
  });
  renameSync(beside, FILE);
}
