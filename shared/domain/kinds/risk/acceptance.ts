/** A risk that is to be accepted by others: what they are asked, and what their answer makes of it. */
import type { Approval, RequiredFunction, Stage } from '../approval/approval.ts';
import type { RuleContext } from '../../kind-rules.ts';
import { ANY_FUNCTION } from '../../people/authority.ts';
import { officesFor, type Need } from '../../people/need.ts';
import type { Program } from '../program/program.ts';
import type { Acceptance, Risk } from './risk.ts';

/** What of a risk is accepted: an edit of any of it voids the acceptance, and the approval that would give it. */
export const ACCEPTED_FIELDS = ['title', 'cause', 'event', 'effect', 'probability', 'impact', 'riskArea'] as const;

/** What its approvers approve. */
export const ASKED_FIELDS = [...ACCEPTED_FIELDS, 'acceptanceAsked'] as const satisfies readonly (keyof Risk)[];

/** What an approval asks for, so that those accept whom the need names; with why, as sentences. */
export function stageFor(need: Need, program: Program): { readonly stage: Stage; readonly why: readonly string[] } {
  const parts = need.type === 'together' ? need.of : need.type === 'somebody' ? [need] : [];
  const required = parts.map((part): RequiredFunction => {
    // Where nobody holds it, the office that is missing is named.
    const office = officesFor(part, program)[0] ?? part.by[0];
    return { function: office?.answersFor ?? ANY_FUNCTION, why: part.why };
  });
  return { stage: { required, atLeast: 0 }, why: [need.why] };
}

/** The risk as accepted by who approved it. */
export function acceptedBy(risk: Risk, { number, votes }: Approval, { now, caller }: RuleContext): Risk {
  const { acceptanceAsked: asked, ...rest } = risk;
  if (!asked) return risk;
  const byIds = votes.flatMap(({ byId, answer }) => (answer === 'approve' ? [byId] : []));
  const acceptance: Acceptance = { ...asked, byId: caller.personId, acceptedAt: now, byIds, approval: number };
  return { ...rest, status: 'accepted', response: 'accept', acceptance };
}

/** The risk with nothing asked any more. */
export function unasked(risk: Risk): Risk {
  const { acceptanceAsked: _asked, ...rest } = risk;
  return rest;
}

/** The risk without its acceptance, and without the response that goes with it. */
export function unaccepted({ acceptance: _acceptance, response, ...rest }: Risk): Risk {
  return { ...rest, ...(response && response !== 'accept' && { response }) };
}

/** The open approval of its acceptance as void, when an edit says something else than was asked; nothing when there is none. */
export function voidAcceptance(risk: Risk, context: RuleContext): readonly Approval[] {
  const approval = risk.acceptanceApproval ? context.find(risk.acceptanceApproval) : undefined;
  if (approval?.kind !== 'approval' || approval.status !== 'open') return [];
  return [
    { ...approval, status: 'void', closedAt: context.now, statusReason: 'The risk was edited after it was asked.' },
  ];
}
