/** Reads a built Functions app from its folder and loads its code as the Functions worker does. */
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { runInThisContext } from 'node:vm';

type LoadableModule = InstanceType<typeof Module> & { load(filename: string): void };

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
 * Runs the app's main file, with `@azure/functions-core` answered by `core`. The file is run afresh at every call.
 *
 * @throws Error when the app is an ES module, or whatever the app throws while it loads.
 */
export function loadApp(appDir: string, core: object): void {
  const { main, type } = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as {
    main: string;
    type?: string;
  };
  if (type === 'module' || main.endsWith('.mjs'))
    throw new Error(`${appDir}: the local host runs CommonJS bundles only.`);
  const file = resolve(appDir, main);
  const prototype = Module.prototype as { require: (this: unknown, id: string) => unknown };
  const original = prototype.require;
  // The same place where the real worker puts its core module.
  prototype.require = function (id) {
    return id === '@azure/functions-core' ? core : original.call(this, id);
  };
  try {
    forget(appDir, createRequire(file).cache);
    const main = new Module(file) as LoadableModule;
    main.load(file);
  } finally {
    prototype.require = original;
  }
}

/** Other files of the app would otherwise keep what they held from an earlier start. */
function forget(appDir: string, cache: NodeJS.Dict<unknown>): void {
  const folder = resolve(appDir) + sep;
  for (const path of Object.keys(cache)) if (path.startsWith(folder)) delete cache[path];
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
