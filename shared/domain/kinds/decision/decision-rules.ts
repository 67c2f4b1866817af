import { meets } from '../../people/access.ts';
import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import { linked } from '../../linked.ts';
import { isMember } from '../program/program.ts';
import type { Decision, Ruling } from './decision.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { same } from '../../same.ts';
import { seen } from '../../seen.ts';

/** What the ruling rests on: fixed once it is given. */
const GROUNDS = ['title', 'question', 'context', 'options', 'criteria', 'recommendation', 'deciderId'] as const;

const isDecider = ({ deciderId }: Decision, { caller }: RuleContext): boolean => deciderId === caller.personId;

const denied = (detail: string): Refusal => new Refusal('access/denied', { detail });

/** The one who decides may undo it, and so may a lead: the decider may have left. */
function requireAuthority(decision: Decision, context: RuleContext): void {
  if (!isDecider(decision, context) && !meets('lead', context.caller, context.program))
    throw denied('Only the decider, the TPM or the sponsor undoes a decision.');
}

function check(decision: Decision, context: RuleContext): FieldError[] {
  const { deciderId } = decision;
  const before = context.find(decision.number);
  const isKnown = before?.kind === 'decision' && before.deciderId === deciderId;
  if (!deciderId || isKnown || isMember(context.program, deciderId)) return [];
  return [{ path: '/deciderId', message: 'The decider is not a member of this program.' }];
}

/** Who decides is not taken but given: by a lead, or by the decider to somebody else. */
function requireNaming(before: string | undefined, after: string | undefined, context: RuleContext): void {
  const { caller, program } = context;
  if (before === after) return;
  const isOwn = after === caller.personId;
  const isAnothers = before !== undefined && before !== caller.personId;
  if (!meets('lead', caller, program)) {
    if (isOwn) throw denied('The TPM or the sponsor names you as the decider.');
    if (isAnothers) throw denied('Only the decider, the TPM or the sponsor hands it over.');
  }
  // Where nobody is named a lead decides, so emptying the place is taking it.
  if (isAnothers && (isOwn || !after) && !meets('sponsor', caller, program))
    throw denied('Somebody else was named to decide this: only they or the sponsor leave it to you.');
}

/** @throws Refusal `access/denied`; `record/wrong-state` when a decided one would say something else than was decided. */
function edited(before: Decision, after: Decision, context: RuleContext): Decision {
  requireNaming(before.deciderId, after.deciderId, context);
  if (before.status === 'decided' && GROUNDS.some((field) => !same(before[field], after[field])))
    throw new Refusal('record/wrong-state', { detail: 'What was decided is superseded or reversed, never rewritten.' });
  return after;
}

/** The meeting that has it before it now. An open decision names no confidential meeting. */
const meetingOver = ({ number, confidential }: Decision, context: RuleContext): Meeting | undefined =>
  context
    .list('meeting')
    .find(
      (meeting) =>
        meeting.status === 'live' &&
        (confidential || !meeting.confidential) &&
        [...meeting.captures.map(({ record }) => record), ...meeting.agenda.flatMap(({ records }) => records)].includes(
          number,
        ),
    );

const decide: RuleOf<'decision', 'decide'> = (before, { text, dissent, effectiveOn }, context) => {
  const { caller, program, now, today } = context;
  if (before.deciderId && !isDecider(before, context)) throw denied('Another person was named to decide this.');
  if (!before.deciderId && !meets('lead', caller, program))
    throw denied('No decider is named, so the TPM or the sponsor decides.');
  const { turn: _turn, ...rest } = before;
  const meeting = meetingOver(before, context)?.number;
  const ruling: Ruling = {
    text,
    byId: caller.personId,
    decidedAt: now,
    effectiveOn: effectiveOn ?? today,
    ...(dissent && { dissent }),
    ...(meeting && { meeting }),
  };
  return { subject: { ...rest, status: 'decided', ruling } };
};

const defer: RuleOf<'decision', 'defer'> = (before, { reason, until }, { caller, now, today }) => {
  if (until && until <= today) throw invalid('/until', 'A decision is deferred to a day after today.');
  const turn = { byId: caller.personId, turnedAt: now, reason, ...(until && { until }) };
  return { subject: { ...before, status: 'deferred', turn } };
};

const supersede: RuleOf<'decision', 'supersede'> = (before, { by }, context) => {
  requireAuthority(before, context);
  const other = seen('decision', by, context);
  if (!other) throw invalid('/by', `There is no decision ${by}.`);
  if (other.number === before.number) throw invalid('/by', 'A decision cannot supersede itself.');
  if (other.status !== 'decided') throw invalid('/by', `${other.number} is not decided.`);
  return {
    subject: { ...before, status: 'superseded', supersededBy: other.number },
    also: [linked(other, 'supersedes', before.number)],
  };
};

const reverse: RuleOf<'decision', 'reverse'> = (before, { reason }, context) => {
  requireAuthority(before, context);
  const turn = { byId: context.caller.personId, turnedAt: context.now, reason };
  return { subject: { ...before, status: 'reversed', turn } };
};

export const decisionRules = {
  kind: 'decision',
  begin({ deciderId }, context) {
    requireNaming(undefined, deciderId, context);
    return { status: 'proposed' };
  },
  edited,
  check,
  commands: { decide, defer, supersede, reverse },
} satisfies KindRules<'decision'>;
