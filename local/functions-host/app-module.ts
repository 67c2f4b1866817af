/** Reads a built Functions app from its folder and loads its code as the Functions worker does. */
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';

type CompilableModule = InstanceType<typeof Module> & { _compile(source: string, filename: string): void };

/** What host.json says, with the host's own defaults filled in. */
export interface HostSettings {
  /** Without slashes: `api`. */
  readonly routePrefix: string;
  readonly queues: {
    readonly isBase64: boolean;
    readonly batchSize: number;
    readonly maxDequeueCount: number;
    /** How long a message whose handler threw stays hidden. */
    readonly retryAfterMs: number;
    readonly maxPollingIntervalMs: number;
  };
}

interface HostJson {
  readonly extensions?: {
    readonly http?: { readonly routePrefix?: string };
    readonly queues?: {
      readonly messageEncoding?: string;
      readonly batchSize?: number;
      readonly maxDequeueCount?: number;
      readonly visibilityTimeout?: string;
      readonly maxPollingInterval?: string;
    };
  };
}

/** The settings in `appDir`/host.json. */
export function readHostSettings(appDir: string): HostSettings {
  const { extensions = {} } = JSON.parse(readFileSync(join(appDir, 'host.json'), 'utf8')) as HostJson;
  const { http = {}, queues = {} } = extensions;
  return {
    routePrefix: (http.routePrefix ?? 'api').replace(/^\/|\/$/g, ''),
    queues: {
      isBase64: queues.messageEncoding?.toLowerCase() !== 'none',
      batchSize: Math.min(queues.batchSize ?? 16, 32),
      maxDequeueCount: queues.maxDequeueCount ?? 5,
      retryAfterMs: milliseconds(queues.visibilityTimeout) ?? 0,
      maxPollingIntervalMs: milliseconds(queues.maxPollingInterval) ?? 60_000,
    },
  };
}

/**
 * The process itself. Under Jest the global `process` is a copy, and the app, which Node's own loader runs outside Jest's
 * sandbox, would not see what is set in the copy's environment.
 */
export const nativeProcess = runInThisContext('process') as NodeJS.Process;

/** Fills `%NAME%` from the settings. @throws Error naming a setting that is absent. */
export function withSettings(text: string): string {
  return text.replace(/%([^%]+)%/g, (_whole, name: string) => {
    const value = nativeProcess.env[name];
    if (value === undefined) throw new Error(`The setting ${name} is not set.`);
    return value;
  });
}

/**
 * Runs the app's main file afresh, with `@azure/functions-core` answered by `core`, as the worker does.
 *
 * @throws Error when the app is an ES module, or whatever the app throws while it loads.
 */
export function loadApp(appDir: string, core: object): void {
  const manifest = readFileSync(join(appDir, 'package.json'), 'utf8');
  const { main, type } = JSON.parse(manifest) as { main: string; type?: string };
  if (type === 'module' || main.endsWith('.mjs'))
    throw new Error(`${appDir}: the local host runs CommonJS bundles only.`);
  runFile(resolve(appDir, main), core, new Map());
}

/**
 * Runs one file of the app. Not by Node's own `load`: tsx, which runs this host, rewrites what is loaded there, and the
 * bundle is to run as it is.
 */
function runFile(file: string, core: object, loaded: Map<string, CompilableModule>): unknown {
  const before = loaded.get(file);
  if (before) return before.exports;
  const module = new Module(file) as CompilableModule;
  const native = createRequire(file);
  loaded.set(file, module);
  module.filename = file;
  module.require = ((id: string) => {
    if (id === '@azure/functions-core') return core;
    return id.startsWith('.') ? runFile(native.resolve(id), core, loaded) : (native(id) as unknown);
  }) as NodeJS.Require;
  module._compile(readFileSync(file, 'utf8'), file);
  return module.exports;
}

/** `hh:mm:ss` in milliseconds. */
function milliseconds(span: string | undefined): number | undefined {
  const parts = /^(\d+):(\d+):(\d+(?:\.\d+)?)$/
    .exec(span ?? '')
    ?.slice(1)
    .map(Number);
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
