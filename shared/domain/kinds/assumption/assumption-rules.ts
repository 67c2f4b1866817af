import type { FieldsOf } from '../../kinds.ts';
import { commonFields } from '../../record.ts';
import { startOfDay } from '../../time/day.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import { addDays } from '../../time/day-arithmetic.ts';
import { linked } from '../../linked.ts';
import { isMember } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import type { Assumption } from './assumption.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { told } from '../../told.ts';

const TITLE_LENGTH = 200;

/** What a risk or an issue takes over from the assumption it comes from, and where it says so. */
const after = (before: Assumption, why: string): FieldsOf<'risk'> & FieldsOf<'issue'> => ({
  ...commonFields(before),
  title: `${why}: ${before.title}`.slice(0, TITLE_LENGTH).toWellFormed(),
  links: [{ type: 'evidences', to: before.number }],
});

function check(assumption: Assumption, context: RuleContext): FieldError[] {
  const { validatorId } = assumption;
  const before = context.find(assumption.number);
  const isKnown = before?.kind === 'assumption' && before.validatorId === validatorId;
  if (!validatorId || isKnown || isMember(context.program, validatorId)) return [];
  return [{ path: '/validatorId', message: 'The validator is not a member of this program.' }];
}

/** A person is to look at it again when its last day is over. */
const owes: KindRules<'assumption'>['owes'] = (before, assumption, { program }) => {
  const { status, number, validateByOn } = assumption;
  if (status !== 'open' || !validateByOn || before?.validateByOn === validateByOn) return [];
  const at = startOfDay(addDays(validateByOn, 1), program.calendar.zone);
  return [{ type: 'wake', at, subject: idOfNumber(number), purpose: 'assumption-expiry' }];
};

const validate: RuleOf<'assumption', 'validate'> = (before, { evidence }, { caller, now }) => {
  return { subject: { ...before, status: 'validated', finding: { byId: caller.personId, foundAt: now, evidence } } };
};

/** It is false: what was taken for granted becomes a risk, or an issue when it hurts already. */
const invalidate: RuleOf<'assumption', 'invalidate'> = (before, { evidence, becomes, severity }, context) => {
  const { impactIfFalse } = before;
  const fields = after(before, 'Does not hold');
  const heir =
    becomes === 'risk'
      ? context.begin('risk', { ...fields, ...(impactIfFalse && { effect: impactIfFalse }) })
      : context.begin('issue', {
          ...fields,
          ...(impactIfFalse && { impact: impactIfFalse }),
          ...(severity && { severity }),
        });
  const finding = { byId: context.caller.personId, foundAt: context.now, evidence };
  return { subject: linked({ ...before, status: 'invalidated', finding }, 'causes', heir.number), also: [heir] };
};

/**
 * An open assumption whose last day is over: nobody checked it, so a risk is proposed.
 *
 * @throws Refusal `record/wrong-state` when it is no longer open, or its day was moved and has not passed.
 */
export function expireAssumption(before: Assumption, context: RuleContext): Outcome<Assumption> {
  if (before.status !== 'open' || !before.validateByOn || before.validateByOn >= context.today)
    throw new Refusal('record/wrong-state');
  const begun = context.begin('risk', {
    ...after(before, 'Not validated'),
    ...(before.impactIfFalse && { effect: before.impactIfFalse }),
  });
  const risk = { ...begun, status: 'proposed' as const };
  const asked = [before.validatorId, before.ownerId].filter((personId) => personId !== undefined);
  return {
    subject: linked({ ...before, status: 'expired' }, 'causes', risk.number),
    also: [risk],
    owed: told(asked, 'expired', before.number, context),
  };
}

export const assumptionRules = {
  kind: 'assumption',
  begin: () => ({ status: 'open' }),
  check,
  owes,
  commands: { validate, invalidate },
} satisfies KindRules<'assumption'>;
