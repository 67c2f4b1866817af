import { COMMON_AUTHORITY, keepers, type KindAuthority } from '../../kind-authority.ts';
import {
  anyApprover,
  approverOf,
  leads,
  named,
  somebody,
  sponsor,
  together,
  tpm,
  type Need,
  type Office,
  type Somebody,
} from '../../people/need.ts';
import type { Program } from '../program/program.ts';
import { riskBand, worstImpact, type Risk } from './risk.ts';

/** Impact on compliance from which a risk is one of compliance. */
const COMPLIANCE_IMPACT = 4;

/** The function that answers for what a risk is about, where one does. */
const areaOf = ({ riskArea, impact }: Risk): 'security' | 'compliance' | undefined => {
  if (riskArea === 'security') return 'security';
  return riskArea === 'compliance' || (impact?.compliance ?? 0) >= COMPLIANCE_IMPACT ? 'compliance' : undefined;
};

/** By what is written: a score is worked out only when the risk is saved. */
function scoreOf({ probability, impact }: Risk): number {
  const worst = worstImpact(impact);
  return probability && worst ? probability * worst : 0;
}

/** The worst it has been since it was last opened: nobody scores a risk down to be rid of it. */
const bandOf = (risk: Risk) => riskBand(Math.max(scoreOf(risk), risk.peakScore ?? 0, 1));

const isHigh = (score: number): boolean => ['high', 'critical'].includes(riskBand(Math.max(score, 1)));

/** True for a risk that the TPM does not take on alone. */
const isGrave = (risk: Risk): boolean => areaOf(risk) !== undefined || ['high', 'critical'].includes(bandOf(risk));

/** Who answers for what a risk is about; any approver where nobody answers for just that. */
const answering = (risk: Risk, program: Program): Office => {
  const area = areaOf(risk);
  const office = area && approverOf(area, program);
  return office && office.personIds.length > 0 ? office : anyApprover(program);
};

/** Who has a stake in a risk never accepts it: who owns it or did, and who raised it. */
export const interestedIn = ({ ownerId, createdById, pastOwnerIds = [] }: Risk): readonly string[] => [
  createdById,
  ...(ownerId ? [ownerId] : []),
  ...pastOwnerIds,
];

/** Whom the acceptance of a risk takes, by its score, what it is about, and the program's profile. */
export function acceptanceNeed(risk: Risk, program: Program): Need {
  const except = interestedIn(risk);
  const one = (why: string, ...by: readonly Office[]): Somebody => somebody(why, by, except);
  // Whoever raised a risk may be its sponsor; who owns it, or did, never carries it.
  const bySponsor = somebody(
    'The sponsor carries it.',
    [sponsor(program)],
    [risk.ownerId, ...(risk.pastOwnerIds ?? [])],
  );
  const byFunction = { ...one('A function answers for it.', answering(risk, program)), isStrict: true };
  const isRegulated = program.profile === 'regulated';
  const area = areaOf(risk);
  if (area) return together(`A ${area} risk is accepted by two.`, byFunction, bySponsor);
  switch (bandOf(risk)) {
    case 'critical':
      return together('A critical risk is accepted by two.', byFunction, bySponsor);
    case 'high':
      return isRegulated
        ? together('In a regulated program a high risk is accepted by two.', byFunction, bySponsor)
        : { ...bySponsor, why: 'A high risk is accepted by the sponsor, never by who owns it.' };
    default:
      return isRegulated
        ? one(
            'In a regulated program an approver accepts a risk, never who owns or raised it.',
            anyApprover(program),
            sponsor(program),
          )
        : one('Nobody accepts a risk that they own, owned or raised.', tpm(program), sponsor(program));
  }
}

/** To close a grave risk stands for its acceptance. A high one a lead closes, where the program is not regulated; never its owner. */
function closing(risk: Risk, program: Program): Need | undefined {
  if (!isGrave(risk)) return undefined;
  const isLeads = areaOf(risk) === undefined && bandOf(risk) === 'high' && program.profile !== 'regulated';
  return somebody(
    'A risk that is or was high, or is of security or compliance, is not closed by its owner.',
    [...(isLeads ? leads(program) : [sponsor(program)]), answering(risk, program)],
    [risk.ownerId],
  );
}

/** A high risk is scored down by who leads, or answers for it, and in a light program by its owner, too. */
function scored(before: Risk, after: Risk, program: Program): Need | undefined {
  if (!isHigh(scoreOf(before)) || isHigh(scoreOf(after))) return undefined;
  const owner = program.profile === 'light' ? [named('its owner', before.ownerId, program)] : [];
  return somebody('This scores a high risk down.', [...owner, ...leads(program), answering(before, program)]);
}

/** What it is about stays in the hands of who answers for that. */
const ofArea = (before: Risk, after: Risk, program: Program): Need | undefined =>
  areaOf(before) !== undefined && areaOf(after) !== areaOf(before)
    ? somebody(`It is a ${areaOf(before)} risk.`, [sponsor(program), answering(before, program)], [before.ownerId])
    : undefined;

export const riskAuthority = {
  acts: {
    accept: acceptanceNeed,
    'ask-acceptance': (risk, program) =>
      somebody('Its owner or a lead asks for its acceptance.', keepers(risk, program)),
    close: closing,
    // Of an accepted risk; a closed one anybody opens.
    open: ({ status, acceptance }, program) =>
      status === 'accepted'
        ? somebody('It was accepted.', [
            ...(acceptance?.byIds ?? [acceptance?.byId]).map((personId) => named('who accepted it', personId, program)),
            ...leads(program),
          ])
        : undefined,
  },
  fields: {
    ...COMMON_AUTHORITY,
    ownerId: (before, after, program) =>
      isGrave(before) && before.ownerId && before.ownerId !== after.ownerId
        ? somebody('The owner of a grave risk is not changed by others.', keepers(before, program))
        : COMMON_AUTHORITY.ownerId(before, after, program),
    probability: scored,
    impact: (before, after, program) => ofArea(before, after, program) ?? scored(before, after, program),
    riskArea: ofArea,
  },
} satisfies KindAuthority<'risk'>;
