/** A client as the product's own: a command that was not acknowledged is sent again under its key, for as long as it takes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { findPersona, type PersonaName } from '#local/personas.ts';
import type { DrillWorld } from './drill-world.ts';

/** One keyed command. */
export interface DrillCommand {
  readonly as: PersonaName;
  readonly method: 'POST' | 'PATCH';
  readonly path: string;
  readonly body: object;
  readonly key: string;
  /** `If-Match`. */
  readonly version?: number;
}

/** What a command's sender was told in the end. */
export interface Acknowledgement {
  readonly command: DrillCommand;
  /** As the log names the command. */
  readonly commandId: string;
  /** 2xx: done. Another below 500: refused. */
  readonly status: number;
  readonly body: unknown;
  readonly timesSent: number;
}

/** Longer than a calm host needs by far, shorter than its own deadline, so that clients give up on answers, too. */
const PATIENCE_MS = 3_000;
const GIVE_UP_MS = 90_000;

/** As the API's edge makes it of person and key. */
export function commandIdOf({ as, key }: DrillCommand): string {
  const id = findPersona(as)?.id;
  if (!id) throw new Error(`Nobody is called "${as}".`);
  return ledgerTools.sha256(`${id} ${key}`).slice(0, 32);
}

export function drillClient(world: DrillWorld) {
  const tokens = new Map<PersonaName, Promise<string>>();
  const tokenFor = (as: PersonaName) => {
    const known = tokens.get(as) ?? world.tokenFor(as);
    tokens.set(as, known);
    return known;
  };
  const attempt = async ({ as, method, path, body, key, version }: DrillCommand) => {
    const headers = {
      authorization: `Bearer ${await tokenFor(as)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(world.url + path, { method, headers, body: JSON.stringify(body), signal });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return {
    /** @throws Error when nothing was acknowledged for a minute and a half. */
    async send(command: DrillCommand): Promise<Acknowledgement> {
      const commandId = commandIdOf(command);
      let last: unknown;
      for (let timesSent = 1, end = Date.now() + GIVE_UP_MS; Date.now() < end; timesSent += 1) {
        try {
          const answer = await attempt(command);
          if (answer.status < 500) return { command, commandId, timesSent, ...answer };
          last = answer;
        } catch (error) {
          last = error;
        }
        await sleep(50 + Math.random() * 250);
      }
      throw new Error(`${command.method} ${command.path} was not acknowledged.`, { cause: last });
    },
  };
}
