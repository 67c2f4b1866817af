import { maySee } from '../../domain/people/access.ts';
import type { AnyRecord } from '../../domain/kinds.ts';
import { assigneesOf } from '../../domain/queries/assignees.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { dueDayOf } from '../../domain/queries/due-day.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import type { RecordId } from '../../domain/record-id.ts';
import type { Projection } from '../../ledger/projection.ts';
import type { Inbox } from '../../ports/inbox.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { PortfolioIndex } from '../../ports/portfolio-index.ts';

/** What a person has open, and what they were told. */
export interface Work {
  readonly items: readonly {
    readonly programId: string;
    readonly programName: string;
    readonly number: string;
    readonly title: string;
    readonly kind: string;
    readonly status: string;
    readonly dueOn?: string;
  }[];
  readonly tellings: readonly {
    readonly noticeId: string;
    readonly programId: string;
    readonly programName: string;
    readonly number: string;
    readonly title: string;
    readonly topic: string;
    readonly at: string;
  }[];
}

/** A record, and the program it is of. */
interface Found {
  readonly record: AnyRecord;
  readonly program: Program;
}

const TELLINGS = 20;
/** Programs that are opened at the same time. */
const AT_ONCE = 20;

/** What waits for the caller in all programs, soonest due first, drawn from the records as they are now. */
export const myWork =
  ({ ledger, index, inbox }: { readonly ledger: Ledger; readonly index: PortfolioIndex; readonly inbox: Inbox }) =>
  async (caller: Caller): Promise<Work> => {
    const { tenantId, personId } = caller;
    const [items, tellings, rows] = await Promise.all([
      index.items(tenantId, personId),
      inbox.latest(tenantId, personId, TELLINGS),
      index.programs(tenantId),
    ]);
    const seqs = new Map<string, number>();
    for (const { programId, seq } of [...rows, ...items]) seqs.set(programId, Math.max(seq, seqs.get(programId) ?? 0));
    const programIds = [...new Set([...items, ...tellings].map((each) => each.programId))];
    const states = new Map<string, Projection>();
    // A program that is held as far as the lists know it is not read again.
    for (let from = 0; from < programIds.length; from += AT_ONCE)
      await Promise.all(
        programIds.slice(from, from + AT_ONCE).map(async (programId) => {
          const state = await ledger.find({ tenantId, programId }, seqs.get(programId));
          if (state) states.set(programId, state);
        }),
      );
    const find = (programId: string, id: RecordId): Found | undefined => {
      const state = states.get(programId);
      const record = state?.get(id);
      if (!state?.program || !record || !maySee(caller, state.program, record)) return undefined;
      return { record, program: state.program };
    };
    return {
      items: items
        .flatMap(({ programId, id }) => {
          const found = find(programId, id);
          // In a closed program nothing is to be done any more.
          if (!found || found.program.status === 'closed') return [];
          if (!assigneesOf(found.record, found.program).includes(personId)) return [];
          const { number, title, kind, status } = found.record;
          const dueOn = dueDayOf(found.record, found.program.calendar.zone)?.day;
          return [
            { programId, programName: found.program.title, number, title, kind, status, ...(dueOn && { dueOn }) },
          ];
        })
        .sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1)),
      tellings: tellings.flatMap(({ noticeId, programId, subject, topic, at }) => {
        const found = find(programId, subject);
        if (!found) return [];
        const { number, title } = found.record;
        return [{ noticeId, programId, programName: found.program.title, number, title, topic, at }];
      }),
    };
  };
