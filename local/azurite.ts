/** Azurite, Microsoft's storage emulator, as a child process on loopback. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** Azurite's well-known account; it is public and opens nothing but an emulator. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * Ends the child in good order when its parent is gone, even by SIGKILL: the channel between them closes. What it prints then
 * reaches nobody, and must not end it while it saves.
 */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.kill(process.pid, "SIGTERM")); process.channel.unref();' +
    'for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});',
)}`;

/** Saving takes well under a second; an Azurite that has not ended by now never will. */
const SAVE_WITHIN_MS = 10_000;

/** Where the data lives: in a folder that outlives the process, or in memory. */
export type AzuriteOptions = { readonly location: string } | { readonly inMemory: true };

/** The loopback ports Azurite chose. */
interface AzuritePorts {
  readonly blob: number;
  readonly queue: number;
  readonly table: number;
}

/** A running Azurite. */
export interface Azurite {
  readonly connectionString: string;
  readonly ports: AzuritePorts;
  /** Ends Azurite after it has written its files. */
  stop(): Promise<void>;
}

/**
 * Starts Azurite on free ports of 127.0.0.1 and resolves when blobs, queues and tables answer.
 *
 * @throws Error with everything Azurite printed, when it ends or stays silent for `timeoutMs` instead of listening.
 */
export async function startAzurite(options: AzuriteOptions, timeoutMs = 30_000): Promise<Azurite> {
  const child = spawnAzurite(options);
  const endWithUs = () => void child.kill('SIGTERM');
  process.once('exit', endWithUs);
  const stop = async () => {
    process.off('exit', endWithUs);
    await endOf(child);
  };
  try {
    const ports = await listeningPorts(child, timeoutMs);
    return { ports, connectionString: connectionStringOf(ports), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The command line. `--skipApiVersionCheck`: Azurite 3.35 knows no newer API version than its own, and the storage SDKs
 * send one. A process group of its own (`detached`), so that Ctrl-C reaches us first and we end it last.
 */
function spawnAzurite(options: AzuriteOptions): ChildProcess {
  const program = createRequire(resolve('package.json')).resolve('azurite/dist/src/azurite.js');
  const hosts = ['blob', 'queue', 'table'].flatMap((name) => [`--${name}Host`, '127.0.0.1', `--${name}Port`, '0']);
  const flags = ['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--disableProductStyleUrl'];
  const data = 'location' in options ? ['--location', resolve(options.location)] : ['--inMemoryPersistence'];
  if ('location' in options) mkdirSync(options.location, { recursive: true });
  return spawn(process.execPath, ['--import', END_WITH_PARENT, program, ...flags, ...hosts, ...data], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
}

function listeningPorts(child: ChildProcess, timeoutMs: number): Promise<AzuritePorts> {
  return new Promise((resolvePorts, reject) => {
    let output = '';
    const fail = (what: string) => reject(new Error(`Azurite ${what}. It printed:\n${output || '(nothing)'}`));
    const timer = setTimeout(() => fail(`did not listen within ${timeoutMs} ms`), timeoutMs);
    const read = (text: unknown) => {
      output += String(text);
      const [blob, queue, table] = ['blob', 'queue', 'table'].map((service) => portIn(output, service));
      if (!blob || !queue || !table) return;
      clearTimeout(timer);
      resolvePorts({ blob, queue, table });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${signal ?? `code ${code}`}`);
    });
  });
}

function portIn(output: string, service: string): number | undefined {
  const found = new RegExp(`${service} service is successfully listening at http://127\\.0\\.0\\.1:(\\d+)`, 'i').exec(
    output,
  );
  return found?.[1] ? Number(found[1]) : undefined;
}

function connectionStringOf(ports: AzuritePorts): string {
  const at = (port: number) => `http://127.0.0.1:${port}/${ACCOUNT}`;
  const account = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};`;
  return `${account}BlobEndpoint=${at(ports.blob)};QueueEndpoint=${at(ports.queue)};TableEndpoint=${at(ports.table)};`;
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), SAVE_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(kill);
      ended();
    });
    child.kill('SIGTERM');
  });
}
