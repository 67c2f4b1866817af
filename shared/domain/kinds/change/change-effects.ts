/** What becomes of a change request: its hash, its way back to a draft, and its way into the baseline. */
import type { AnyRecord } from '../../kinds.ts';
import type { RuleContext } from '../../kind-rules.ts';
import type { Owed } from '../../notice.ts';
import type { Baseline, BaselinePromise, Program } from '../program/program.ts';
import type { Approval } from '../approval/approval.ts';
import type { BaselineChange, ChangeRequest, PromisedTerms } from './change-request.ts';
import { Refusal } from '../../refusal.ts';
import { same } from '../../same.ts';
import { told } from '../../told.ts';

/**
 * The fields that approvers of a new submission approve: an edit of any of them voids the approval. Each approval stores its
 * list, so that a later version may change this one.
 */
export const APPROVED_FIELDS = [
  'title',
  'changeKind',
  'reason',
  'alternatives',
  'baselineChanges',
  'impact',
  'reaches',
] as const satisfies readonly (keyof ChangeRequest)[];

/** The list of approvals that store none, from before December 2026. */
const FIRST_APPROVED_FIELDS: readonly string[] = [
  'title',
  'changeKind',
  'reason',
  'alternatives',
  'baselineChanges',
  'impact',
  'reaches',
];

type Named = Readonly<Record<string, unknown>>;

/** The fields of its change that an approval is about. */
export const coveredBy = ({ subjectFields = FIRST_APPROVED_FIELDS }: Pick<Approval, 'subjectFields'>) => subjectFields;

/** True when both say the same in each of the named fields. */
export const isSameIn = (fields: readonly string[], one: ChangeRequest, other: ChangeRequest): boolean =>
  fields.every((field) => same((one as unknown as Named)[field], (other as unknown as Named)[field]));

/** The change as a draft again, with the reason. */
export const returned = (change: ChangeRequest, statusReason: string): ChangeRequest => ({
  ...change,
  status: 'draft',
  statusReason,
});

/**
 * The line with what is promised today of the part that it would change.
 *
 * @param find A milestone or scope item by its number.
 */
export function promisedNow(
  line: BaselineChange,
  { baseline }: Program,
  find: (number: string) => AnyRecord | undefined,
): BaselineChange {
  switch (line.part) {
    case 'milestone': {
      const { from: _from, ...rest } = line;
      const from = baseline?.milestones[line.record];
      return { ...rest, ...(from !== undefined && { from }) };
    }
    case 'scope':
      return { ...line, from: baseline?.scope.includes(line.record) ?? false };
    case 'budget': {
      const { from: _from, ...rest } = line;
      return { ...rest, ...(baseline?.budget && { from: baseline.budget }) };
    }
    case 'terms': {
      const { from: _from, ...rest } = line;
      const record = find(line.record);
      return record ? { ...rest, from: termsIn(record, line.to) } : rest;
    }
    case 'cancel': {
      const { from: _from, ...rest } = line;
      const from = baseline?.milestones[line.record];
      return { ...rest, ...(from !== undefined && { from }) };
    }
  }
}

/** What a record says of the terms named in `to`. */
const termsIn = (record: AnyRecord, to: PromisedTerms): PromisedTerms =>
  Object.fromEntries(
    Object.keys(to).flatMap((name) => {
      const value = (record as unknown as Named)[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const SETTLED: readonly string[] = ['met', 'cancelled', 'removed', 'delivered'];

/** True for a milestone or scope item that is over, so that nothing can be promised of it any more. */
export const isSettled = ({ status }: AnyRecord): boolean => SETTLED.includes(status);

/** The part of the baseline a line changes: two lines of one part exclude each other. */
export const partOf = (line: BaselineChange): string =>
  line.part === 'budget' ? line.part : `${line.part} ${line.record}`;

/**
 * What an approved change writes, in one transaction: the baseline, its milestones and scope, and itself as applied.
 * Others that waited for the same parts of the baseline go back to their requesters: they were asked about another baseline.
 *
 * @throws Refusal `change/outdated` when the baseline is not the one it was submitted against, or what a line names is over.
 */
export function appliedBy(
  change: ChangeRequest,
  approval: Pick<Approval, 'changeClass' | 'votes'>,
  context: RuleContext,
): { readonly records: readonly AnyRecord[]; readonly owed: readonly Owed[] } {
  const { program, now, caller } = context;
  if (
    change.baselineChanges.some(
      (line) =>
        !same(
          line,
          promisedNow(line, program, (number) => context.find(number)),
        ),
    )
  )
    throw new Refusal('change/outdated');
  const base: Baseline = program.baseline ?? {
    committedAt: now,
    committedById: caller.personId,
    milestones: {},
    scope: [],
  };
  const records = new Map<string, AnyRecord>();
  let baseline: Baseline = { ...base, changes: [...(base.changes ?? []), change.number] };
  for (const line of change.baselineChanges) {
    baseline = changedBaseline(baseline, line);
    if (line.part === 'budget') continue;
    const record = records.get(line.record) ?? context.find(line.record);
    records.set(line.record, promisedRecord(line, record, change));
  }
  baseline = { ...baseline, promise: promiseAfter(base, baseline, approval, program) };
  const { statusReason: _reason, ...rest } = change;
  const { voided, owed } = overtaken(change, context);
  return {
    records: [{ ...rest, status: 'applied', appliedAt: now }, { ...program, baseline }, ...records.values(), ...voided],
    owed,
  };
}

function changedBaseline(baseline: Baseline, line: BaselineChange): Baseline {
  switch (line.part) {
    case 'milestone': {
      const { [line.record]: _was, ...others } = baseline.milestones;
      return { ...baseline, milestones: line.to ? { ...others, [line.record]: line.to } : others };
    }
    case 'scope': {
      const others = baseline.scope.filter((number) => number !== line.record);
      return { ...baseline, scope: line.to ? [...others, line.record] : others };
    }
    case 'budget':
      return { ...baseline, budget: line.to };
    case 'terms':
      return baseline;
    case 'cancel': {
      const { [line.record]: _was, ...others } = baseline.milestones;
      return { ...baseline, milestones: others };
    }
  }
}

/**
 * What tolerances are counted from: days from what a sponsor last said yes to, the budget from what was last approved as a
 * major change, both by the calendar of that day. What others approved meanwhile adds up.
 */
function promiseAfter(
  before: Baseline,
  after: Baseline,
  { changeClass, votes }: Pick<Approval, 'changeClass' | 'votes'>,
  { calendar }: Program,
): BaselinePromise {
  const was = before.promise ?? {
    calendar,
    milestones: before.milestones,
    ...(before.budget && { budget: before.budget }),
  };
  const isBySponsor = votes.some(({ answer, functions }) => answer === 'approve' && functions.includes('sponsor'));
  const { budget } = changeClass === 'major' || !was.budget ? after : was;
  return {
    ...(isBySponsor
      ? { calendar, milestones: after.milestones }
      : { calendar: was.calendar, milestones: was.milestones }),
    ...(budget && { budget }),
  };
}

/** The milestone or scope item as the line leaves it. */
function promisedRecord(
  line: Exclude<BaselineChange, { part: 'budget' }>,
  record: AnyRecord | undefined,
  change: ChangeRequest,
): AnyRecord {
  if (!record || isSettled(record)) throw new Refusal('change/outdated');
  if (line.part === 'milestone' && record.kind === 'milestone') {
    const { baselineOn: _was, ...rest } = record;
    if (!line.to) return rest;
    return { ...rest, baselineOn: line.to, ...(!rest.forecastOn && { forecastOn: line.to }) };
  }
  if (line.part === 'scope' && record.kind === 'scope') {
    if (line.to) return { ...record, status: 'committed' };
    return { ...record, status: 'removed', statusReason: `Removed by ${nameOf(change)}.` };
  }
  if (line.part === 'terms' && (record.kind === 'milestone' || record.kind === 'scope'))
    return { ...record, ...line.to };
  if (line.part === 'cancel' && record.kind === 'milestone') {
    const { baselineOn: _was, ...rest } = record;
    return { ...rest, status: 'cancelled', statusReason: `Cancelled by ${nameOf(change)}.` };
  }
  throw new Error(`${line.record} has no ${line.part}.`);
}

/** How others hear of a change: the number of a confidential one is not for them. */
const nameOf = ({ number, confidential }: ChangeRequest): string => (confidential ? 'a change request' : number);

/** Other submitted changes of the same parts, with their approvals void, and who hears of it. */
function overtaken(
  change: ChangeRequest,
  context: RuleContext,
): { voided: readonly AnyRecord[]; owed: readonly Owed[] } {
  const parts = new Set(change.baselineChanges.map(partOf));
  const others = context
    .list('change')
    .filter(
      ({ number, status, baselineChanges }) =>
        number !== change.number && status === 'submitted' && baselineChanges.some((line) => parts.has(partOf(line))),
    );
  const reason = `The same part of the baseline was changed by ${nameOf(change)} first.`;
  return {
    voided: others.flatMap((other) => [returned(other, reason), ...endApproval(other, 'void', reason, context)]),
    owed: others.flatMap(({ number, submittedById }) =>
      told(submittedById ? [submittedById] : [], 'voided', number, context),
    ),
  };
}

/** The open approval of a change as it ends without a vote; nothing when there is none. */
export function endApproval(
  change: ChangeRequest,
  status: 'void' | 'withdrawn',
  statusReason: string,
  context: RuleContext,
): readonly Approval[] {
  const approval = change.approval ? context.find(change.approval) : undefined;
  if (approval?.kind !== 'approval' || approval.status !== 'open') return [];
  return [{ ...approval, status, closedAt: context.now, statusReason }];
}
