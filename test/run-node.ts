import { spawn, type ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

/** How a program ended, and all it wrote. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs one Node program; what it writes comes back instead of going to the screen. */
export function runNode(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...more };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.add(child);
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      children.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

/** Ends every program that still runs. */
export function endPrograms(): void {
  for (const child of children) child.kill('SIGTERM');
}
