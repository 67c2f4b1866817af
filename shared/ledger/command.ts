import type { AnyRecord } from '../domain/kinds.ts';
import type { Surface } from '../domain/people/caller.ts';
import type { Instant } from '../domain/time/day.ts';
import type { Owed } from '../domain/notice.ts';
import type { ErasedPlace, Undelivered } from './entry.ts';
import type { WorkingCopy } from './working-copy.ts';

/** One command as the ledger sees it: who asks for what, under which id. */
export interface Command {
  /** Hash of actor and `Idempotency-Key`, else random: the same id is the same command, however often it is sent. */
  readonly id: string;
  /** `risk.create`. */
  readonly name: string;
  readonly actorId: string;
  readonly onBehalfOfId?: string;
  readonly surface: Surface;
  readonly correlationId: string;
  /** SHA-256 of what is asked. */
  readonly request: string;
}

/** What a rule made of the program: the records it changed, the first of them the command's subject. */
export interface Effect {
  readonly subject: AnyRecord;
  readonly also?: readonly AnyRecord[];
  readonly owed?: readonly Owed[];
  readonly reason?: string;
  readonly erased?: readonly ErasedPlace[];
  readonly undelivered?: Undelivered;
}

/** Runs on the program as it is when the command commits; runs again when the commit has to. @throws Refusal */
export type Rule = (program: WorkingCopy, at: Instant) => Effect;
