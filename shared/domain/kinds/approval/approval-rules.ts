/**
 * Approvals: a change waits until the right people have said yes to exactly what it says. One vote a person; the requester
 * and the implementer are never the only ones; nothing is approved by silence. What an approved change does is told by
 * `change-rules.ts`.
 */
import { answerersOf, answeringFunctions, approversOf } from '../../people/authority.ts';
import { partWay } from '../../time/business-time.ts';
import type { Instant } from '../../time/day.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Owed } from '../../notice.ts';
import { isMember, type Program } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import type { Approval, Stage, Vote } from './approval.ts';
import { Refusal } from '../../refusal.ts';
import { told } from '../../told.ts';
import { appliedBy, coveredBy, returned } from '../change/change-effects.ts';
import { acceptedBy, unasked } from '../risk/acceptance.ts';
import type { AnyRecord } from '../../kinds.ts';
import { isApprovable, type Approvable } from './approvable.ts';
import { hashOfSubject } from './subject-hash.ts';

/** Shares of the time after which those who have not answered are reminded. */
const REMIND_AT = [0.5, 0.8] as const;

/** The people asked: any holder of a required function, and when more are needed every approver who does not ask for it. */
export function askedBy(
  { stages, interestedIds, isSegregated }: Pick<Approval, 'stages' | 'interestedIds' | 'isSegregated'>,
  program: Program,
): readonly string[] {
  const [stage] = stages;
  if (!stage) return [];
  const holders = stage.required.flatMap(({ function: name }) => answerersOf(program, name));
  const others = needsMore(stage, holders, interestedIds)
    ? approversOf(program).filter((personId) => !interestedIds.includes(personId))
    : [];
  const asked = [...new Set([...holders, ...others])];
  return isSegregated ? asked.filter((personId) => !interestedIds.includes(personId)) : asked;
}

/** Holders alone cannot make it when more approvals are asked for, or when every holder is interested. */
const needsMore = ({ atLeast }: Stage, holders: readonly string[], interestedIds: readonly string[]): boolean =>
  atLeast > 0 || holders.every((personId) => interestedIds.includes(personId));

/** Those who are asked and have not answered; some of them may be needed no longer, and can say no all the same. */
export const unansweredBy = (approval: Approval, program: Program): readonly string[] =>
  askedBy(approval, program).filter((personId) => !approval.votes.some(({ byId }) => byId === personId));

/** Those of them whose yes is still needed. */
export function awaitedBy(approval: Approval, program: Program): readonly string[] {
  const needed = [...holdersAwaited(approval, program), ...othersAwaited(approval, program)];
  return unansweredBy(approval, program).filter((personId) => needed.includes(personId));
}

/** The functions that have to approve and for which nobody has said yes yet. */
export const functionsAwaited = ({ stages, votes }: Pick<Approval, 'stages' | 'votes'>): readonly string[] =>
  stages.flatMap((stage) => withoutYes(stage, votes));

/** Those who answer for a function that nobody has said yes for. */
const holdersAwaited = (approval: Approval, program: Program): readonly string[] => {
  const holders = functionsAwaited(approval).flatMap((name) => answerersOf(program, name));
  return unansweredBy(approval, program).filter((personId) => holders.includes(personId));
};

/**
 * Those of whom somebody has to say yes beside who answers for a function; nobody once there are enough. Who asks for it and
 * answers for one helps, too: another holder's yes is then a further one.
 */
export function othersAwaited(approval: Approval, program: Program): readonly string[] {
  const { stages, votes, interestedIds } = approval;
  const [stage] = stages;
  if (!stage) return [];
  const yes = votes.filter(({ answer }) => answer === 'approve');
  const lacking = withoutYes(stage, votes);
  const answered = stage.required.map(({ function: name }) => name).filter((name) => !lacking.includes(name));
  const isEnough = furtherThan(answered, yes, interestedIds) >= stage.atLeast;
  if (!isEnough) return unansweredBy(approval, program);
  const asksForIt = (personId: string) => interestedIds.includes(personId);
  const isSeen = ![...yes.map(({ byId }) => byId), ...holdersAwaited(approval, program)].every(asksForIt);
  return isSeen ? [] : unansweredBy(approval, program).filter((personId) => !asksForIt(personId));
}

type Answered = Pick<Vote, 'byId' | 'functions' | 'answer'>;

/** The functions of a stage for which nobody has said yes. */
const withoutYes = ({ required }: Stage, votes: readonly Answered[]): readonly string[] =>
  required
    .map(({ function: name }) => name)
    .filter((name) => !votes.some(({ answer, functions }) => answer === 'approve' && functions.includes(name)));

/** What the answers to a stage add up to, in whatever order they were given. */
export function outcomeOf(
  stage: Stage,
  votes: readonly Answered[],
  interestedIds: readonly string[],
): 'open' | 'approved' | 'rejected' {
  const required = stage.required.map(({ function: name }) => name);
  if (votes.some(({ answer, functions }) => answer === 'reject' && functions.some((name) => required.includes(name))))
    return 'rejected';
  const yes = votes.filter(({ answer }) => answer === 'approve');
  const isSeen = yes.some(({ byId }) => !interestedIds.includes(byId));
  return isSeen && furtherThan(required, yes, interestedIds) >= stage.atLeast ? 'approved' : 'open';
}

/** The most approvals beside those that answer for these functions. Who asks for it is never one of them. */
function furtherThan(required: readonly string[], yes: readonly Answered[], interestedIds: readonly string[]): number {
  const counting = yes.filter(({ byId }) => !interestedIds.includes(byId));
  return counting.length - fewestFor(required, yes, counting);
}

/** The fewest of `counting` among people who answer for all of these, a handful of functions; Infinity when one has nobody. */
function fewestFor(
  [name, ...others]: readonly string[],
  yes: readonly Answered[],
  counting: readonly Answered[],
): number {
  if (name === undefined) return 0;
  const counts = yes
    .filter(({ functions }) => functions.includes(name))
    .map((vote) => {
      const left = others.filter((other) => !vote.functions.includes(other));
      return (counting.includes(vote) ? 1 : 0) + fewestFor(left, yes, counting);
    });
  return Math.min(...counts);
}

/**
 * What a stage lacks in the program, that it could not be approved by everybody together; empty when nothing.
 *
 * @param isSegregated Who has a stake does not answer at all.
 */
export function unanswerable(
  stage: Stage,
  interestedIds: readonly string[],
  program: Program,
  isSegregated = false,
): readonly string[] {
  const answers = (personId: string) => !isSegregated || !interestedIds.includes(personId);
  const missing = stage.required
    .map(({ function: name }) => name)
    .filter((name) => !answerersOf(program, name).some(answers));
  if (missing.length > 0) return missing;
  const votes = approversOf(program)
    .filter(answers)
    .map((byId): Answered => ({
      byId,
      functions: answeringFunctions(program, byId, stage.required),
      answer: 'approve',
    }));
  return outcomeOf(stage, votes, interestedIds) === 'approved' ? [] : ['a second person'];
}

/**
 * The approval after one person's answer, with its outcome worked out again.
 *
 * @param subjectHash Hash of the subject as the person saw it.
 * @throws Refusal `approval/closed` (or `approval/void`, when an edit closed it), `approval/void` for another hash,
 * `approval/not-yours`, `approval/voted`, tested in that order.
 */
export function castVote(
  approval: Approval,
  answer: Pick<Vote, 'answer' | 'comment'>,
  subjectHash: string,
  { caller, program, now }: Pick<RuleContext, 'caller' | 'program' | 'now'>,
): Approval {
  const facts = { number: approval.number, status: approval.status };
  if (approval.status === 'void') throw new Refusal('approval/void', { facts });
  if (approval.status !== 'open') throw new Refusal('approval/closed', { facts });
  if (approval.dueAt <= now) throw new Refusal('approval/closed', { facts: { ...facts, status: 'expired' } });
  if (approval.subjectHash !== subjectHash) throw new Refusal('approval/void', { facts });
  const byId = caller.personId;
  if (!askedBy(approval, program).includes(byId)) throw new Refusal('approval/not-yours', { facts });
  const given = approval.votes.find((vote) => vote.byId === byId);
  if (given) throw new Refusal('approval/voted', { facts: { ...facts, answer: given.answer } });
  const [stage] = approval.stages;
  const functions = answeringFunctions(program, byId, stage?.required ?? []);
  const vote: Vote = { byId, functions, stage: 0, castAt: now, ...answer };
  const votes = [...approval.votes, vote];
  const outcome = stage ? outcomeOf(stage, votes, approval.interestedIds) : 'open';
  return { ...approval, votes, ...(outcome !== 'open' && { status: outcome, closedAt: now }) };
}

const decide: RuleOf<'approval', 'decide'> = (before, { subjectHash, ...answer }, context) => {
  const after = castVote(before, answer, subjectHash, context);
  if (after.status === 'open') return { subject: after };
  const subject = context.find(before.subject);
  if (!isApprovable(subject)) throw new Error(`Nothing that can be approved waits for ${before.number}.`);
  const asker = told(
    [...before.interestedIds],
    after.status === 'approved' ? 'approved' : 'rejected',
    before.subject,
    context,
  );
  if (after.status === 'rejected') {
    return { subject: after, also: [rejectedAs(subject, answer.comment)], owed: asker };
  }
  // The hash says what was approved. What says something else by now is not approved.
  if (hashOfSubject(subject, coveredBy(before), context) !== before.subjectHash) throw new Refusal('approval/void');
  const { records, owed } =
    subject.kind === 'change'
      ? appliedBy(subject, after, context)
      : { records: [acceptedBy(subject, after, context)], owed: [] };
  return { subject: after, also: records, owed: [...asker, ...owed] };
};

/** What was rejected: the change is over, the risk goes on as it was. */
const rejectedAs = (subject: Approvable, comment: string | undefined): AnyRecord =>
  subject.kind === 'change'
    ? { ...subject, ...(comment && { statusReason: comment }), status: 'rejected' }
    : unasked(subject);

/** Cards that show what is no longer so; at first who is asked, reminders on the way, and the end. */
const owes: KindRules<'approval'>['owes'] = (before, after, context) => {
  const subject = idOfNumber(after.number);
  if (before) return [{ type: 'redraw', subject }];
  const wake = (at: Instant, purpose: 'approval-reminder' | 'approval-expiry'): Owed => ({
    type: 'wake',
    at,
    subject,
    purpose,
  });
  return [
    ...told(askedBy(after, context.program), 'asked', after.number, context),
    ...REMIND_AT.map((share) => wake(partWay(context.now, after.dueAt, share), 'approval-reminder')),
    wake(after.dueAt, 'approval-expiry'),
  ];
};

/** True once those who have not answered were reminded. */
export const isReminded = ({ createdAt, dueAt }: Approval, now: Instant): boolean =>
  partWay(createdAt, dueAt, REMIND_AT[0]) <= now;

/** Those who have not answered hear of it again. @throws Refusal `record/wrong-state` when it is too late for an answer. */
export function remindOfApproval(before: Approval, context: RuleContext): Outcome<Approval> {
  if (before.status !== 'open' || before.dueAt <= context.now) throw new Refusal('record/wrong-state');
  return { subject: before, owed: told(awaitedBy(before, context.program), 'asked-again', before.number, context) };
}

/**
 * Its time is over without an outcome: it expires, and what it is about is as it was before it was asked. Silence never
 * approves. @throws Refusal `record/wrong-state` when it is no longer open.
 */
export function expireApproval(before: Approval, context: RuleContext): Outcome<Approval> {
  const subject = context.find(before.subject);
  if (before.status !== 'open' || !isApprovable(subject)) throw new Refusal('record/wrong-state');
  const reason = 'The answers it needed had not all come in time.';
  const people = [...before.interestedIds, ...answerersOf(context.program, 'sponsor')];
  return {
    subject: { ...before, status: 'expired', closedAt: context.now, statusReason: reason },
    also: [subject.kind === 'change' ? returned(subject, `${before.number} expired: ${reason}`) : unasked(subject)],
    owed: told(
      people.filter((personId) => isMember(context.program, personId)),
      'expired',
      before.number,
      context,
    ),
  };
}

export const approvalRules = {
  kind: 'approval',
  begin: () => ({ status: 'open', votes: [] }),
  owes,
  commands: { decide },
} satisfies KindRules<'approval'>;
