/**
 * `npm start`: the local world on port 4280, or PORT, until Ctrl-C. Its data stays in `.local`. `npm run playground -- [AS]` is
 * the same with Microsoft 365 Agents Playground connected to the bot; AS is who sits at it, the sponsor unless said.
 */
import { inspect } from 'node:util';
import { BuildError, buildStaleBundles } from './bundles.ts';
import { DataInUseError, lockData } from './data-lock.ts';
import { PortBusyError } from './front-door.ts';
import { whyNotHere } from './only-here.ts';
import { findPersona, PERSONAS, TENANT_ID, type Persona } from './personas.ts';
import { startPlayground } from './playground.ts';
import { startWorld, type World } from './serve-world.ts';
import { START_UP_STEPS } from './start-up-steps.ts';

const DATA = '.local';
const PLAYGROUND_PORT = 56150;
const say = (sentence: string) => console.log(sentence);

/** Who sits at the Playground; undefined without one. @throws UnknownPersonError */
function sitterIn(argv: readonly string[]): Persona | undefined {
  const at = argv.indexOf('--playground');
  if (at < 0) return undefined;
  const said = argv[at + 1] ?? 'sponsor';
  const persona = findPersona(said);
  if (persona?.tenantId === TENANT_ID) return persona;
  const names = PERSONAS.filter(({ tenantId }) => tenantId === TENANT_ID).map(({ as }) => as);
  throw new UnknownPersonError(
    `Nobody here is called "${said}". Sit at the Playground as one of: ${names.join(', ')}.`,
  );
}

class UnknownPersonError extends Error {}

function summaryOf({ port }: World, playgroundLine: string, seconds: string): string {
  const url = `http://localhost:${port}`;
  return `
Steerline is ready after ${seconds} s.

  Start page    ${url}/
  Teams         ${url}/teams/?as=tpm
  API           ${url}/api/health${playgroundLine}
  A token       TOKEN=$(curl -s "${url}/local/token?as=tpm")

All people and organisations are fictional. Data is in ${DATA}/; delete the folder to begin anew. Ctrl-C ends.`;
}

/** @throws Error when a part of the world cannot start. */
async function start(port: number): Promise<World> {
  await buildStaleBundles(say);
  say('Starting storage, identity and the API …');
  const world = await startWorld({ port, location: DATA });
  try {
    for (const step of START_UP_STEPS) {
      const outcome = await step.run(world);
      if (outcome) say(outcome);
    }
    return world;
  } catch (error) {
    await world.stop();
    throw error;
  }
}

function explain(error: unknown, port: number): string {
  if (error instanceof PortBusyError)
    return `Port ${port} is in use, perhaps by another npm start. End that one, or choose another: PORT=${port + 1} npm start`;
  if (error instanceof DataInUseError || error instanceof BuildError || error instanceof UnknownPersonError)
    return error.message;
  // With its causes: the outermost error seldom says what was wrong.
  return inspect(error);
}

async function main(): Promise<number> {
  const startedAt = performance.now();
  const port = Number(process.env['PORT'] ?? 4280);
  const why = whyNotHere(process.env);
  if (why ?? !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    console.error(why ?? `PORT must be a number from 1 to 65535, and is "${process.env['PORT']}".`);
    return 1;
  }
  const asked = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  let releaseData: (() => void) | undefined;
  try {
    const sitter = sitterIn(process.argv);
    releaseData = lockData(DATA);
    const world = await start(port);
    const playground = sitter && (await startPlayground(world, { as: sitter.as, port: PLAYGROUND_PORT }));
    const line = playground ? `\n  Playground    ${playground.url} (as ${sitter.name})` : '';
    say(summaryOf(world, line, ((performance.now() - startedAt) / 1000).toFixed(1)));
    await asked;
    say('\nEnding …');
    await playground?.stop();
    await world.stop();
    return 0;
  } catch (error) {
    console.error(explain(error, port));
    return 1;
  } finally {
    releaseData?.();
  }
}

process.exit(await main());
