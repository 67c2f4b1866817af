import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { acceptedBy, COMPLIANCE, CRITICAL, HIGH, LOW, MEDIUM, risk, scored, SECURITY } from './risks.ts';
import {
  ALL,
  ALWAYS,
  does,
  edits,
  FUNCTIONS,
  LEADS,
  LIGHTER,
  OL,
  REGULATED,
  row,
  RULERS,
  who,
  type Row,
} from './world.ts';

const LOWER = { probability: 1 } as const;
const HIGHER = { probability: 5 } as const;
const RULE = 'input/invalid';

/** The response accept, by an edit or as a mitigation. */
const responds = (...more: readonly Partial<Risk>[]) => [
  edits(risk(...more), { response: 'accept' }),
  does(risk(...more), 'mitigate', { response: 'accept' }),
];
const words = (patch: Partial<Risk>, as: string) => edits(risk(MEDIUM), patch, { as });

const { ownerId: _owner, ...UNOWNED } = risk(CRITICAL, { status: 'proposed' });

/** Edits of risks. */
export const RISK_EDIT_ROWS: readonly Row[] = [
  row(
    'R-28',
    'a score is raised',
    ALWAYS,
    { may: ALL },
    edits(risk(LOW), HIGHER),
    edits(risk(HIGH), { impact: { schedule: 5 } }),
  ),
  row(
    'R-29',
    'the score of an accepted risk is raised, which voids the acceptance',
    ALWAYS,
    { may: ALL },
    edits(risk(MEDIUM, acceptedBy(who.tpm)), HIGHER),
    edits(risk(HIGH, acceptedBy(who.sponsor)), HIGHER),
  ),
  row(
    'R-30',
    'the score of an accepted risk is lowered',
    ALWAYS,
    { may: LEADS },
    edits(risk(MEDIUM, acceptedBy(who.tpm)), LOWER, { as: 'medium' }),
    edits(risk(HIGH, acceptedBy(who.sponsor)), LOWER, { as: 'high' }),
  ),
  row(
    'R-31',
    'the score of a critical risk without an area is lowered or taken away',
    ALWAYS,
    { may: LEADS },
    edits(risk(scored(5, 5)), { probability: 4 }, { as: 'within critical' }),
    edits(risk(scored(5, 5)), LOWER, { as: 'below critical' }),
    edits(risk(CRITICAL, { status: 'proposed' }), { probability: undefined }, { as: 'taken away' }),
  ),
  row(
    'R-32',
    'the score of a critical risk that the TPM owns is lowered',
    ALWAYS,
    { may: ['tpm2', 'cover', 'sponsor'] },
    edits(risk(CRITICAL, { ownerId: who.tpm }), LOWER),
  ),
  row(
    'R-33',
    'the score of a critical security risk is lowered',
    ALWAYS,
    { may: [...LEADS, 'security'] },
    edits(risk(CRITICAL, SECURITY), LOWER),
  ),
  row(
    'R-34',
    'the score of a high risk is lowered to medium or low',
    ALWAYS,
    { may: LEADS },
    edits(risk(HIGH), { probability: 2 }),
    edits(risk(HIGH), LOWER),
  ),
  row(
    'R-35',
    'the score of a high risk is lowered within high, or that of a lower risk',
    ALWAYS,
    { may: ALL },
    edits(risk(HIGH), { probability: 5, impact: { schedule: 2 } }),
    edits(risk(MEDIUM), LOWER),
    edits(risk(LOW), LOWER),
  ),
  row(
    'R-36',
    'an area of security or compliance is set',
    ALWAYS,
    { may: ALL },
    edits(risk(MEDIUM), SECURITY),
    edits(risk(CRITICAL), COMPLIANCE),
  ),
  row(
    'R-37',
    'the area security is taken away or replaced',
    ALWAYS,
    { may: ['sponsor', 'security'] },
    edits(risk(MEDIUM, SECURITY), { riskArea: undefined }, { as: 'medium' }),
    edits(risk(CRITICAL, SECURITY), { riskArea: undefined }, { as: 'critical' }),
    edits(risk(MEDIUM, SECURITY), COMPLIANCE, { as: 'replaced' }),
  ),
  row(
    'R-38',
    'the area compliance is taken away or replaced',
    ALWAYS,
    { may: ['sponsor', 'compliance'] },
    edits(risk(MEDIUM, COMPLIANCE), { riskArea: undefined }, { as: 'medium' }),
    edits(risk(CRITICAL, COMPLIANCE), { riskArea: undefined }, { as: 'critical' }),
    edits(risk(MEDIUM, COMPLIANCE), SECURITY, { as: 'replaced' }),
  ),
  row(
    'R-39',
    'the response of a low or medium risk is set to accept, as it would be accepted',
    LIGHTER,
    { may: RULERS, rule: RULE },
    ...responds(MEDIUM),
  ),
  row(
    'R-40',
    'in a regulated program the response of a low or medium risk is set to accept',
    REGULATED,
    { may: FUNCTIONS, rule: RULE },
    ...responds(MEDIUM),
  ),
  row(
    'R-41',
    'the response of a high risk is set to accept',
    LIGHTER,
    { may: ['sponsor'], rule: RULE },
    ...responds(HIGH),
  ),
  row(
    'R-42',
    'in a regulated program the response of a high risk is set to accept: that is asked for',
    REGULATED,
    { rule: RULE },
    ...responds(HIGH),
  ),
  row(
    'R-43',
    'the response of a critical, security or compliance risk is set to accept: that is asked for',
    ALWAYS,
    { rule: RULE },
    ...responds(CRITICAL),
    ...responds(MEDIUM, SECURITY),
    ...responds(MEDIUM, COMPLIANCE),
  ),
  row(
    'R-45',
    'the owner of a critical risk is changed',
    ALWAYS,
    { may: OL },
    edits(risk(CRITICAL), { ownerId: who.mate }),
  ),
  row(
    'R-46',
    'an owner is given to a critical risk that has none',
    ALWAYS,
    { may: ALL },
    edits(UNOWNED, { ownerId: who.mate }),
  ),
  row(
    'R-47',
    'the owner of a risk below critical is changed',
    ALWAYS,
    { may: ALL },
    edits(risk(MEDIUM), { ownerId: who.decider }, { as: 'medium' }),
    edits(risk(HIGH), { ownerId: who.decider }, { as: 'high' }),
  ),
  row(
    'R-48',
    'the words of an accepted risk are changed, which voids the acceptance',
    ALWAYS,
    { may: ALL },
    edits(risk(MEDIUM, acceptedBy(who.tpm)), { title: 'Very late hardware' }),
    edits(risk(HIGH, acceptedBy(who.sponsor)), { effect: 'the launch slip' }),
  ),
  row(
    'R-49',
    'words, trigger, contingency, residual or review day of a risk that is not accepted are changed',
    ALWAYS,
    { may: ALL },
    words({ title: 'Very late hardware', cause: 'the supplier has no stock' }, 'words'),
    words({ trigger: 'The supplier writes.', contingency: 'Rent some.' }, 'trigger, contingency'),
    words({ residual: { probability: 1, impact: 2 }, nextReviewOn: '2026-12-24' }, 'residual, review'),
  ),
  row(
    'R-50',
    'a public critical risk is made confidential',
    ALWAYS,
    { may: OL },
    edits(risk(CRITICAL), { confidential: true }),
  ),
];
