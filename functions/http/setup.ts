import { readSetup, type SetupDeps } from '#shared/usecases/setup/read-setup.ts';
import type { Serve } from './serve.ts';

/** HTTP face of the set-up page. */
export function serveSetup(serve: Serve, deps: SetupDeps): void {
  const read = readSetup(deps);
  serve('setup.read', async ({ caller }) => {
    const setup = await read(caller);
    return { draw: () => setup };
  });
}
