import type { AnyRecord } from '../../domain/kinds.ts';
import { productOf } from '../../domain/people/caller.ts';
import type { RuleContext } from '../../domain/kind-rules.ts';
import { isMember } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import { wake, WAKE_COMMAND } from '../../domain/wake-rules.ts';
import { settle } from '../../domain/settle.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { DueWakeup, Wakeups } from '../../ports/wakeups.ts';
import { commandOfProduct } from '../command-of-product.ts';
import { contextOf } from '../program/context-of.ts';

const AT_ONCE = 500;

/** What looking again at what is due needs. */
export interface WakeDeps {
  readonly ledger: Ledger;
  readonly wakeups: Wakeups;
  readonly tools: LedgerTools;
  readonly now: () => string;
  readonly report: (message: string, error: unknown) => void;
}

/**
 * Looks again at everything whose time has come. The wake-up's key is the command id, so that two timers, or one that
 * died half way, make one entry; what has changed meanwhile is read anew and may need nothing.
 * Returns how many were done.
 */
export const wakeDue = (deps: WakeDeps) => async (): Promise<number> => {
  const { wakeups, now, report } = deps;
  let woken = 0;
  for (const wakeup of await wakeups.due(now(), AT_ONCE)) {
    try {
      await act(deps, wakeup);
      await wakeups.done(wakeup);
      woken += 1;
    } catch (error) {
      report(`The wake-up ${wakeup.key} failed; it is tried again.`, error);
    }
  }
  return woken;
};

async function act({ ledger, tools }: WakeDeps, wakeup: DueWakeup): Promise<void> {
  const { tenantId, programId, subject, at, key, purpose } = wakeup;
  const caller = productOf(tenantId, 'timer');
  const command = commandOfProduct(tools, { name: WAKE_COMMAND[purpose], surface: caller.surface, key });
  await ledger
    .run({ tenantId, programId }, command, (copy, now) => {
      const program = copy.list('program')[0];
      const record = copy.get(subject);
      // In a closed program nothing is done any more but what was promised: its transcripts still go.
      const isOver = program?.status === 'closed' && purpose !== 'transcript-expiry';
      if (!program || !record || isOver) throw new Refusal('record/wrong-state');
      // A clock that runs behind must not find its own wake-up early.
      const context = contextOf(copy, program, caller, now > at ? now : at);
      const outcome = wake(purpose, record, context);
      return settle({ ...outcome, also: (outcome.also ?? []).map((each) => withoutLeaver(each, context)) }, context);
    })
    .catch((error: unknown) => {
      // Settled, moved or gone meanwhile: nothing is to be done.
      const isMoot =
        error instanceof Refusal && (error.code === 'record/wrong-state' || error.code === 'program/not-found');
      if (!isMoot) throw error;
    });
}

/** No person is there to name another owner: what is made from a record of somebody who left begins without one. */
function withoutLeaver(record: AnyRecord, context: RuleContext): AnyRecord {
  const { ownerId, ...rest } = record;
  const mayStay = ownerId === undefined || isMember(context.program, ownerId) || context.find(record.number);
  return mayStay ? record : rest;
}
