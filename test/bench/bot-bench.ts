/** What the bot costs: its bundle beside a bare one of its SDK, and an invoke beside the command that it carries. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BOT_APP_ID, findPersona, TENANT_ID, type PersonaName } from '#local/personas.ts';
import { startWorld } from '#local/serve-world.ts';
import { buildApp } from '../faults/built-app.ts';
import { inTurns, median, type Figure } from './measure.ts';

interface AnyAnswer {
  readonly id: string;
}

const ROUNDS = 7;

/** Milliseconds that Node needs to load a file by itself. */
function loadTime(file: string): Promise<number> {
  const script = `const start = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - start); process.exit(0)`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => (code === 0 ? done(Number(output)) : failed(new Error(`${file} does not load.`))));
  });
}

export async function benchBot(): Promise<Figure[]> {
  const app = await buildApp();
  try {
    return [...(await benchBundle(app.appDir)), await benchInvoke(app.appDir)];
  } finally {
    await app.remove();
  }
}

async function benchBundle(appDir: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'steerline-bare-'));
  try {
    const bare = join(folder, 'bare.js');
    const stdin = { contents: `require('botbuilder');`, resolveDir: resolve('.') };
    const shape = {
      bundle: true,
      minify: true,
      keepNames: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
    } as const;
    await build({ stdin, outfile: bare, ...shape, logLevel: 'error' });
    const own = join(appDir, 'bot.js');
    const times = { own: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.own.push(await loadTime(own));
      times.bare.push(await loadTime(bare));
    }
    const [value, floor] = [median(times.own), median(times.bare)];
    const main = readFileSync(join(appDir, 'main.js'), 'utf8');
    const isApart = existsSync(own) && !main.includes('botframework-connector');
    return [
      {
        name: 'bot bundle loads',
        value,
        unit: 'ms',
        floor,
        ratio: value / floor,
        target: { atMost: 1.3 },
        note: 'floor: botbuilder alone',
      },
      { name: 'bot in the server bundle', value: isApart ? 0 : 1, unit: 'bundles', target: { atMost: 0 } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A vote on a plan by its card, beside the same vote by the API's route, in the same running world. */
async function benchInvoke(appDir: string): Promise<Figure> {
  const world = await startWorld({ port: 0, inMemory: true, appDir, env: { STEERLINE_RATE_LIMIT: '100000' } });
  try {
    const send = async (as: PersonaName, path: string, body: object, more: object = {}): Promise<AnyAnswer> => {
      const headers = {
        authorization: `Bearer ${await world.tokenFor(as)}`,
        'content-type': 'application/json',
        ...more,
      };
      const response = await fetch(`${world.url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as AnyAnswer;
    };
    const idOf = (as: PersonaName): string => findPersona(as)?.id ?? '';
    const { id: programId } = await send('director', 'programs', {
      title: 'Votes',
      purpose: 'To be measured.',
      tier: 2,
      profile: 'standard',
      teams: ['Web'],
      members: [
        { personId: idOf('tpm'), roles: ['tpm'] },
        { personId: idOf('sponsor'), roles: ['sponsor'] },
      ],
      calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
    });
    const at = `programs/${programId}/planning-sessions`;
    await send('tpm', at, { title: 'Q1', periodFromOn: '2027-01-01', periodToOn: '2027-03-31' });
    await send('tpm', `${at}/PLN-1/propose`, { team: 'Web', demand: 3, title: 'Wave', forecastOn: '2027-02-01' });
    await send('tpm', `${at}/PLN-1/open-vote`, {}, { 'if-match': '"2"' });

    const serviceUrl = world.url;
    const authorization = `Bearer ${await world.channelToken(BOT_APP_ID, serviceUrl)}`;
    const apiToken = `Bearer ${await world.tokenFor('tpm')}`;
    let presses = 0;
    const post = async (path: string, token: string, body: object): Promise<void> => {
      const headers = { authorization: token, 'content-type': 'application/json' };
      const response = await fetch(`${world.url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok || text.includes('activity.message')) throw new Error(`It was not taken: ${text}`);
    };
    const times = await inTurns(60, {
      invoke: () =>
        post('messages', authorization, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: `press-${(presses += 1)}`,
          channelId: 'msteams',
          serviceUrl,
          from: { id: '29:sponsor', aadObjectId: idOf('sponsor') },
          recipient: { id: '28:bot' },
          conversation: { id: 'a:sponsor', conversationType: 'personal', tenantId: TENANT_ID },
          value: {
            action: {
              type: 'Action.Execute',
              verb: 'planning.vote',
              data: { programId, number: 'PLN-1', confidence: 4 },
            },
          },
        }),
      command: () => post(`${at}/PLN-1/vote`, apiToken, { confidence: 4 }),
    });
    const { invoke, command: floor } = times;
    const note = 'floor: the same command by the API';
    return {
      name: 'invoke answered',
      value: invoke,
      unit: 'ms',
      floor,
      ratio: invoke / floor,
      target: { atMost: 1.5 },
      note,
    };
  } finally {
    await world.stop();
  }
}
