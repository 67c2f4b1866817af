import type { AnyRecord } from '../domain/any-record.ts';
import { KINDS } from '../domain/kind.ts';
import { holdersOf, type Program } from '../domain/program.ts';
import type { RecordId } from '../domain/record-id.ts';
import { rulesOf } from '../domain/rules/rules-of.ts';
import type { Projection } from '../ledger/projection.ts';
import type { Ledger, ProgramKey } from '../ports/ledger.ts';
import type { OwedRow } from '../ports/outbox.ts';
import type { PersonItem, PortfolioIndex, ProgramRow } from '../ports/portfolio-index.ts';

/** Rows written side by side. */
const AT_ONCE = 8;

/**
 * Draws the index rows of what the given transactions changed, from the program as it is now: a late delivery writes the
 * same as an early one. A former owner's item becomes a tombstone.
 */
export const indexProgram =
  ({ ledger, index }: { readonly ledger: Ledger; readonly index: PortfolioIndex }) =>
  async (key: ProgramKey, rows: readonly Pick<OwedRow, 'seq'>[]): Promise<void> => {
    const state = await ledger.open(key);
    const { program } = state;
    if (!program) return;
    await index.putProgram(key.tenantId, programRow(program, state));
    /** By person and record: what changed several times is drawn once. */
    const puts = new Map<string, () => Promise<void>>();
    for (const row of rows)
      for (const entry of await ledger.transaction(key, row.seq))
        for (const { id, was } of entry.changes) {
          const record = state.get(id);
          if (!record || record.kind === 'program') continue;
          const put = (personId: string, seq: number, item?: PersonItem) =>
            puts.set(`${personId} ${id}`, () =>
              index.putItem(key.tenantId, personId, { programId: key.programId, id, seq }, item),
            );
          const former = was?.['ownerId'];
          if (typeof former === 'string' && former !== record.ownerId) put(former, state.head.seq);
          const seq = state.seqOf(id);
          if (record.ownerId) put(record.ownerId, seq, itemOf(key.programId, id, record, seq));
        }
    const waiting = [...puts.values()];
    while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map((put) => put()));
  };

/** The item of an open record; undefined when it is closed. */
function itemOf(programId: string, id: RecordId, record: AnyRecord, seq: number): PersonItem | undefined {
  if ((rulesOf(record.kind).final as readonly string[]).includes(record.status)) return undefined;
  const { number, title, kind, status } = record;
  const dueOn = 'dueOn' in record ? record.dueOn : undefined;
  return { programId, id, number, title, kind, status, seq, ...(dueOn && { dueOn }) };
}

/** The program as lists show it. */
function programRow(program: Program, state: Projection): ProgramRow {
  const report = state.list('status-report').find(({ status, confidential }) => status === 'current' && !confidential);
  const [tpmId] = holdersOf(program, 'tpm');
  const [sponsorId] = holdersOf(program, 'sponsor');
  const upcoming = state
    .list('milestone')
    .filter((milestone) => milestone.status === 'planned' || milestone.status === 'at-risk')
    .flatMap(({ number, title, forecastOn, baselineOn, confidential }) => {
      const on = forecastOn ?? baselineOn;
      return on && !confidential ? [{ number, title, on }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const counts: Record<string, number> = {};
  for (const kind of KINDS) {
    if (kind === 'program') continue;
    const { final } = rulesOf(kind);
    counts[kind] = (state.list(kind) as readonly AnyRecord[]).filter(
      ({ status, confidential }) => !confidential && !(final as readonly string[]).includes(status),
    ).length;
  }
  return {
    programId: program.id,
    name: program.title,
    status: program.status,
    tier: program.tier,
    memberIds: program.members.map(({ personId }) => personId),
    ...(tpmId && { tpmId }),
    ...(sponsorId && { sponsorId }),
    acceptsSubmissions: program.acceptsSubmissions,
    ...(report && { rag: report.overall, ...(report.reportedOn && { reportedOn: report.reportedOn }) }),
    statusCadenceDays: program.statusCadenceDays,
    zone: program.calendar.zone,
    counts,
    ...(upcoming[0] && { nextMilestone: upcoming[0] }),
    seq: state.head.seq,
  };
}
