import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A Functions host in a process of its own. */
export interface FunctionsHostProcess {
  readonly url: string;
  readonly port: number;
  /** Ends the process in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Lets it finish what it has in hand. */
  stop(): Promise<void>;
}

/**
 * Starts `child.ts` on the app in `appDir`. It ends with this process.
 *
 * @param env Settings of the app, added to this process's environment.
 * @throws Error with what the process printed when it ends before it listens.
 */
export async function spawnFunctionsHost(options: {
  readonly appDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly queueLeaseSeconds?: number;
}): Promise<FunctionsHostProcess> {
  const tsx = pathToFileURL(createRequire(resolve('package.json')).resolve('tsx')).href;
  const args = [
    '--import',
    tsx,
    fileURLToPath(new URL('./child.ts', import.meta.url)),
    options.appDir,
    ...[options.port ?? 0, options.queueLeaseSeconds ?? 60].map(String),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...options.env },
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const lines = child.stdout ? createInterface(child.stdout) : undefined;
  const port = await new Promise<number>((listening, failed) => {
    lines?.once('line', (line) => listening((JSON.parse(line) as { port: number }).port));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`The Functions host ended with ${code}. It printed:\n${complaint}`)));
  });
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  return { port, url: `http://127.0.0.1:${port}`, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
