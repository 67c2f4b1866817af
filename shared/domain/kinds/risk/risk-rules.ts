import { meets } from '../../people/access.ts';
import { commonFields } from '../../record.ts';
import { startOfDay } from '../../time/day.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import { addDays } from '../../time/day-arithmetic.ts';
import { holdersOf } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import { riskBand, worstImpact, type Acceptance, type Risk } from './risk.ts';
import { SEVERITIES } from '../issue/issue.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { invalid } from '../../invalid.ts';
import { same } from '../../same.ts';
import { told } from '../../told.ts';
import { dueAfter } from '../../time/business-time.ts';
import { askedBy, unanswerable } from '../approval/approval-rules.ts';
import { secrecyOf, shownTo } from '../approval/shown-to.ts';
import { hashOfSubject } from '../approval/subject-hash.ts';
import { ACCEPTED_FIELDS, ASKED_FIELDS, stageFor, unaccepted, unasked, voidAcceptance } from './acceptance.ts';
import { acceptanceNeed, interestedIn } from './risk-authority.ts';

const peakOf = ({ peakScore, score = 0, status }: Risk): number => peakScore ?? (status === 'proposed' ? 0 : score);

function derive(risk: Risk, context: RuleContext): Risk {
  const before = context.find(risk.number);
  const wasOwnedBy = before?.kind === 'risk' && before.ownerId !== risk.ownerId ? before.ownerId : undefined;
  const { score: _score, residualScore: _residual, peakScore: _peak, ...rest } = risk;
  const worst = worstImpact(risk.impact);
  const score = risk.probability && worst && risk.probability * worst;
  // A proposal is nobody's judgement yet, and what was closed begins anew.
  const judged = risk.status === 'proposed' ? 0 : (score ?? 0);
  const was = before?.kind === 'risk' && before.status !== 'closed' ? peakOf(before) : 0;
  const peak = Math.max(judged, was);
  return {
    ...rest,
    ...(wasOwnedBy && { pastOwnerIds: [...new Set([...(risk.pastOwnerIds ?? []), wasOwnedBy])] }),
    ...(score && { score, inherentScore: risk.inherentScore ?? score }),
    ...(peak > 0 && { peakScore: peak }),
    ...(risk.residual && { residualScore: risk.residual.probability * risk.residual.impact }),
  };
}

/** A proposed risk may be a title alone; one that is being managed has an owner and a score. */
function check(risk: Risk, context: RuleContext): FieldError[] {
  const errors: FieldError[] = [];
  const before = context.find(risk.number);
  const wasAccept = before?.kind === 'risk' && before.response === 'accept';
  if (risk.response === 'accept' && !risk.acceptance && !wasAccept)
    errors.push({ path: '/response', message: 'A risk is accepted with “Accept risk”, by who may.' });
  if (risk.status === 'open' || risk.status === 'mitigating') {
    if (!risk.ownerId) errors.push({ path: '/ownerId', message: 'An open risk needs an owner.' });
    if (!risk.probability) errors.push({ path: '/probability', message: 'An open risk needs a probability, 1 to 5.' });
    if (!worstImpact(risk.impact)) errors.push({ path: '/impact', message: 'An open risk needs an impact, 1 to 5.' });
  }
  return errors;
}

const open: RuleOf<'risk', 'open'> = (before, body) => {
  const { closing: _closing, ...rest } = unaccepted(before);
  return { subject: { ...rest, ...body, status: 'open' } };
};

const mitigate: RuleOf<'risk', 'mitigate'> = (before, body) => ({
  subject: { ...before, response: 'mitigate', ...body, status: 'mitigating' },
});

const accept: RuleOf<'risk', 'accept'> = (before, { untilOn, control }, context) => {
  requireFuture(untilOn, context);
  const acceptance: Acceptance = { byId: context.caller.personId, acceptedAt: context.now, untilOn, control };
  const also = voidAcceptance(before, context);
  return { subject: { ...unasked(before), status: 'accepted', response: 'accept', acceptance }, also };
};

function requireFuture(untilOn: string, { today }: RuleContext): void {
  if (untilOn <= today) throw invalid('/untilOn', 'An acceptance ends after today.');
}

/** Business days for the answer. */
const ANSWER_DAYS = 3;

/** Asks whom its acceptance takes, in an approval. @throws Refusal `record/wrong-state` while one is open; `approval/nobody`. */
const askAcceptance: RuleOf<'risk', 'ask-acceptance'> = (before, { untilOn, control }, context) => {
  const { program, now } = context;
  requireFuture(untilOn, context);
  if (voidAcceptance(before, context).length > 0)
    throw new Refusal('record/wrong-state', { detail: `${before.acceptanceApproval} asks for it already.` });
  const interestedIds = [...new Set(interestedIn(before))];
  const { stage, why } = stageFor(acceptanceNeed(before, program), program);
  const nobody = unanswerable(stage, interestedIds, program, true);
  if (nobody.length > 0)
    throw new Refusal('approval/nobody', { detail: `This program lacks who could accept it: ${nobody.join(', ')}.` });
  const asked = { ...before, acceptanceAsked: { untilOn, control } };
  const shown = shownTo(askedBy({ stages: [stage], interestedIds, isSegregated: true }, program), asked);
  const approval = context.begin('approval', {
    title: `Accept: ${before.title}`.slice(0, 200).toWellFormed(),
    subject: before.number,
    subjectHash: hashOfSubject(shown, ASKED_FIELDS, context),
    subjectFields: ASKED_FIELDS,
    classWhy: why,
    stages: [stage],
    interestedIds,
    isSegregated: true,
    dueAt: dueAfter(now, ANSWER_DAYS, program.calendar),
    ...secrecyOf(shown),
  });
  return { subject: { ...shown, acceptanceApproval: approval.number }, also: [approval] };
};

/** The mildest issue that a risk of a band becomes, until somebody has looked at it. */
const MILDEST = { low: 'low', medium: 'low', high: 'medium', critical: 'high' } as const;

/** The risk has happened: it becomes an issue that says so, and is never deleted. */
const occur: RuleOf<'risk', 'occur'> = (before, body, context) => {
  const mildest = MILDEST[riskBand(Math.max(before.score ?? 0, 1))];
  if (SEVERITIES.indexOf(body.severity) > SEVERITIES.indexOf(mildest))
    throw invalid('/severity', `A risk of this score that happened is of severity ${mildest} or worse.`);
  const issue = context.begin('issue', {
    ...commonFields(before),
    links: [{ type: 'evidences', to: before.number }],
    ...body,
    ...(before.effect && { impact: before.effect }),
  });
  const links = [...before.links, { type: 'causes' as const, to: issue.number }];
  return {
    subject: { ...unasked(before), status: 'occurred', links },
    also: [issue, ...voidAcceptance(before, context)],
  };
};

const close: RuleOf<'risk', 'close'> = (before, { reason }, context) => {
  const closing = { byId: context.caller.personId, closedAt: context.now, reason };
  return { subject: { ...unasked(before), status: 'closed', closing }, also: voidAcceptance(before, context) };
};

/** Scored and owned: it can be managed. */
const isComplete = ({ ownerId, probability, impact }: Partial<Risk>): boolean =>
  Boolean(ownerId && probability && worstImpact(impact));

/** The TPM hears of what is proposed; an acceptance is to be looked at again when its last day is over. */
const owes: KindRules<'risk'>['owes'] = (before, { number, status, acceptance }, context) => {
  const { program } = context;
  if (!before && status === 'proposed') return told(holdersOf(program, 'tpm'), 'proposed', number, context);
  const was = before?.status === 'accepted' && status === 'open' ? before.acceptance : undefined;
  if (was && was.untilOn >= context.today) return told(was.byIds ?? [was.byId], 'unaccepted', number, context);
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
  const { acceptance } = before;
  const rest = unaccepted(before);
  if (before.status !== 'accepted' || !acceptance || acceptance.untilOn >= context.today)
    throw new Refusal('record/wrong-state');
  const asked = [acceptance.byId, ...(before.ownerId ? [before.ownerId] : [])];
  return {
    subject: { ...rest, status: isComplete(rest) ? 'open' : 'proposed' },
    owed: told(asked, 'expired', before.number, context),
  };
}

/** An acceptance is of what the risk said; and who owns it by now has a stake in it. */
function edited(before: Risk, after: Risk): Risk {
  const isSame = ACCEPTED_FIELDS.every((field) => same(before[field], after[field]));
  if (isSame && (!after.acceptanceAsked || before.ownerId === after.ownerId)) return after;
  const rest = before.status === 'accepted' ? unaccepted(unasked(after)) : unasked(after);
  return before.status === 'accepted' ? { ...rest, status: isComplete(rest) ? 'open' : 'proposed' } : rest;
}

/** An approval that asks about another text is void. */
const entails: KindRules<'risk'>['entails'] = (before, after, context) =>
  before.acceptanceAsked && !after.acceptanceAsked ? voidAcceptance(before, context) : [];

export const riskRules = {
  kind: 'risk',
  begin(fields, { caller, program }) {
    return { status: isComplete(fields) && meets('contributor', caller, program) ? 'open' : 'proposed' };
  },
  derive,
  edited,
  entails,
  check,
  owes,
  commands: { open, mitigate, accept, 'ask-acceptance': askAcceptance, occur, close },
} satisfies KindRules<'risk'>;
