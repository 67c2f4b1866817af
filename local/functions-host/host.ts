/**
 * A small host for a built Azure Functions app (programming model v4): HTTP, queue and timer triggers on one machine.
 * It keeps what an app relies on in Azure and refuses what it would otherwise ignore. It has no keys: every HTTP function
 * is open, as with the Functions Core Tools.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openAdminDoor } from './admin-door.ts';
import { loadApp, nativeProcess, readHostSettings, withSettings } from './app-module.ts';
import { FunctionsCore } from './core.ts';
import { openHttpDoor } from './http-trigger.ts';
import { isQueue, QueueListener } from './queue-trigger.ts';
import { isTimer, Timer } from './timer-trigger.ts';
import type { LogEntry, RegisteredFunction } from './worker-contract.ts';

/** Which app, with which settings. */
export interface FunctionsAppOptions {
  /** Folder with host.json, package.json and the CommonJS bundle its `main` names. */
  readonly appDir: string;
  /** Settings added to this process's environment before the app loads, and taken back when it stops. */
  readonly env?: Readonly<Record<string, string>>;
  /** False: timers fire only by `fire` and the admin door. */
  readonly runsTimers?: boolean;
  /** How long a message stays with a host that died, in seconds; Azure keeps it for 600. */
  readonly queueLeaseSeconds?: number;
  readonly log?: (entry: LogEntry) => void;
}

/** A running app without a port of its own. */
export interface FunctionsApp {
  /** Answers `/api/…` (or the app's own prefix) and `/admin/…`. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Runs a timer or queue function now, and waits for it. @throws whatever it threw. */
  fire(name: string, input?: unknown): Promise<void>;
  /** Takes no more work, waits for what is in hand, tells the app, restores the environment. */
  stop(): Promise<void>;
}

/** A running app with its own port of 127.0.0.1. */
export interface FunctionsHost extends Pick<FunctionsApp, 'fire' | 'stop'> {
  readonly url: string;
  readonly port: number;
}

/** Loads an app and begins to run it. @throws Error saying what about the app is wrong. */
export async function startFunctionsApp(options: FunctionsAppOptions): Promise<FunctionsApp> {
  const { appDir, env = {}, runsTimers = true, queueLeaseSeconds = 60, log = logToConsole } = options;
  const core = new FunctionsCore(log);
  const onFault = (fn: RegisteredFunction, error: unknown) =>
    log({
      level: 'error',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      functionName: fn.name,
    });
  const restoreEnvironment = setEnvironment(env);
  try {
    const settings = readHostSettings(appDir);
    loadApp(appDir, core.module);
    await core.start(appDir);
    const functions = [...core.functions.values()];
    const timers = functions.filter(isTimer).map((fn) => new Timer(core, fn, onFault));
    const context = { core, settings: settings.queues, leaseSeconds: queueLeaseSeconds, log, onFault };
    const queues = functions.filter(isQueue).map((fn) => listenerFor(fn, context));
    const httpDoor = openHttpDoor(core, settings.routePrefix, onFault);
    const fire = (name: string, input?: unknown) => {
      const timer = timers.find(({ fn }) => fn.name === name);
      if (timer) return timer.run();
      const queue = queues.find(({ fn }) => fn.name === name);
      if (queue) return queue.run(typeof input === 'string' ? input : JSON.stringify(input ?? ''));
      throw new Error(`No timer or queue function is named "${name}".`);
    };
    const adminDoor = openAdminDoor(
      [...timers, ...queues].map(({ fn }) => fn),
      fire,
      onFault,
    );
    const inHand = new Set<Promise<void>>();
    for (const queue of queues) queue.start();
    if (runsTimers) for (const timer of timers) timer.start();
    return {
      fire,
      listener(request, response) {
        const answering = (request.url?.startsWith('/admin/') ? adminDoor : httpDoor)(request, response);
        inHand.add(answering);
        void answering.finally(() => inHand.delete(answering));
      },
      async stop() {
        await Promise.all([...timers, ...queues].map((worker) => worker.stop()));
        await Promise.all(inHand);
        await core.end();
        restoreEnvironment();
      },
    };
  } catch (error) {
    restoreEnvironment();
    throw error;
  }
}

/** Loads an app and serves it on its own port; 0 picks a free one. */
export async function startFunctionsHost(
  options: FunctionsAppOptions & { readonly port: number },
): Promise<FunctionsHost> {
  const app = await startFunctionsApp(options);
  const server = createServer(app.listener);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(options.port, '127.0.0.1', listening);
  }).catch(async (error: unknown) => {
    await app.stop();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    fire: (name, input) => app.fire(name, input),
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeIdleConnections();
      await app.stop();
      server.closeAllConnections();
      await closed;
    },
  };
}

function listenerFor(fn: RegisteredFunction, context: ConstructorParameters<typeof QueueListener>[0]): QueueListener {
  const { connection = 'AzureWebJobsStorage', queueName = '' } = fn.trigger;
  const { env } = nativeProcess;
  const connectionString = env[connection] ?? env[`AzureWebJobs${connection}`];
  if (!connectionString) throw new Error(`Function "${fn.name}" needs the setting ${connection}.`);
  return new QueueListener(context, fn, connectionString, withSettings(queueName));
}

/** Gives back what puts the environment as it was. */
function setEnvironment(env: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(env).map((name) => [name, nativeProcess.env[name]] as const);
  Object.assign(nativeProcess.env, env);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete nativeProcess.env[name];
      else nativeProcess.env[name] = value;
  };
}

function logToConsole({ level, message, functionName }: LogEntry): void {
  if (level === 'error' || level === 'critical' || level === 'warning')
    console.error(`${level} ${functionName ? `${functionName}: ` : ''}${message}`);
}
