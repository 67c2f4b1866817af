import { maySee } from '../../domain/people/access.ts';
import type { Kind } from '../../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { preparationOf, type Preparation } from '../../domain/kinds/meeting/preparation.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { requireAccess, requireSeen } from '../program/require-access.ts';
import { viewOf } from '../record/view-of.ts';

/** What waits for a meeting, as the caller sees it. @throws Refusal `record/not-found`. */
export const prepareMeeting =
  ({ ledger, now }: { readonly ledger: Ledger; readonly now: () => string }) =>
  async (caller: Caller, programId: string, number: string): Promise<Preparation> => {
    const state = await ledger.open({ tenantId: caller.tenantId, programId });
    const program = requireAccess('meeting.prepare', caller, state.program);
    const meeting = requireSeen('meeting', caller, program, state.find(number));
    const list = <K extends Kind>(kind: K): readonly RecordOf<K>[] =>
      (state.list(kind) as readonly AnyRecord[])
        .filter((record) => maySee(caller, program, record))
        .map((record) => viewOf(record, caller, program, (other) => state.find(other))) as RecordOf<K>[];
    return preparationOf(meeting, program, list, now());
  };
