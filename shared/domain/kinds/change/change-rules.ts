import { maySee } from '../../people/access.ts';
import { authorityOf, DECISION_DAYS } from '../../people/authority.ts';
import { cutOffOf, dueAfter } from '../../time/business-time.ts';
import { invalid } from '../../invalid.ts';
import type { AnyRecord } from '../../kinds.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import { TERMS_OF, type BaselineChange, type ChangeRequest } from './change-request.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { same } from '../../same.ts';
import { seen } from '../../seen.ts';
import { askedBy, unanswerable } from '../approval/approval-rules.ts';
import { secrecyOf, shownTo } from '../approval/shown-to.ts';
import { hashOfSubject } from '../approval/subject-hash.ts';
import { APPROVED_FIELDS, coveredBy, endApproval, isSameIn, isSettled, partOf, promisedNow } from './change-effects.ts';
import { missingToSubmit } from './missing-to-submit.ts';

const EDITED = 'It was edited after it was submitted.';

function check(change: ChangeRequest, context: RuleContext): FieldError[] {
  const before = context.find(change.number);
  const known = before?.kind === 'change' ? before.baselineChanges.map(partOf) : [];
  const parts = change.baselineChanges.map(partOf);
  return change.baselineChanges.flatMap((line, index) => {
    const path = `/baselineChanges/${index}`;
    if (parts.indexOf(partOf(line)) < index) return [{ path, message: 'This part of the baseline is named twice.' }];
    if (change.status !== 'draft' || known.includes(partOf(line))) return [];
    if (line.part !== 'budget' && !namedBy(line, context))
      return [{ path: `${path}/record`, message: `There is no ${WHAT[line.part]} ${line.record}.` }];
    return mootLine(line, path, context);
  });
}

const WHAT = {
  milestone: 'milestone',
  scope: 'scope item',
  terms: 'milestone or scope item',
  cancel: 'milestone',
} as const;

/** The record that a line names, of a kind that it can be about. */
function namedBy(line: Exclude<BaselineChange, { part: 'budget' }>, context: RuleContext) {
  const { part, record } = line;
  if (part === 'scope') return seen('scope', record, context);
  const milestone = seen('milestone', record, context);
  return part === 'terms' ? (milestone ?? seen('scope', record, context)) : milestone;
}

/** A line is about something that can still be promised, and would change what is. */
function mootLine(line: BaselineChange, path: string, context: RuleContext): FieldError[] {
  if (line.part === 'budget') return same(line.from, line.to) ? [{ path, message: 'This is the budget already.' }] : [];
  const record = namedBy(line, context);
  if (!record) return [];
  if (isSettled(record))
    return [{ path: `${path}/record`, message: `${line.record} is ${record.status} and cannot be promised anew.` }];
  if (record.kind === 'scope' && record.direction === 'out')
    return [{ path: `${path}/record`, message: `${line.record} is named as out of scope and cannot be promised.` }];
  if (line.part === 'terms' || line.part === 'cancel') return unpromisedLine(line, record, path, context);
  return same(line.from, line.to) ? [{ path, message: `This is what is promised of ${line.record} already.` }] : [];
}

/** Terms and cancellation are of what is promised: of anything else they are an edit, and need no change request. */
function unpromisedLine(
  line: Extract<BaselineChange, { part: 'terms' | 'cancel' }>,
  record: AnyRecord & { kind: 'milestone' | 'scope' },
  path: string,
  { program: { baseline } }: RuleContext,
): FieldError[] {
  const isPromised =
    record.kind === 'milestone' ? record.baselineOn !== undefined : baseline?.scope.includes(record.number) === true;
  if (!isPromised)
    return [{ path: `${path}/record`, message: `${line.record} is not promised: change it without a change request.` }];
  if (line.part === 'cancel') return [];
  const names = Object.keys(line.to);
  const foreign = names.find((name) => !(TERMS_OF[record.kind] as readonly string[]).includes(name));
  if (foreign) return [{ path: `${path}/to/${foreign}`, message: `Nothing of this is promised of ${line.record}.` }];
  return names.length === 0 || same(line.from, line.to)
    ? [{ path, message: `This is what is promised of ${line.record} already.` }]
    : [];
}

const withPromises = (lines: readonly BaselineChange[], context: RuleContext): readonly BaselineChange[] =>
  lines.map((line) => promisedNow(line, context.program, (number) => context.find(number)));

/** An edit of what was submitted makes it a draft again; `entails` voids its approval. */
function edited(before: ChangeRequest, after: ChangeRequest, context: RuleContext): ChangeRequest {
  const drafted = { ...after, baselineChanges: withPromises(after.baselineChanges, context) };
  if (before.status === 'draft') return drafted;
  const found = context.find(before.approval ?? '');
  const approval = found?.kind === 'approval' ? found : undefined;
  if (!isSameIn(coveredBy(approval ?? {}), before, drafted))
    return { ...drafted, status: 'draft', statusReason: EDITED };
  return approval ? shownTo(askedBy(approval, context.program), drafted) : drafted;
}

/** Its approvals are as confidential as the change is now; the open one is void when the edit made it a draft. */
function entails(before: ChangeRequest, after: ChangeRequest, context: RuleContext): readonly AnyRecord[] {
  const isReturned = before.status === 'submitted' && after.status === 'draft';
  const ended = isReturned ? endApproval(before, 'void', EDITED, context) : [];
  // Whoever owns it by now implements it, and never approves alone.
  const interested = after.ownerId && after.ownerId !== before.ownerId ? [after.ownerId] : [];
  return context.list('approval').flatMap((approval) => {
    if (approval.subject !== after.number) return [];
    const interestedIds =
      approval.status === 'open' ? [...new Set([...approval.interestedIds, ...interested])] : approval.interestedIds;
    const now = {
      ...(ended.find(({ number }) => number === approval.number) ?? approval),
      interestedIds,
      ...secrecyOf(after),
    };
    return same(approval, now) ? [] : [now];
  });
}

/**
 * Asks for approval of exactly what the change says now. @throws Refusal `input/invalid` for what is
 * missing, `approval/nobody` when nobody in the program could answer for a function that has to.
 */
const submit: RuleOf<'change', 'submit'> = (before, _body, context) => {
  const { caller, program, now } = context;
  const { statusReason: _reason, ...rest } = before;
  const change = { ...rest, baselineChanges: withPromises(before.baselineChanges, context) };
  const errors = [
    ...missingToSubmit(change),
    ...change.baselineChanges.flatMap((line, index) => mootLine(line, `/baselineChanges/${index}`, context)),
  ];
  if (errors.length > 0) throw new Refusal('input/invalid', { errors });
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
    throw new Refusal('approval/nobody', {
      detail: `This program lacks who could approve it: ${nobody.join(', ')}.`,
    });
  const dueAt = change.decideByOn
    ? cutOffOf(change.decideByOn, program.calendar)
    : dueAfter(now, DECISION_DAYS[changeClass], program.calendar);
  if (dueAt <= now) throw invalid('/decideByOn', 'The working day by which it is to be decided is over.');
  const stages = [{ required, atLeast }];
  const askedIds = askedBy({ stages, interestedIds }, program);
  const hidden = hiddenLines(change, askedIds, context);
  if (hidden.length > 0) throw new Refusal('input/invalid', { errors: hidden });
  const shown = shownTo(askedIds, change);
  const approval = context.begin('approval', {
    title: change.title,
    subject: change.number,
    subjectHash: hashOfSubject(change, APPROVED_FIELDS, context),
    subjectFields: APPROVED_FIELDS,
    changeClass,
    classWhy: why,
    stages,
    interestedIds,
    dueAt,
    ...secrecyOf(shown),
  });
  const submitted = { submittedAt: now, submittedById: caller.personId, approval: approval.number };
  return { subject: { ...shown, ...submitted, status: 'submitted' }, also: [approval] };
};

/** Nobody approves what they may not see, and nothing plain tells of what is confidential. */
function hiddenLines(
  { baselineChanges, confidential }: ChangeRequest,
  askedIds: readonly string[],
  context: RuleContext,
): FieldError[] {
  const { caller, program } = context;
  return baselineChanges.flatMap((line, index) => {
    const record = line.part === 'budget' ? undefined : context.find(line.record);
    if (!record?.confidential) return [];
    const path = `/baselineChanges/${index}`;
    if (!confidential)
      return [{ path, message: 'What this line names is confidential: make the change confidential, too.' }];
    const isSeen = askedIds.every((personId) => maySee({ ...caller, personId }, program, record));
    return isSeen
      ? []
      : [{ path, message: 'Somebody who is asked may not see what this line names: let them watch it.' }];
  });
}

const withdraw: RuleOf<'change', 'withdraw'> = (before, { reason }, context) => {
  const also = endApproval(before, 'withdrawn', reason, context);
  return { subject: { ...before, status: 'withdrawn', statusReason: reason }, also, reason };
};

export const changeRules = {
  kind: 'change',
  begin: ({ baselineChanges = [] }, context) => ({
    status: 'draft',
    baselineChanges: withPromises(baselineChanges, context),
  }),
  edited,
  entails,
  check,
  commands: { submit, withdraw },
} satisfies KindRules<'change'>;
