/** What starts cold: the server's bundle, and the scripts each page loads first. */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { API_APP_ID, BOT_APP_ID, TEAMS_APP_ID, TENANT_ID } from '#local/personas.ts';
import { firstScriptsKB } from '../../teams-app/packed-page.ts';
import { buildApp } from '../faults/built-app.ts';
import { median, type Figure } from './measure.ts';

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
      ...(await firstScripts()),
    ];
  } finally {
    await app.remove();
  }
}

/** First scripts of each page as a browser is sent them, and the build's budgets. */
const PAGES = [
  { page: 'tab', atMost: 175 },
  { page: 'addin', atMost: 110 },
] as const;

const firstScripts = (): Promise<Figure[]> =>
  Promise.all(
    PAGES.map(async ({ page, atMost }): Promise<Figure> => {
      const name = `first scripts of dist/${page}, Brotli`;
      if (!existsSync(`dist/${page}/index.html`))
        return { name, value: 0, unit: 'kB', note: 'not built: npm run build' };
      return { name, value: await firstScriptsKB(`dist/${page}`), unit: 'kB', target: { atMost } };
    }),
  );
