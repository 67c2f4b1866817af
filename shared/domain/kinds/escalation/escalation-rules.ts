import { answerersOf, approversOf } from '../../people/authority.ts';
import { dueAfter } from '../../time/business-time.ts';
import type { Instant } from '../../time/day.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import { isContributor, type Program } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import { isAnswered, type Escalation, type EscalationKind } from './escalation.ts';
import type { Severity } from '../issue/issue.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { told } from '../../told.ts';

/** Business days the decider has, by severity. */
const ANSWER_DAYS: Readonly<Record<Severity, number>> = { critical: 1, high: 2, medium: 3, low: 5 };

/** The function first asked, by kind. Where nobody holds it, the sponsor is asked. */
const FIRST_ASKED: Readonly<Record<EscalationKind, string>> = {
  staffing: 'sponsor',
  scope: 'sponsor',
  security: 'security',
  operations: 'operations',
  customer: 'sponsor',
};

/** Those who may answer for a kind, who is asked first before others; nobody answers what they raised while another can. */
function answering(kind: EscalationKind, authorId: string, program: Program): readonly string[] {
  const asked = FIRST_ASKED[kind];
  const all = [
    ...answerersOf(program, asked),
    ...answerersOf(program, 'sponsor'),
    // Somebody answers for security and for operations; anything else is for anyone who answers for something.
    ...(asked === 'sponsor' ? approversOf(program) : []),
  ];
  const others = all.filter((personId) => personId !== authorId);
  return [...new Set(others.length > 0 ? others : all)];
}

/** What somebody without a place in the program raises goes to the TPM, who knows whom to ask. */
const isFromOutside = (authorId: string, program: Program): boolean => !isContributor(program, authorId);

function check({ number, deciderId, escalationKind, createdById }: Escalation, context: RuleContext): FieldError[] {
  const { program } = context;
  const before = context.find(number);
  const isKept = before?.kind === 'escalation' && before.deciderId === deciderId;
  const isTpm = isFromOutside(createdById, program) && answerersOf(program, 'tpm').includes(deciderId);
  if (isKept || isTpm || answering(escalationKind, createdById, program).includes(deciderId)) return [];
  const who = FIRST_ASKED[escalationKind];
  const message =
    who === 'sponsor'
      ? 'Name somebody else, who answers for something in this program: the sponsor, the TPM or an approver.'
      : `Name somebody else, who answers for ${who} in this program, or the sponsor.`;
  return [{ path: '/deciderId', message }];
}

/** Another decider is asked anew, with a fresh clock; with another severity, the clock runs from when it began. */
function edited(before: Escalation, after: Escalation, { program, now }: RuleContext): Escalation {
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

const acknowledge: RuleOf<'escalation', 'acknowledge'> = (before, _body, context) => ({
  subject: { ...before, status: 'acknowledged', acknowledgedAt: context.now },
  owed: told([before.createdById], 'answered', before.number, context),
});

const decide: RuleOf<'escalation', 'decide'> = (before, { text }, context) => {
  const { caller, now } = context;
  return {
    subject: { ...before, status: 'decided', ruling: { text, byId: caller.personId, decidedAt: now } },
    owed: told([before.createdById, ...(before.ownerId ? [before.ownerId] : [])], 'answered', before.number, context),
  };
};

const resolve: RuleOf<'escalation', 'resolve'> = (before, { text }, { caller, now }) => ({
  subject: { ...before, status: 'resolved', resolution: { text, byId: caller.personId, resolvedAt: now } },
});

const withdraw: RuleOf<'escalation', 'withdraw'> = (before, { reason }) => ({
  subject: { ...before, status: 'withdrawn', statusReason: reason },
  reason,
});

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
    const isOutside = isFromOutside(caller.personId, program);
    const [first = ''] = isOutside ? answerersOf(program, 'tpm') : answering(escalationKind, caller.personId, program);
    return {
      status: 'raised',
      deciderId: (!isOutside && deciderId) || first,
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
