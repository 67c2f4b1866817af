import type { Caller } from '../domain/people/caller.ts';
import type { Verb } from '../domain/people/verbs.ts';
import type { Command } from '../ledger/command.ts';

/** Somebody asks for something, once: what every use case that writes is handed by its door. */
export interface Act {
  readonly caller: Caller;
  /** Hash of actor and `Idempotency-Key`, else random. */
  readonly commandId: string;
  /** SHA-256 of verb, address and body. */
  readonly request: string;
  readonly correlationId: string;
}

/** The act as the ledger logs it. */
export const commandOf = (verb: Verb, { caller, commandId, request, correlationId }: Act): Command => ({
  id: commandId,
  name: verb,
  actorId: caller.personId,
  surface: caller.surface,
  correlationId,
  request,
});
