import { KIND_NAMES } from '../../domain/kind-places.ts';
import { type AnyRecord, isFinal } from '../../domain/kinds.ts';
import { assigneesOf } from '../../domain/queries/assignees.ts';
import { dayAt } from '../../domain/time/day.ts';
import { dueDayOf } from '../../domain/queries/due-day.ts';
import { holdersOf, type BoundChat, type Member, type Program } from '../../domain/kinds/program/program.ts';
import { idOfNumber } from '../../domain/record-id.ts';
import { askedBy } from '../../domain/kinds/approval/approval-rules.ts';
import { currentReport } from '../../domain/queries/current-report.ts';
import { expectedOn, nextMilestones } from '../../domain/queries/next-milestones.ts';
import type { Source } from '../../domain/record.ts';
import { keysOfSources } from '../../domain/source-keys.ts';
import type { Change } from '../../ledger/entry.ts';
import type { Projection } from '../../ledger/projection.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';
import type { OwedRow } from '../../ports/outbox.ts';
import type { PersonItem, PortfolioIndex, ProgramRow } from '../../ports/portfolio-index.ts';

/** Rows written side by side. */
const AT_ONCE = 8;

/**
 * Draws the index rows of what the given transactions changed, from the program as it is now: a late delivery writes the
 * same as an early one. The item of whose work a record was becomes a tombstone.
 */
export const indexProgram =
  ({ ledger, index }: { readonly ledger: Ledger; readonly index: PortfolioIndex }) =>
  async (key: ProgramKey, rows: readonly Pick<OwedRow, 'seq'>[]): Promise<void> => {
    const changes: Change[] = [];
    for (const { seq } of rows) changes.push(...(await ledger.transaction(key, seq)).flatMap((entry) => entry.changes));
    // The program moves on while something is awaited: it is drawn in one go.
    const state = await ledger.open(key);
    const { program } = state;
    if (!program) return;
    const row = programRow(program, state);
    /** By person and record: what changed several times is drawn once. */
    const puts = new Map<string, () => Promise<void>>();
    for (const { record, personIds } of changes.flatMap((change) => touchedBy(change, program, state))) {
      const assigneeIds = assigneesOf(record, program);
      const item = itemOf(record, program, state.head.seq);
      for (const personId of [...personIds, ...assigneeIds])
        puts.set(`${personId} ${item.id}`, () =>
          index.putItem(key.tenantId, personId, item, assigneeIds.includes(personId) ? item : undefined),
        );
    }
    const boundBefore = changes.flatMap(({ was }) => (was?.['chats'] as readonly BoundChat[] | undefined) ?? []);
    for (const { chatId } of [...boundBefore, ...(program.chats ?? [])])
      puts.set(`chat ${chatId}`, () => index.putChat(key.tenantId, ...chatRow(chatId, program, state.head.seq)));
    for (const { id, was } of changes) {
      const record = state.get(id);
      if (!record || (was && !('sources' in was))) continue;
      const { seq } = state.head;
      const sourced = { programId: program.id, id, number: record.number, seq };
      const keys = keysOfSources(record.sources);
      for (const source of new Set([...keys, ...keysOfSources((was?.['sources'] ?? []) as readonly Source[])]))
        puts.set(`${source} ${id}`, () =>
          index.putSourced(key.tenantId, source, sourced, keys.includes(source) ? sourced : undefined),
        );
    }
    await index.putProgram(key.tenantId, row);
    const waiting = [...puts.values()];
    while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map((put) => put()));
  };

/** A record, and everybody whose work it may have been before the change. */
interface Touched {
  readonly record: AnyRecord;
  readonly personIds: readonly string[];
}

/** The records whose people may be others after a change; other members may be asked for every approval. */
function touchedBy({ id, was }: Change, program: Program, state: Projection): readonly Touched[] {
  const record = state.get(id);
  if (!record) return [];
  if (record.kind === 'program') {
    const members = was?.['members'] as readonly Member[] | undefined;
    if (!members) return [];
    return state
      .list('approval')
      .map((approval) => ({ record: approval, personIds: askedBy(approval, { ...program, members }) }));
  }
  if (record.kind === 'approval') return [{ record, personIds: askedBy(record, program) }];
  const deciderId = 'deciderId' in record ? record.deciderId : undefined;
  const personIds = [record.ownerId, was?.['ownerId'], deciderId, was?.['deciderId']].filter(
    (id) => typeof id === 'string',
  );
  return [{ record, personIds }];
}

function itemOf(record: AnyRecord, program: Program, seq: number): PersonItem {
  const { number, title, kind, status } = record;
  const dueOn = dueDayOf(record, program.calendar.zone)?.day;
  return { programId: program.id, id: idOfNumber(number), number, title, kind, status, seq, ...(dueOn && { dueOn }) };
}

/** The index row of a program's chat; without a second part it is the program's no longer. */
export function chatRow(chatId: string, { id: programId, chats = [] }: Program, seq: number) {
  const bound = chats.find((chat) => chat.chatId === chatId);
  const row = { programId, chatId, seq };
  return [row, bound && { ...row, boundAt: bound.boundAt }] as const;
}

const isOpenToAll = ({ confidential }: AnyRecord): boolean => !confidential;

/** The program as lists show it. */
function programRow(program: Program, state: Projection): ProgramRow {
  const report = currentReport(state.list('status-report').filter(isOpenToAll));
  const [tpmId] = holdersOf(program, 'tpm');
  const [sponsorId] = holdersOf(program, 'sponsor');
  const [next] = nextMilestones(state.list('milestone').filter(isOpenToAll));
  const on = next && expectedOn(next);
  const meetings = state.list('meeting');
  const { zone } = program.calendar;
  const plannedAt = meetings.flatMap(({ status, startsAt }) => (status === 'planned' && startsAt ? [startsAt] : []));
  const meetingDays = [...new Set(plannedAt.map((at) => dayAt(at, zone)))];
  const counts: Record<string, number> = {};
  for (const kind of KIND_NAMES) {
    if (kind === 'program') continue;
    const records: readonly AnyRecord[] = state.list(kind);
    counts[kind] = records.filter((record) => !record.confidential && !isFinal(record)).length;
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
    zone,
    counts,
    ...(next && on && { nextMilestone: { number: next.number, title: next.title, on } }),
    ...(meetings.some(({ status }) => status === 'live') && { isMeeting: true as const }),
    ...(meetingDays.length > 0 && { meetingDays }),
    seq: state.head.seq,
  };
}
