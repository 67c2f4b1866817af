import { existsSync, renameSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Makes one file of Fluent's two thousand, once an installation: Jest loads what it needs anew for every test file, and Fluent
 * took more of the time than the tests.
 */
export default async function bundleFluent(_: unknown, { moduleNameMapper }: BundledProject): Promise<void> {
  const file = moduleNameMapper.find(([, path]) => /fluent-[\d.]+\.cjs$/.test(path))?.[1];
  if (!file) throw new Error('jest.config.js names no file for Fluent.');
  if (existsSync(file)) return;
  const beside = `${file}.${process.pid}`;
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
  renameSync(beside, file);
}

/** What is read of a project's configuration. */
interface BundledProject {
  readonly moduleNameMapper: readonly (readonly [pattern: string, path: string])[];
}
