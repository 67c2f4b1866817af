/** What starts cold: the server's bundle, and the script the tab loads first. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { API_APP_ID, BOT_APP_ID, TEAMS_APP_ID, TENANT_ID } from '#local/personas.ts';
import { buildApp } from '../faults/built-app.ts';
import { median, type Figure } from './measure.ts';

const TAB = 'dist/tab';

function loadTime(appDir: string): Promise<number> {
  const env = {
    ...process.env,
    STEERLINE_TENANT_ID: TENANT_ID,
    STEERLINE_API_APP_ID: API_APP_ID,
    STEERLINE_BOT_APP_ID: BOT_APP_ID,
    STEERLINE_TEAMS_APP_ID: TEAMS_APP_ID,
    STEERLINE_STORAGE: 'steerline',
    AzureWebJobsStorage: 'steerline',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/load-app.ts', appDir], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done(Number(output)) : failed(new Error('The app does not load.'))));
  });
}

export async function benchBundles(): Promise<Figure[]> {
  const app = await buildApp();
  try {
    const times: number[] = [];
    for (let each = 0; each < 5; each += 1) times.push(await loadTime(app.appDir));
    return [
      { name: 'server bundle loads', value: median(times), unit: 'ms' },
      { name: 'server bundle', value: statSync(join(app.appDir, 'main.js')).size / 1000, unit: 'kB' },
      ...firstScript(),
    ];
  } finally {
    await app.remove();
  }
}

/** The scripts that index.html names: the entry and what it imports at once. */
function firstScript(): Figure[] {
  const page = join(TAB, 'index.html');
  const name = 'first script of the tab, gzip';
  if (!existsSync(page)) return [{ name, value: 0, unit: 'kB', note: 'not built: npm run build:tab' }];
  const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)];
  const bytes = named.reduce((sum, [, file = '']) => sum + gzipSync(readFileSync(join(TAB, file))).length, 0);
  return [{ name, value: bytes / 1000, unit: 'kB', target: { atMost: 210 } }];
}
