import type { Kind } from '../../domain/kind-places.ts';
import type { RecordOf } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import type { Verb } from '../../domain/people/verbs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Reading } from '../reading.ts';
import { requireAccess, requireSeen } from '../program/require-access.ts';
import { viewOf } from './view-of.ts';

/** One record as the caller sees it. Who only submits sees what they submitted. @throws Refusal `record/not-found`. */
export const readRecord =
  ({ ledger }: { readonly ledger: Ledger }) =>
  async <K extends Kind>(caller: Caller, kind: K, programId: string, number: string): Promise<Reading<RecordOf<K>>> => {
    const state = await ledger.open({ tenantId: caller.tenantId, programId });
    const program = requireAccess(`${kind}.read` as Verb, caller, state.program);
    return {
      seq: state.head.seq,
      draw: () =>
        viewOf(requireSeen(kind, caller, program, state.find(number)), caller, program, (other) => state.find(other)),
    };
  };
