import type { Serve } from './serve.ts';

/** A part the product cannot work without: resolves when it answers, and gives up at the signal. */
export type Check = (deadline: AbortSignal) => Promise<unknown>;

const DEADLINE_MS = 2_000;

/** GET /api/health: whether the parts answer. Says nothing about them to a stranger but yes or no. */
export function serveHealth(serve: Serve, build: string, checks: Readonly<Record<string, Check>>): void {
  serve('health.read', async () => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const deadline = new AbortController();
        const late = new Promise<never>((_, reject) => deadline.signal.addEventListener('abort', reject));
        const timer = setTimeout(() => deadline.abort(), DEADLINE_MS);
        const isFine = await Promise.race([check(deadline.signal), late]).then(
          () => true,
          () => false,
        );
        clearTimeout(timer);
        return [name, isFine] as const;
      }),
    );
    const status = results.every(([, isFine]) => isFine) ? 'ok' : 'degraded';
    return { draw: () => ({ status, build, checks: Object.fromEntries(results) }) };
  });
}
