/** Microsoft 365 Agents Playground, connected to the bot of a local world; loopback only, and it reports to nobody. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BOT_APP_ID, findPersona, LOCALE, teamsIdOf, TENANT_ID, type PersonaName } from './personas.ts';
import type { World } from './serve-world.ts';

const CLI = 'node_modules/@microsoft/m365agentsplayground/cli.js';
const PATIENCE_MS = 30_000;
/** Those beside the one who sits at it; the Playground asks for exactly five. */
const OTHERS = ['tpm', 'director', 'sponsor', 'security', 'ops', 'contributor'] as const;

/** A running Playground. */
export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param as Who sits at it; `sponsor` unless said.
 * @param port 0 picks a free one.
 * @throws Error when it does not answer in time.
 */
export async function startPlayground(
  world: Pick<World, 'url' | 'channelToken'>,
  { as = 'sponsor', port = 0 }: { readonly as?: PersonaName; readonly port?: number } = {},
): Promise<Playground> {
  const relay = await startRelay(world);
  const folder = await mkdtemp(join(tmpdir(), 'steerline-playground-'));
  const own = port || (await freePort());
  const config = join(folder, 'playground.yml');
  await writeFile(config, JSON.stringify(configOf(as)));
  const child = spawn(process.execPath, [resolve(CLI), 'start', '--disable-telemetry'], {
    stdio: 'ignore',
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      BOT_ENDPOINT: `${relay.url}/api/messages`,
      DEFAULT_CHANNEL_ID: 'msteams',
      TEAMSAPPTESTER_PORT: String(own),
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      NODE_OPTIONS: `--import=${ONLY_LOOPBACK}`,
    },
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const playground = {
    url: `http://127.0.0.1:${own}`,
    async stop() {
      child.kill();
      await exited;
      await relay.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
    const isReady = await fetch(`${playground.url}/_debug/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return playground;
    if (child.exitCode !== null) break;
  }
  await playground.stop();
  throw new Error('The Agents Playground did not start.');
}

/** It would listen on every address of the machine. */
const ONLY_LOOPBACK = `data:text/javascript,${encodeURIComponent(
  `import net from 'node:net';
   const listen = net.Server.prototype.listen;
   net.Server.prototype.listen = function (port, ...more) {
     const isBare = typeof port !== 'object' && typeof more[0] !== 'string';
     return isBare ? listen.call(this, port, '127.0.0.1', ...more) : listen.call(this, port, ...more);
   };`,
)}`;

function configOf(as: PersonaName): object {
  const user = (name: PersonaName) => {
    const persona = findPersona(name);
    if (!persona) throw new Error(`Nobody is called "${name}".`);
    const [givenName, surname] = persona.name.split(' ');
    const { id: aadObjectId, name: shown, upn } = persona;
    return { id: teamsIdOf(name), name: shown, userPrincipleName: upn, aadObjectId, givenName, surname, email: upn };
  };
  const group = '5f0c0de0-0000-4000-8000-000000000031';
  return {
    version: '0.1.1',
    tenantId: TENANT_ID,
    bot: { id: `28:${BOT_APP_ID}`, name: 'Steerline' },
    currentUser: user(as),
    users: OTHERS.filter((name) => name !== as)
      .slice(0, 5)
      .map(user),
    personalChat: { id: `a:personal-${as}` },
    groupChat: { id: '19:steering@thread.v2', name: 'Steering committee' },
    team: {
      id: '19:atlas@thread.tacv2',
      name: 'Atlas',
      aadGroupId: group,
      channels: [{ id: '19:decisions@thread.tacv2', name: 'Decisions' }],
    },
  };
}

/**
 * Signs what the Playground says to the bot, as Teams would, and says how the person writes days: the Playground itself
 * knows no key of this world, and the bot takes nothing unsigned.
 */
async function startRelay(world: Pick<World, 'url' | 'channelToken'>) {
  const server = createServer((request, response) => {
    const answer = async () => {
      // The Playground says en-US of everybody.
      const activity = { ...(JSON.parse(await textOf(request)) as { serviceUrl: string }), locale: LOCALE };
      const { serviceUrl } = activity;
      const authorization = `Bearer ${await world.channelToken(BOT_APP_ID, serviceUrl)}`;
      const headers = { 'content-type': 'application/json', authorization };
      const answered = await fetch(`${world.url}/api/messages`, {
        method: 'POST',
        headers,
        body: JSON.stringify(activity),
      });
      const type = answered.headers.get('content-type');
      response.writeHead(answered.status, type ? { 'content-type': type } : {}).end(await answered.text());
    };
    answer().catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
