/** The whole product on one machine: storage, identity, the Functions app, the tab and the pages around it, on one port. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startAzurite } from './azurite.ts';
import { serveClock, startClock } from './clock.ts';
import { startConnector } from './connector.ts';
import { openFrontDoor } from './front-door.ts';
import { startFunctionsApp, type FunctionsApp, type FunctionsAppOptions } from './functions-host/host.ts';
import { serveGraphControl } from './graph/control-door.ts';
import { createGraphStandIn, type GraphStandIn } from './graph/graph-stand-in.ts';
import { createOnlineMeetings, type OnlineMeetings } from './graph/online-meetings.ts';
import { tellBot } from './graph/tell-bot.ts';
import { createIdentity, type Identity } from './identity.ts';
import { createManagedIdentity } from './managed-identity.ts';
import { servePage } from './pages.ts';
import { servePane } from './pane.ts';
import { servePeople, serveTokens } from './people-door.ts';
import { API_APP_ID, BOT_APP_ID, PERSONAS, TEAMS_APP_ID, TENANT_ID } from './personas.ts';
import { serveFiles } from './static-files.ts';

/** Where the world keeps what it must not forget. */
type WorldData = { readonly location: string } | { readonly inMemory: true };

/** Which world. */
export type WorldOptions = WorldData & {
  /** 0 picks a free one. */
  readonly port: number;
  /** Settings of the Functions app beside its own. */
  readonly env?: Readonly<Record<string, string>>;
  /** The built Functions app; `dist/functions` unless said. */
  readonly appDir?: string;
  /** The built tab; `dist/tab` unless said. */
  readonly tabDir?: string;
  /** The built Outlook pane; `dist/addin` unless said. */
  readonly addinDir?: string;
  /** False: timers run only when fired. */
  readonly runsTimers?: boolean;
  readonly log?: NonNullable<FunctionsAppOptions['log']>;
};

/** A running world. */
export interface World extends Pick<Identity, 'tokenFor' | 'channelToken'>, Pick<FunctionsApp, 'fire'> {
  /** `http://127.0.0.1:PORT`; the same port answers to localhost. */
  readonly url: string;
  readonly port: number;
  /** The settings of the Functions app, for another process that shall work in the same world. */
  readonly settings: Readonly<Record<string, string>>;
  /** The stand-in for Microsoft Graph, with its switches. */
  readonly graph: GraphStandIn;
  /** Calls in Teams. */
  readonly meetings: OnlineMeetings;
  /** Ends everything, the last asked first. */
  stop(): Promise<void>;
}

/** @throws Error when a part cannot start; parts that had started are ended. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const {
    appDir = 'dist/functions',
    tabDir = 'dist/tab',
    addinDir = 'dist/addin',
    env = {},
    runsTimers = true,
    log,
  } = options;
  const location = 'location' in options ? options.location : undefined;
  const ends: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end();
  };
  try {
    const door = await openFrontDoor(options.port);
    ends.push(() => door.stop());
    door.mount('/api', (_request, response) => void response.writeHead(503, { 'retry-after': '1' }).end());
    if (location) await mkdir(location, { recursive: true });
    const clock = startClock(location && join(location, 'clock.json'));
    ends.push(async () => clock.stop());
    const azurite = await startAzurite(location ? { location: join(location, 'azurite') } : { inMemory: true });
    ends.push(() => azurite.stop());
    if (location) ends.push(await tellStorage(location, azurite.connectionString));
    const authority = `${door.url}/local/identity`;
    const appIdentity = createManagedIdentity(`${door.url}/local/managed-identity`);
    door.mount('/local/managed-identity', appIdentity.listener);
    const keyFile = location && join(location, 'identity/signing-key.json');
    const identity = await createIdentity(authority, keyFile, appIdentity.token);
    door.mount('/local/identity', identity.listener);
    const graph = createGraphStandIn({
      prefix: '/local/graph',
      token: identity.applicationToken,
      reach: (url) => url.replace(/^https:/, 'http:'),
    });
    ends.push(async () => graph.stop());
    door.mount('/local/graph/v1.0', graph.listener);
    door.mount('/local/graph', servePage('/local/graph/', new URL('./graph/page.ts', import.meta.url)));
    door.mount('/local/token', serveTokens(identity));
    door.mount('/local/people.json', servePeople);
    door.mount('/tab', serveFiles('/tab/', tabDir));
    door.mount('/teams', servePage('/teams/', new URL('./teams-host/page.ts', import.meta.url)));
    for (const { as } of PERSONAS) door.mount(`/addin/${as}`, servePane(`/addin/${as}/`, addinDir, as));
    door.mount('/outlook', servePage('/outlook/', new URL('./outlook-host/page.ts', import.meta.url)));
    door.mount('/cards', servePage('/cards/', new URL('./card-gallery/page.ts', import.meta.url)));
    door.mount('/', servePage('/', new URL('./start-page/page.ts', import.meta.url)));

    const settings = {
      STEERLINE_STORAGE: azurite.connectionString,
      STEERLINE_TENANT_ID: TENANT_ID,
      STEERLINE_API_APP_ID: API_APP_ID,
      STEERLINE_AUTHORITY: authority,
      STEERLINE_BOT_APP_ID: BOT_APP_ID,
      STEERLINE_TEAMS_APP_ID: TEAMS_APP_ID,
      // Whoever opens a card here is the sponsor, who sits at the Playground.
      STEERLINE_TAB_ADDRESS: `http://localhost:${door.port}/teams/?as=sponsor&subPage={subPage}`,
      STEERLINE_BOT_OPENID: identity.channelMetadata,
      STEERLINE_GRAPH: `${door.url}/local/graph`,
      // Graph calls nobody but over https; the stand-in knows the way here.
      STEERLINE_PUBLIC_URL: door.url.replace(/^http:/, 'https:'),
      AzureWebJobsStorage: azurite.connectionString,
      FUNCTIONS_WORKER_RUNTIME: 'node',
      ...appIdentity.settings,
      ...env,
    };
    const app = await startFunctionsApp({ appDir, env: settings, runsTimers, ...(log && { log }) });
    ends.push(() => app.stop());
    door.mount('/api', app.listener);
    door.mount('/admin', app.listener);
    // What is woken may owe a wake-up that is due by then, too.
    const wake = async () => {
      for (let round = 0; round < 2; round += 1) await app.fire('wake-due');
    };
    door.mount('/local/clock', serveClock(clock, wake));
    const connector = await startConnector(appIdentity.token);
    ends.push(() => connector.stop());
    const meetings = createOnlineMeetings(graph, tellBot(`${door.url}/api/messages`, connector, identity));
    door.mount('/local/graph/control', serveGraphControl('/local/graph/control', graph, meetings));
    return {
      url: door.url,
      port: door.port,
      settings,
      graph,
      meetings,
      tokenFor: (as, overrides) => identity.tokenFor(as, overrides),
      channelToken: (...all) => identity.channelToken(...all),
      fire: (name, input) => app.fire(name, input),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Leaves the storage's address for the command-line programs; gives back what takes it away. */
async function tellStorage(location: string, connectionString: string): Promise<() => Promise<void>> {
  const file = join(location, 'storage.json');
  await writeFile(file, JSON.stringify({ connectionString }), { mode: 0o600 });
  return () => rm(file, { force: true });
}
