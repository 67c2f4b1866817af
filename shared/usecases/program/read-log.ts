import { maySee } from '../../domain/people/access.ts';
import { holdsGuarded } from '../../domain/fields.ts';
import type { Kind } from '../../domain/kind-places.ts';
import { fieldsOf, type AnyRecord } from '../../domain/kinds.ts';
import { kindOfId } from '../../domain/record-id.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { withoutUnknown } from '../../domain/mentions.ts';
import { hashOf, readable } from '../../ledger/commitment.ts';
import type { Change, Entry, Undelivered } from '../../ledger/entry.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { requireAccess } from './require-access.ts';
import { knownTo, viewOf } from '../record/view-of.ts';

/** An entry as a reader of the program sees it. What the reader may not see is left out; seq and hash remain. */
export interface EntryView {
  readonly seq: number;
  readonly hash: string;
  readonly at?: string;
  readonly actorId?: string;
  readonly onBehalfOfId?: string;
  readonly surface?: string;
  readonly command?: string;
  readonly subject?: string;
  readonly reason?: string;
  readonly undelivered?: Undelivered;
  readonly changes?: readonly Change[];
}

/** A part of the log, and where to ask on. */
export interface LogPage {
  readonly entries: readonly EntryView[];
  /** Ask on from here while `entries` is not empty. */
  readonly nextSince: number;
  readonly seq: number;
}

/** A program's log after a position, oldest first. */
export const readLog =
  ({ ledger, tools }: { readonly ledger: Ledger; readonly tools: LedgerTools }) =>
  async (caller: Caller, programId: string, since: number, limit: number): Promise<LogPage> => {
    const key = { tenantId: caller.tenantId, programId };
    const state = await ledger.open(key);
    const program = requireAccess('program.log', caller, state.program);
    const entries = (await ledger.since(key, since, limit)).slice(0, limit);
    const sees = (record: AnyRecord): boolean => maySee(caller, program, record);
    /** Hidden when the record is confidential today, or was at the time. */
    const seesChange = (change: Change): boolean => {
      const today = state.get(change.id);
      const was = { ...change.after, ...(change.was as Partial<AnyRecord> | null) } as AnyRecord;
      return sees(change.after) && sees(was) && (!today || sees(today));
    };
    const view = (stored: Entry): EntryView => {
      const hash = hashOf(stored, tools);
      const entry = readable(stored);
      const changes = entry.changes.filter(seesChange);
      if (!changes.some(({ id }) => id === entry.subject)) return { seq: entry.seq, hash };
      const find = (number: string) => state.find(number);
      return {
        seq: entry.seq,
        hash,
        at: entry.at,
        actorId: entry.actorId,
        ...(entry.onBehalfOfId && { onBehalfOfId: entry.onBehalfOfId }),
        surface: entry.surface,
        command: entry.command,
        subject: entry.subject,
        ...(entry.reason && { reason: entry.reason }),
        ...(entry.undelivered && { undelivered: entry.undelivered }),
        changes: changes.map((change) => ({
          id: change.id,
          after: viewOf(change.after, caller, program, find),
          was: change.was && formerOf(kindOfId(change.id), change.was, knownTo(caller, program, find)),
        })),
      };
    };
    return { entries: entries.map(view), nextSince: entries.at(-1)?.seq ?? since, seq: state.head.seq };
  };

/** Former values never quote a meeting or tell a vote: who may read those reads them in the record as it is. */
function formerOf(kind: Kind, was: NonNullable<Change['was']>, knows: (number: string) => boolean): Change['was'] {
  const table = fieldsOf(kind);
  const told = Object.entries(was).filter(([name]) => table[name] && !holdsGuarded(table[name]));
  return withoutUnknown(kind, Object.fromEntries(told), knows);
}
