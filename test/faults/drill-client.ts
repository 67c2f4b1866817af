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
  /** 2xx: done. Another below 500: refused. 0: it never heard. */
  readonly status: number;
  readonly body: unknown;
  readonly timesSent: number;
}

/**
 * A client's wait for its first answer: shorter than the host's own deadline, so that clients give up on answers, too. It
 * becomes more patient and comes back later each time, as clients must, or a host that fell behind would never catch up.
 */
const PATIENCE_MS = 3_000;
const MOST_PATIENCE_MS = 12_000;
const PAUSE_MS = 100;
const MOST_PAUSE_MS = 3_000;
const GIVE_UP_MS = 120_000;

/** As the API's edge makes it of person and key. */
function commandIdOf({ as, key }: DrillCommand): string {
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
  const attempt = async ({ as, method, path, body, key, version }: DrillCommand, patienceMs: number) => {
    const headers = {
      authorization: `Bearer ${await tokenFor(as)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const giveUp = new AbortController();
    const asked = async () => {
      const init = { method, headers, body: JSON.stringify(body), signal: giveUp.signal };
      const response = await fetch(world.url + path, init);
      return { status: response.status, body: (await response.json()) as unknown };
    };
    // Whatever fetch makes of the signal, the client goes on.
    const tooLong = sleep(patienceMs, undefined, { signal: giveUp.signal });
    tooLong.catch(() => undefined);
    try {
      return await Promise.race([asked(), tooLong]);
    } finally {
      giveUp.abort();
    }
  };
  return {
    async send(command: DrillCommand): Promise<Acknowledgement> {
      const commandId = commandIdOf(command);
      let timesSent = 0;
      for (const end = Date.now() + GIVE_UP_MS; Date.now() < end;) {
        timesSent += 1;
        const patience = Math.min(PATIENCE_MS * 1.5 ** (timesSent - 1), MOST_PATIENCE_MS);
        const answer = await attempt(command, patience).catch(() => undefined);
        if (answer && answer.status < 500) return { command, commandId, timesSent, ...answer };
        const pause = Math.min(PAUSE_MS * 2 ** (timesSent - 1), MOST_PAUSE_MS);
        await sleep(pause * (0.5 + Math.random()));
      }
      return { command, commandId, timesSent, status: 0, body: undefined };
    },
  };
}
