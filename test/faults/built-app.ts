import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The Functions app as it is now, built into a folder of its own, so that no other build gets in the way. */
export async function buildApp(): Promise<{ readonly appDir: string; remove(): Promise<void> }> {
  const appDir = await mkdtemp(join(tmpdir(), 'steerline-app-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'functions/build.ts', appDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  await new Promise<void>((built, failed) => {
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? built() : failed(new Error(`The app does not build:\n${complaint}`))));
  });
  return { appDir, remove: () => rm(appDir, { recursive: true, force: true }) };
}
