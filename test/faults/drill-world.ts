/** What a drill runs against: Azurite, identity, and a Functions host that can be killed, with a faulty network between. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { startAzurite } from '#local/azurite.ts';
import { spawnFunctionsHost, type FunctionsHostProcess } from '#local/functions-host/spawn.ts';
import { startConnector, type Connector } from '#local/connector.ts';
import { createManagedIdentity } from '#local/managed-identity.ts';
import { createIdentity } from '#local/identity.ts';
import { API_APP_ID, BOT_APP_ID, TEAMS_APP_ID, TENANT_ID, type PersonaName } from '#local/personas.ts';
import { buildApp } from './built-app.ts';
import { startFaultyProxy, throughTablePort, type Fault, type FaultyProxy } from './faulty-proxy.ts';

/** How often something goes wrong on the way, 0 to 1. */
export interface FaultRates {
  /** Between the client and the host. */
  readonly http: number;
  /** A transaction between the host and its table. */
  readonly commit: number;
  /** Any other call of the host's to its tables. */
  readonly read: number;
}

const CALM: FaultRates = { http: 0, commit: 0, read: 0 };

/** Runs before the app in the host's process: what it complains of goes to a file, and it believes that time has passed. */
const preload = (logFile: string, aheadMs: number): string =>
  `data:text/javascript,${encodeURIComponent(
    `import { appendFileSync } from 'node:fs';
     import { format } from 'node:util';
     console.error = (...all) => appendFileSync(${JSON.stringify(logFile)}, format(...all) + '\\n');
     const RealDate = Date; const now = () => RealDate.now() + ${aheadMs};
     if (${aheadMs}) globalThis.Date = class extends RealDate {
       constructor(...all) { all.length ? super(...all) : super(now()); }
       static now() { return now(); }
     };`,
  )}`;

/** A running drill's surroundings. Azurite is never killed: it would lose what it has not saved yet. */
export interface DrillWorld {
  /** Where clients send, through the faulty network. */
  readonly url: string;
  readonly http: FaultyProxy;
  readonly tables: FaultyProxy;
  readonly connector: Connector;
  tokenFor(as: PersonaName): Promise<string>;
  /** By which Teams calls the bot from this world's connector. */
  channelToken(): Promise<string>;
  /** A table, reached without faults. */
  table(name: 'ledger' | 'index' | 'inbox' | 'wakeups' | 'conversations' | 'cards'): TableClient;
  disturb(rates: FaultRates): void;
  /** @param aheadMs How much later than now the host believes it is. */
  startHost(aheadMs?: number): Promise<FunctionsHostProcess>;
  /** Ends the host in the middle of whatever it does. */
  killHost(): Promise<void>;
  stopHost(): Promise<void>;
  /** The end of what hosts complained of so far. */
  complaints(): string;
  stop(): Promise<void>;
}

/** @param dice 0 to 1. */
export async function openDrillWorld(dice: () => number): Promise<DrillWorld> {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end();
  };
  try {
    const app = await buildApp();
    ends.push(() => app.remove());
    const azurite = await startAzurite({ inMemory: true });
    ends.push(() => azurite.stop());

    let identityListener: Parameters<typeof createServer>[1] = (_, response) => void response.end();
    const identityServer = createServer((request, response) => identityListener?.(request, response));
    await new Promise<void>((listening) => identityServer.listen(0, '127.0.0.1', listening));
    ends.push(async () => {
      identityServer.closeAllConnections();
      await new Promise((closed) => identityServer.close(closed));
    });
    const identity = await createIdentity(
      `http://127.0.0.1:${(identityServer.address() as AddressInfo).port}/identity`,
    );
    const authority = `http://127.0.0.1:${(identityServer.address() as AddressInfo).port}/identity`;
    const appIdentity = createManagedIdentity(authority.replace(/identity$/, 'managed-identity'));
    identityListener = (request, response) =>
      (request.url?.startsWith('/identity/') ? identity : appIdentity).listener(request, response);
    const connector = await startConnector(appIdentity.token);
    ends.push(() => connector.stop());

    const logFile = join(app.appDir, 'host.log');
    let rates = CALM;
    let host: FunctionsHostProcess | undefined;
    const pick = (faults: readonly Fault[]): Fault => faults[Math.floor(dice() * faults.length)] ?? 'none';
    const http = await startFaultyProxy({
      target: () => host?.port,
      fault: () =>
        dice() < rates.http
          ? pick(['lost-request', 'lost-answer', 'lost-answer', 'swallowed', 'late', 'delayed'])
          : 'none',
    });
    ends.push(() => http.stop());
    const tables = await startFaultyProxy({
      target: () => azurite.ports.table,
      fault({ path }) {
        const rate = path.includes('$batch') ? rates.commit : rates.read;
        if (dice() >= rate) return 'none';
        // A swallowed answer stops the program until the host's own deadline, ten seconds: seldom, or little happens.
        return dice() < 0.04 ? 'swallowed' : pick(['lost-request', 'lost-answer', 'lost-answer', 'late', 'delayed']);
      },
      lateMs: 700,
    });
    ends.push(() => tables.stop());

    const env = {
      STEERLINE_STORAGE: throughTablePort(azurite.connectionString, tables.port),
      STEERLINE_TENANT_ID: TENANT_ID,
      STEERLINE_API_APP_ID: API_APP_ID,
      STEERLINE_BOT_APP_ID: BOT_APP_ID,
      STEERLINE_TEAMS_APP_ID: TEAMS_APP_ID,
      STEERLINE_AUTHORITY: authority,
      STEERLINE_BOT_OPENID: identity.channelMetadata,
      ...appIdentity.settings,
      STEERLINE_RATE_LIMIT: '100000',
      AzureWebJobsStorage: azurite.connectionString,
      FUNCTIONS_WORKER_RUNTIME: 'node',
    };
    const take = () => {
      const taken = host;
      host = undefined;
      return taken;
    };
    ends.push(async () => take()?.kill());
    return {
      url: `http://127.0.0.1:${http.port}`,
      http,
      tables,
      connector,
      tokenFor: (as) => identity.tokenFor(as),
      channelToken: () => identity.channelToken(BOT_APP_ID, connector.serviceUrl),
      table: (name) =>
        TableClient.fromConnectionString(azurite.connectionString, name, { allowInsecureConnection: true }),
      disturb: (next) => void (rates = next),
      async startHost(aheadMs = 0) {
        const NODE_OPTIONS = `--import=${preload(logFile, aheadMs)}`;
        host = await spawnFunctionsHost({ appDir: app.appDir, env: { ...env, NODE_OPTIONS }, queueLeaseSeconds: 5 });
        return host;
      },
      killHost: async () => take()?.kill(),
      stopHost: async () => take()?.stop(),
      complaints: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(-6_000) : ''),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
