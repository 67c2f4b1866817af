import { meets } from '../../people/access.ts';
import { answerersOf } from '../../people/authority.ts';
import { dueAfter } from '../../time/business-time.ts';
import type { Instant } from '../../time/day.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Program } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import { isAnswered, type Escalation, type ESCALATION_KINDS } from './escalation.ts';
import type { Severity } from '../issue/issue.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { told } from '../../told.ts';

/** Business days the decider has, by severity. */
const ANSWER_DAYS: Readonly<Record<Severity, number>> = { critical: 1, high: 2, medium: 3, low: 5 };

/** The function first asked, by kind. Where nobody holds it, the sponsor is asked. */
const FIRST_ASKED: Readonly<Record<(typeof ESCALATION_KINDS)[number], string>> = {
  staffing: 'sponsor',
  scope: 'sponsor',
  security: 'security',
  operations: 'operations',
  customer: 'sponsor',
};

/** Who decides it first; what somebody without a place in the program raises goes to the TPM, who knows whom to ask. */
function firstAsked(kind: keyof typeof FIRST_ASKED, { caller, program }: RuleContext): string {
  const isOutside = !meets('contributor', caller, program);
  const [asked = ''] = isOutside
    ? answerersOf(program, 'tpm')
    : [...answerersOf(program, FIRST_ASKED[kind]), ...answerersOf(program, 'sponsor')];
  return asked;
}

function check({ number, deciderId }: Escalation, context: RuleContext): FieldError[] {
  const { caller, program } = context;
  const before = context.find(number);
  const isKept = before?.kind === 'escalation' && before.deciderId === deciderId;
  if (isKept || meets('contributor', { ...caller, personId: deciderId }, program)) return [];
  return [{ path: '/deciderId', message: 'Name a member of this program who may answer: a viewer may not.' }];
}

const denied = (detail: string): Refusal => new Refusal('access/denied', { detail });

/**
 * Another decider is asked anew, with a fresh clock; with another severity, the clock runs from when it began.
 *
 * @throws Refusal `access/denied` when somebody but the sponsor takes the place of who was asked.
 */
function edited(before: Escalation, after: Escalation, { program, now, caller }: RuleContext): Escalation {
  const isTaken = before.deciderId !== after.deciderId && after.deciderId === caller.personId;
  if (isTaken && !meets('sponsor', caller, program))
    throw denied('Nobody takes an answer to themself: somebody else hands it to you, or the sponsor takes it.');
  if (isAnswered(before)) return after;
  const { acknowledgedAt: _acknowledgedAt, ...rest } = after;
  if (before.deciderId !== after.deciderId)
    return { ...rest, status: 'raised', askedAt: now, dueAt: dueFor({ ...after, askedAt: now }, program) };
  return before.severity === after.severity ? after : { ...after, dueAt: dueFor(after, program) };
}

const dueFor = ({ askedAt, severity }: Pick<Escalation, 'askedAt' | 'severity'>, { calendar }: Program): Instant =>
  dueAfter(askedAt, ANSWER_DAYS[severity], calendar);

/** Who decides something confidential gets to see it. */
function derive(escalation: Escalation): Escalation {
  const { confidential, watcherIds, deciderId } = escalation;
  if (!confidential || watcherIds.includes(deciderId)) return escalation;
  return { ...escalation, watcherIds: [...watcherIds, deciderId] };
}

function requireDecider({ deciderId }: Escalation, { caller, program }: RuleContext): void {
  if (deciderId !== caller.personId && !meets('sponsor', caller, program))
    throw denied('The person who was asked answers it, or the sponsor.');
}

const acknowledge: RuleOf<'escalation', 'acknowledge'> = (before, _body, context) => {
  requireDecider(before, context);
  return {
    subject: { ...before, status: 'acknowledged', acknowledgedAt: context.now },
    owed: told([before.createdById], 'answered', before.number, context),
  };
};

const decide: RuleOf<'escalation', 'decide'> = (before, { text }, context) => {
  requireDecider(before, context);
  const { caller, now } = context;
  return {
    subject: { ...before, status: 'decided', ruling: { text, byId: caller.personId, decidedAt: now } },
    owed: told([before.createdById, ...(before.ownerId ? [before.ownerId] : [])], 'answered', before.number, context),
  };
};

const resolve: RuleOf<'escalation', 'resolve'> = (before, { text }, { caller, now }) => ({
  subject: { ...before, status: 'resolved', resolution: { text, byId: caller.personId, resolvedAt: now } },
});

const withdraw: RuleOf<'escalation', 'withdraw'> = (before, { reason }, context) => {
  const { caller, program } = context;
  const isOwn = before.createdById === caller.personId || before.ownerId === caller.personId;
  if (!isOwn && !meets('lead', caller, program))
    throw denied('Who raised it, its owner, the TPM or the sponsor withdraws it.');
  return { subject: { ...before, status: 'withdrawn', statusReason: reason }, reason };
};

/** Who is asked hears of it at once, and everybody concerned when the answer is late. */
const owes: KindRules<'escalation'>['owes'] = (before, after, context) => {
  if (isAnswered(after)) return [];
  const { number, deciderId, dueAt } = after;
  const isAsked = before?.deciderId !== deciderId;
  return [
    ...(isAsked ? told([deciderId], 'escalated', number, context) : []),
    ...(before?.dueAt === dueAt
      ? []
      : [{ type: 'wake', at: dueAt, subject: idOfNumber(number), purpose: 'escalation-due' } as const]),
  ];
};

/**
 * Its time is over without an answer: the decider, the sponsor, the TPM and its author hear of it; the clock runs on.
 *
 * @throws Refusal `record/wrong-state` when it was answered, or its due instant was moved.
 */
export function remindOfEscalation(before: Escalation, context: RuleContext): Outcome<Escalation> {
  if (isAnswered(before) || before.dueAt > context.now) throw new Refusal('record/wrong-state');
  const { program } = context;
  const people = [
    before.deciderId,
    before.createdById,
    ...answerersOf(program, 'sponsor'),
    ...answerersOf(program, 'tpm'),
  ];
  return { subject: before, owed: told(people, 'overdue', before.number, context) };
}

export const escalationRules = {
  kind: 'escalation',
  begin({ escalationKind, severity, deciderId }, context) {
    const { caller, program, now } = context;
    const isMember = meets('contributor', caller, program);
    if (deciderId === caller.personId && !meets('lead', caller, program))
      throw denied('Ask somebody else: nobody answers what they ask themself.');
    return {
      status: 'raised',
      deciderId: (isMember && deciderId) || firstAsked(escalationKind, context),
      level: 1,
      askedAt: now,
      dueAt: dueFor({ askedAt: now, severity }, program),
    };
  },
  derive,
  edited,
  check,
  owes,
  commands: { acknowledge, decide, resolve, withdraw },
} satisfies KindRules<'escalation'>;
