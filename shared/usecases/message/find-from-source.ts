import { maySee, meets } from '../../domain/people/access.ts';
import type { AnyRecord } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import type { Source } from '../../domain/record.ts';
import { sourceKey, threadKey } from '../../domain/source-keys.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { PortfolioIndex, SourcedRecord } from '../../ports/portfolio-index.ts';

/** A record made of a mail or message before. Those who may not read it learn number, owner and program, no content. */
export interface FoundSourced {
  readonly programId: string;
  readonly programName: string;
  readonly number: string;
  readonly kind: AnyRecord['kind'];
  readonly ownerId?: string;
  /** True when it names this very message; false when another one of the same thread. */
  readonly isSameMessage: boolean;
  readonly title?: string;
  readonly status?: string;
}

/**
 * The records that came from a source, and from others of its thread; the same message first. A confidential one is absent
 * for those who may not know of it, and so is everything of a program that takes nothing from the caller.
 */
export const findFromSource =
  ({ ledger, index }: { readonly ledger: Ledger; readonly index: PortfolioIndex }) =>
  async (caller: Caller, source: Source): Promise<readonly FoundSourced[]> => {
    const { tenantId } = caller;
    const ask = async (key: string | undefined) => (key === undefined ? [] : index.sourced(tenantId, key));
    const [same, thread] = await Promise.all([ask(sourceKey(source)), ask(threadKey(source))]);
    const rows = new Map<string, SourcedRecord>();
    for (const row of [...same, ...thread])
      if (!rows.has(`${row.programId} ${row.id}`)) rows.set(`${row.programId} ${row.id}`, row);
    const found: FoundSourced[] = [];
    for (const { programId, id } of rows.values()) {
      const state = await ledger.find({ tenantId, programId });
      const record = state?.get(id);
      if (!state?.program || !record) continue;
      const isSameMessage = record.sources.some((each) => sourceKey(each) === sourceKey(source));
      found.push(...seenBy(caller, state.program, record, isSameMessage));
    }
    return found.sort((a, b) => Number(b.isSameMessage) - Number(a.isSameMessage));
  };

function seenBy(caller: Caller, program: Program, record: AnyRecord, isSameMessage: boolean): FoundSourced[] {
  const isReader = maySee(caller, program, record);
  if (!isReader && (record.confidential || !meets('submitter', caller, program))) return [];
  const { number, kind, ownerId, title, status } = record;
  const named = { programId: program.id, programName: program.title, number, kind, isSameMessage };
  return [{ ...named, ...(ownerId && { ownerId }), ...(isReader && { title, status }) }];
}
