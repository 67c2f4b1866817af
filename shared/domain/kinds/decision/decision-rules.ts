import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import { linked } from '../../linked.ts';
import { holdersOf, isMember } from '../program/program.ts';
import type { Decision, Ruling } from './decision.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { same } from '../../same.ts';
import { seen } from '../../seen.ts';
import { dayAt } from '../../time/day.ts';
import { told } from '../../told.ts';

/** What the ruling rests on: fixed once it is given. */
const GROUNDS = ['title', 'question', 'context', 'options', 'criteria', 'recommendation', 'deciderId'] as const;

function check(decision: Decision, context: RuleContext): FieldError[] {
  const { deciderId } = decision;
  const before = context.find(decision.number);
  const isKnown = before?.kind === 'decision' && before.deciderId === deciderId;
  if (!deciderId || isKnown || isMember(context.program, deciderId)) return [];
  return [{ path: '/deciderId', message: 'The decider is not a member of this program.' }];
}

/** @throws Refusal `record/wrong-state` when a decided one would say something else than was decided. */
function edited(before: Decision, after: Decision): Decision {
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
  const { caller, now, today } = context;
  const { turn: _turn, heard: _heard, ...rest } = before;
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
  const turn = { byId: context.caller.personId, turnedAt: context.now, reason };
  return { subject: { ...before, status: 'reversed', turn } };
};

/** The decider says that it was decided as a brought text has it. */
const confirm: RuleOf<'decision', 'confirm'> = (before, _body, context) => ({ subject: confirmed(before, context) });

/** The decision as the text has it. @throws Refusal `record/wrong-state` when no text says that it was decided. */
export function confirmed(before: Decision, { caller, program }: RuleContext): Decision {
  const { heard, turn: _turn, ...rest } = before;
  if (!heard) throw new Refusal('record/wrong-state', { detail: 'No transcript says that this was decided.' });
  const effectiveOn = dayAt(heard.decidedAt, program.calendar.zone);
  return { ...rest, status: 'decided', ruling: { ...heard, byId: caller.personId, effectiveOn, isHeard: true } };
}

/** “Not mine”: whoever was heard to decide says that they did not. It is open again, and the TPM hears of it. */
const disclaim: RuleOf<'decision', 'disclaim'> = (before, { reason }, context) => {
  const { heard, ruling, ...rest } = before;
  if (!heard && !ruling?.isHeard)
    throw new Refusal('record/wrong-state', { detail: 'This was not taken from the words of a meeting.' });
  return {
    subject: { ...rest, status: 'proposed' },
    owed: told(holdersOf(context.program, 'tpm'), 'disclaimed', before.number, context),
    ...(reason && { reason }),
  };
};

/** Who is heard to have decided hears of it at once, and can say that they did not. */
const owes: KindRules<'decision'>['owes'] = (before, { number, deciderId, ruling, heard }, context) => {
  if (!before && deciderId && heard) return told([deciderId], 'to-confirm', number, context);
  return !before && ruling?.isHeard ? told([ruling.byId], 'heard', number, context) : [];
};

export const decisionRules = {
  kind: 'decision',
  begin: () => ({ status: 'proposed' }),
  edited,
  check,
  owes,
  commands: { decide, defer, supersede, reverse, confirm, disclaim },
} satisfies KindRules<'decision'>;
