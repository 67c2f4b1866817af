import { PRODUCT_ID, type Surface } from '../domain/people/caller.ts';
import type { WritingVerb } from '../domain/people/verbs.ts';
import type { TimedCommand } from '../domain/wake-rules.ts';
import type { Command } from '../ledger/command.ts';
import type { LedgerTools } from '../ledger/tools.ts';

/** A command that no person gives. */
export interface ProductCommand {
  readonly name: WritingVerb | TimedCommand;
  readonly surface: Surface;
  /** Names what is done: a command under the same key is the same command. Ids in stored logs follow from it, so it never changes. */
  readonly key: string;
  /** Of the command that caused this one; follows from the key when left out. */
  readonly correlationId?: string;
}

/** The product's own command as the ledger logs it. */
export function commandOfProduct(
  { sha256 }: LedgerTools,
  { name, surface, key, correlationId }: ProductCommand,
): Command {
  const hash = sha256(key);
  return {
    id: hash.slice(0, 32),
    name,
    actorId: PRODUCT_ID,
    surface,
    correlationId: correlationId ?? hash.slice(32),
    request: hash,
  };
}
