import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What `npm start` serves and cannot serve without building it. */
const BUNDLES = [
  {
    name: 'the API',
    script: 'build:functions',
    result: 'dist/functions/main.js',
    sources: ['functions', 'bot', 'shared'],
  },
  { name: 'the tab', script: 'build:tab', result: 'dist/tab/index.html', sources: ['teams-app', 'shared'] },
  { name: 'the pane', script: 'build:addin', result: 'dist/addin/index.html', sources: ['outlook-addin', 'shared'] },
] as const;

/** The sources do not build. */
export class BuildError extends Error {}

/**
 * Builds what is missing or older than its sources.
 *
 * @param say Told what is built, and how long it took.
 * @throws BuildError with the output of a build that failed.
 */
export async function buildStaleBundles(say: (sentence: string) => void): Promise<void> {
  for (const { name, script, result, sources } of BUNDLES) {
    const builtAt = (await stat(result).catch(() => undefined))?.mtimeMs;
    const changedAt = Math.max(...(await Promise.all([...sources, 'package-lock.json'].map(latestChange))));
    if (builtAt !== undefined && builtAt >= changedAt) continue;
    say(`Building ${name}${builtAt === undefined ? '' : ', whose sources have changed'} …`);
    const start = performance.now();
    await runScript(script);
    say(`Built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  }
}

/** When the newest file at or below `path` was written; 0 when there is none. */
async function latestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
  return Math.max(0, ...times);
}

function runScript(script: string): Promise<void> {
  const npm = process.env['npm_execpath'];
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, 'run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(`npm run --silent ${script}`, { stdio: ['ignore', 'pipe', 'pipe'], shell: true });
  return new Promise((built, failed) => {
    let output = '';
    const keep = (text: Buffer) => (output += text.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', failed);
    child.once('close', (code) => {
      if (code === 0) built();
      else failed(new BuildError(`npm run ${script} failed:\n${output.trim()}`));
    });
  });
}
