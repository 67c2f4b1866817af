import { morningOf } from '../../time/business-time.ts';
import { addBusinessDays } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { invalid } from '../../invalid.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import { idOfNumber } from '../../record-id.ts';
import type { Action } from './action.ts';
import { Refusal } from '../../refusal.ts';
import { told } from '../../told.ts';
import { toldOwner } from '../../told-owner.ts';

/** One more carry when a due day that had passed is moved away. */
const carryCount = (before: Action, { today }: RuleContext): number =>
  before.carryCount + (before.dueOn && before.dueOn < today ? 1 : 0);

/** Moving a missed due day by an edit is carrying it, too; correcting it to an earlier day is not. */
function edited(before: Action, after: Action, context: RuleContext): Action {
  const isMoved = before.dueOn !== undefined && (after.dueOn === undefined || after.dueOn > before.dueOn);
  return isMoved ? { ...after, carryCount: carryCount(before, context) } : after;
}

/** The working day before the one on which it is due. */
const dayBefore = (dueOn: Day, { program }: RuleContext): Day => addBusinessDays(dueOn, -1, program.calendar);

/** The owner is reminded on the morning of the working day before, or of the due day itself when that morning is over. */
const owes: KindRules<'action'>['owes'] = (before, { number, status, dueOn }, context) => {
  const { program, today, now } = context;
  if (status !== 'open' || !dueOn || dueOn <= today) return [];
  if (before?.status === 'open' && before.dueOn === dueOn) return [];
  const early = morningOf(dayBefore(dueOn, context), program.calendar);
  const at = early > now ? early : morningOf(dueOn, program.calendar);
  return [{ type: 'wake', at, subject: idOfNumber(number), purpose: 'action-due' }];
};

const done = ({ caller, now }: RuleContext, evidence: string): NonNullable<Action['completion']> => ({
  byId: caller.personId,
  completedAt: now,
  evidence,
});

const complete: RuleOf<'action', 'complete'> = (before, { evidence }, context) => {
  if (!before.ownerId) throw invalid('/ownerId', 'An action that is done has an owner: name one first.');
  return {
    subject: { ...before, status: 'done', completion: done(context, evidence) },
    owed: toldOwner(before, context),
  };
};

const drop: RuleOf<'action', 'drop'> = (before, { reason }, context) => ({
  subject: { ...before, status: 'dropped', completion: done(context, reason) },
  owed: toldOwner(before, context),
});

const carry: RuleOf<'action', 'carry'> = (before, { dueOn, reason }, context) => {
  if (before.dueOn && dueOn <= before.dueOn)
    throw invalid('/dueOn', `An action is carried to a day after ${before.dueOn}.`);
  if (dueOn < context.today) throw invalid('/dueOn', 'An action is carried to today or later.');
  return { subject: { ...before, dueOn, carryCount: carryCount(before, context) }, ...(reason && { reason }) };
};

const reopen: RuleOf<'action', 'reopen'> = (before, { reason }) => {
  const { completion: _completion, ...rest } = before;
  return { subject: { ...rest, status: 'open' }, reason };
};

/**
 * The owner of an open action is reminded before it is due; nothing about it changes but its version.
 *
 * @throws Refusal `record/wrong-state` when it is no longer open, has no owner, or its due day was moved.
 */
export function remindOfAction(before: Action, context: RuleContext): Outcome<Action> {
  if (before.status !== 'open' || !before.ownerId || !before.dueOn || dayBefore(before.dueOn, context) > context.today)
    throw new Refusal('record/wrong-state');
  return { subject: before, owed: told([before.ownerId], 'due-soon', before.number, context) };
}

export const actionRules = {
  kind: 'action',
  begin: () => ({ status: 'open', carryCount: 0 }),
  edited,
  owes,
  commands: { carry, complete, drop, reopen },
} satisfies KindRules<'action'>;
