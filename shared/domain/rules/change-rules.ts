import { meets } from '../access.ts';
import { answerersOf, authorityOf, DECISION_DAYS, type Authority } from '../authority.ts';
import { cutOffOf, dueAfter } from '../business-time.ts';
import { invalid } from '../invalid.ts';
import type { AnyRecord } from '../any-record.ts';
import type { KindRules, RecordCommand, RuleContext } from '../kind-rules.ts';
import type { Program } from '../program.ts';
import type { BaselineChange, ChangeRequest } from '../records/change-request.ts';
import { Refusal, type FieldError } from '../refusal.ts';
import { same } from '../same.ts';
import { seen } from '../seen.ts';
import { unanswerable } from './approval-rules.ts';
import { APPROVED_FIELDS, hashOfChange, partOf, promisedNow, voidApproval } from './change-effects.ts';

const EDITED = 'It was edited after it was submitted.';

function check(change: ChangeRequest, context: RuleContext): FieldError[] {
  const before = context.find(change.number);
  const known = before?.kind === 'change' ? before.baselineChanges.map(partOf) : [];
  const parts = change.baselineChanges.map(partOf);
  return change.baselineChanges.flatMap((line, index) => {
    const path = `/baselineChanges/${index}`;
    if (parts.indexOf(partOf(line)) < index) return [{ path, message: 'This part of the baseline is named twice.' }];
    if (change.status !== 'draft' || known.includes(partOf(line))) return [];
    return wrongLine(line, path, context);
  });
}

/** A line names what exists, can still be promised, and would change something. */
function wrongLine(line: BaselineChange, path: string, context: RuleContext): FieldError[] {
  if (line.part === 'budget') return same(line.from, line.to) ? [{ path, message: 'This is the budget already.' }] : [];
  const record = seen(line.part, line.record, context);
  const what = line.part === 'milestone' ? 'milestone' : 'scope item';
  if (!record) return [{ path: `${path}/record`, message: `There is no ${what} ${line.record}.` }];
  const isOver = ['met', 'cancelled', 'removed', 'delivered'].includes(record.status);
  if (isOver)
    return [{ path: `${path}/record`, message: `${line.record} is ${record.status} and cannot be promised anew.` }];
  const isSame = line.part === 'milestone' ? line.from === line.to : line.from === line.to;
  return isSame ? [{ path, message: `This is what is promised of ${line.record} already.` }] : [];
}

const withPromises = (lines: readonly BaselineChange[], { program }: RuleContext): readonly BaselineChange[] =>
  lines.map((line) => promisedNow(line, program));

/** An edit of what was submitted makes it a draft again; `entails` voids its approval. @throws Refusal `access/denied` */
function edited(before: ChangeRequest, after: ChangeRequest, context: RuleContext): ChangeRequest {
  requireAsker(before, context);
  const drafted = { ...after, baselineChanges: withPromises(after.baselineChanges, context) };
  if (before.status !== 'submitted' || isAsApproved(before, drafted))
    return before.status === 'draft' ? drafted : after;
  return { ...drafted, status: 'draft', statusReason: EDITED };
}

const isAsApproved = (before: ChangeRequest, after: ChangeRequest): boolean =>
  APPROVED_FIELDS.every((field) => same(before[field], after[field]));

const entails = (before: ChangeRequest, after: ChangeRequest, context: RuleContext): readonly AnyRecord[] =>
  before.status === 'submitted' && after.status === 'draft' ? voidApproval(before, EDITED, context) : [];

/** Who asks for a change, or leads the program, sends it on its way or takes it back. */
function requireAsker(change: ChangeRequest, { caller, program }: RuleContext): void {
  const isAsker = change.createdById === caller.personId || change.ownerId === caller.personId;
  if (!isAsker && !meets('lead', caller, program))
    throw new Refusal('access/denied', {
      detail: 'Its author, its owner, the TPM or the sponsor edits, submits or withdraws it.',
    });
}

/**
 * Asks for approval of exactly what the change says now. @throws Refusal `access/denied`, `input/invalid` for what is
 * missing, `approval/nobody` when nobody in the program could answer for a function that has to.
 */
const submit: RecordCommand<ChangeRequest, object> = {
  from: ['draft'],
  apply(before, _body, context) {
    const { caller, program, now, today } = context;
    requireAsker(before, context);
    const { statusReason: _reason, ...rest } = before;
    const change = { ...rest, baselineChanges: withPromises(before.baselineChanges, context) };
    const errors = missing(change);
    if (errors.length > 0) throw new Refusal('input/invalid', { errors });
    if (change.decideByOn && change.decideByOn < today)
      throw invalid('/decideByOn', 'The day by which it is to be decided is over.');
    const milestone = (number: string) => {
      const record = context.find(number);
      return record?.kind === 'milestone' ? record : undefined;
    };
    const { changeClass, why, required, atLeast } = authorityOf(change, program, milestone, caller.personId);
    const interestedIds = [
      ...new Set([caller.personId, change.createdById, ...(change.ownerId ? [change.ownerId] : [])]),
    ];
    const nobody = unanswerable({ required, atLeast }, interestedIds, program);
    if (nobody.length > 0)
      throw new Refusal('approval/nobody', { detail: `Nobody in this program answers for: ${nobody.join(', ')}.` });
    const dueAt = change.decideByOn
      ? cutOffOf(change.decideByOn, program.calendar)
      : dueAfter(now, DECISION_DAYS[changeClass], program.calendar);
    if (dueAt <= now) throw invalid('/decideByOn', 'The working day by which it is to be decided is over.');
    const watcherIds = change.confidential ? watchersOf(change, required, program) : change.watcherIds;
    const approval = context.begin('approval', {
      title: change.title,
      subject: change.number,
      subjectHash: hashOfChange(change, context),
      changeClass,
      classWhy: why,
      stages: [{ required, atLeast }],
      interestedIds,
      dueAt,
      ...(change.confidential && { confidential: true, watcherIds }),
    });
    const submitted = { submittedAt: now, submittedById: caller.personId, approval: approval.number };
    return { subject: { ...change, ...submitted, watcherIds, status: 'submitted' }, also: [approval] };
  },
};

/** Who is asked about something confidential gets to see it. */
const watchersOf = (change: ChangeRequest, required: Authority['required'], program: Program): readonly string[] => [
  ...new Set([...change.watcherIds, ...required.flatMap((each) => answerersOf(program, each.function))]),
];

function missing({ reason, baselineChanges, impact }: ChangeRequest): FieldError[] {
  const errors: FieldError[] = [];
  if (!reason) errors.push({ path: '/reason', message: 'Approvers need to know why it is asked for.' });
  if (baselineChanges.length === 0)
    errors.push({ path: '/baselineChanges', message: 'Say what of the baseline it changes, at least one line.' });
  if (Object.keys(impact).length === 0)
    errors.push({
      path: '/impact',
      message: 'Say what it does to schedule, cost, scope, risk, customers or dependencies.',
    });
  return errors;
}

const withdraw: RecordCommand<ChangeRequest, { reason: string }> = {
  from: ['draft', 'submitted'],
  apply(before, { reason }, context) {
    requireAsker(before, context);
    const approvals = voidApproval(before, reason, context).map(
      (approval) => ({ ...approval, status: 'withdrawn' }) as AnyRecord,
    );
    return { subject: { ...before, status: 'withdrawn', statusReason: reason }, also: approvals, reason };
  },
};

export const changeRules = {
  kind: 'change',
  final: ['applied', 'rejected', 'withdrawn'],
  begin: ({ changeKind, baselineChanges, impact, reaches }, context) => ({
    status: 'draft',
    changeKind: changeKind ?? 'schedule',
    baselineChanges: withPromises(baselineChanges ?? [], context),
    impact: impact ?? {},
    reaches: reaches ?? [],
  }),
  edited,
  entails,
  check,
  commands: { submit, withdraw },
} satisfies KindRules<'change'>;
