import { meets } from '../../people/access.ts';
import { commonFields } from '../../record.ts';
import { startOfDay } from '../../time/day.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import { addDays } from '../../time/day-arithmetic.ts';
import { holdersOf } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import { worstImpact, type Acceptance, type Risk } from './risk.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { told } from '../../told.ts';

function derive(risk: Risk): Risk {
  const { score: _score, residualScore: _residual, ...rest } = risk;
  const worst = worstImpact(risk.impact);
  const score = risk.probability && worst && risk.probability * worst;
  return {
    ...rest,
    ...(score && { score, inherentScore: risk.inherentScore ?? score }),
    ...(risk.residual && { residualScore: risk.residual.probability * risk.residual.impact }),
  };
}

/** A proposed risk may be a title alone; one that is being managed has an owner and a score. */
function check(risk: Risk): FieldError[] {
  const errors: FieldError[] = [];
  if (risk.status === 'open' || risk.status === 'mitigating') {
    if (!risk.ownerId) errors.push({ path: '/ownerId', message: 'An open risk needs an owner.' });
    if (!risk.probability) errors.push({ path: '/probability', message: 'An open risk needs a probability, 1 to 5.' });
    if (!worstImpact(risk.impact)) errors.push({ path: '/impact', message: 'An open risk needs an impact, 1 to 5.' });
  }
  return errors;
}

const open: RuleOf<'risk', 'open'> = (before, body) => {
  const { acceptance: _acceptance, closing: _closing, ...rest } = before;
  return { subject: { ...rest, ...body, status: 'open' } };
};

const mitigate: RuleOf<'risk', 'mitigate'> = (before, body) => ({
  subject: { ...before, response: 'mitigate', ...body, status: 'mitigating' },
});

/** Segregation: the owner and the one who raised it never accept it themselves. */
const accept: RuleOf<'risk', 'accept'> = (before, { untilOn, control }, context) => {
  const byId = context.caller.personId;
  if (before.ownerId === byId || before.createdById === byId) throw new Refusal('acceptance/own-risk');
  if (untilOn <= context.today)
    throw new Refusal('input/invalid', {
      errors: [{ path: '/untilOn', message: 'An acceptance ends after today.' }],
    });
  const acceptance: Acceptance = { byId, acceptedAt: context.now, untilOn, control };
  return { subject: { ...before, status: 'accepted', response: 'accept', acceptance } };
};

/** The risk has happened: it becomes an issue that says so, and is never deleted. */
const occur: RuleOf<'risk', 'occur'> = (before, body, context) => {
  const issue = context.begin('issue', {
    ...commonFields(before),
    links: [{ type: 'evidences', to: before.number }],
    ...body,
    ...(before.effect && { impact: before.effect }),
  });
  const links = [...before.links, { type: 'causes' as const, to: issue.number }];
  return { subject: { ...before, status: 'occurred', links }, also: [issue] };
};

const close: RuleOf<'risk', 'close'> = (before, { reason }, context) => {
  const closing = { byId: context.caller.personId, closedAt: context.now, reason };
  return { subject: { ...before, status: 'closed', closing } };
};

/** Scored and owned: it can be managed. */
const isComplete = ({ ownerId, probability, impact }: Partial<Risk>): boolean =>
  Boolean(ownerId && probability && worstImpact(impact));

/** The TPM hears of what is proposed; an acceptance is to be looked at again when its last day is over. */
const owes: KindRules<'risk'>['owes'] = (before, { number, status, acceptance }, context) => {
  const { program } = context;
  if (!before && status === 'proposed') return told(holdersOf(program, 'tpm'), 'proposed', number, context);
  if (!acceptance || before?.acceptance?.untilOn === acceptance.untilOn) return [];
  const at = startOfDay(addDays(acceptance.untilOn, 1), program.calendar.zone);
  return [{ type: 'wake', at, subject: idOfNumber(number), purpose: 'acceptance-expiry' }];
};

/**
 * An accepted risk whose last day of acceptance is over: it is open again, and its owner and who accepted it are told.
 *
 * @throws Refusal `record/wrong-state` when it is no longer accepted, or was accepted anew for longer.
 */
export function expireAcceptance(before: Risk, context: RuleContext): Outcome<Risk> {
  const { acceptance, ...rest } = before;
  if (before.status !== 'accepted' || !acceptance || acceptance.untilOn >= context.today)
    throw new Refusal('record/wrong-state');
  const asked = [acceptance.byId, ...(before.ownerId ? [before.ownerId] : [])];
  return {
    subject: { ...rest, status: isComplete(rest) ? 'open' : 'proposed' },
    owed: told(asked, 'expired', before.number, context),
  };
}

export const riskRules = {
  kind: 'risk',
  begin(fields, { caller, program }) {
    return { status: isComplete(fields) && meets('contributor', caller, program) ? 'open' : 'proposed' };
  },
  derive,
  check,
  owes,
  commands: { open, mitigate, accept, occur, close },
} satisfies KindRules<'risk'>;
