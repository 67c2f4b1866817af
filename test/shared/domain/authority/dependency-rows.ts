import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import { ALL, ALWAYS, creates, does, edits, existing, OTL, row, THEIRS, who, type Row } from './world.ts';

const said = { byId: who.mate, agreedAt: '2026-11-19T09:00:00.000Z' } as const;

/** Platform, of which are owner and mate, gives to Data, of which is nobody here. */
const gives = (more: Partial<Dependency> = {}): Dependency =>
  existing('dependency', {
    title: 'The payment API',
    deliverable: 'An API.',
    needByOn: '2026-12-24',
    providerTeam: 'Platform',
    consumerTeam: 'Data',
    ...THEIRS,
    ...more,
  });
const needs = (more: Partial<Dependency> = {}): Dependency =>
  gives({ providerTeam: 'Data', consumerTeam: 'Platform', ...more });
const HALF = { promisedOn: '2026-12-18', providerAgreement: said } as const;
const AGREED = { ...HALF, status: 'agreed', consumerAgreement: said } as const;
const SIDE = ['owner', 'mate'] as const;

export const DEPENDENCY_ROWS: readonly Row[] = [
  row('DEP-01', 'a dependency is written', ALWAYS, { may: ALL }, creates('dependency', { title: 'The payment API' })),
  row(
    'DEP-02',
    'deliverable, need-by day or type is changed before anybody agreed',
    ALWAYS,
    { may: ALL },
    edits(gives(), { deliverable: 'An API and its docs.' }, { as: 'deliverable' }),
    edits(gives(), { needByOn: '2026-12-18' }, { as: 'need-by day' }),
    edits(gives(), { dependencyType: 'data-contract' }, { as: 'type' }),
  ),
  row(
    'DEP-03',
    'a team is changed before anybody agreed',
    ALWAYS,
    { may: OTL },
    edits(gives(), { providerTeam: 'Web' }),
    edits(gives(), { consumerTeam: 'Web' }),
    edits(needs(), { providerTeam: 'Web' }),
  ),
  row(
    'DEP-04',
    'the promised day is written before anybody agreed',
    ALWAYS,
    { may: OTL },
    edits(gives(), { promisedOn: '2026-12-18' }),
  ),
  row(
    'DEP-05',
    'the terms are changed once one side or both agreed, which voids that',
    ALWAYS,
    { may: OTL },
    edits(gives(HALF), { deliverable: 'An API and its docs.' }),
    edits(gives(AGREED), { needByOn: '2026-12-18' }),
    edits(gives(AGREED), { promisedOn: '2027-01-20' }),
    edits(needs(AGREED), { providerTeam: 'Web' }),
  ),
  row(
    'DEP-06',
    'the provider agrees',
    ALWAYS,
    { may: SIDE },
    does(gives(), 'agree', { side: 'provider', promisedOn: '2026-12-18' }),
  ),
  row('DEP-07', 'the consumer agrees', ALWAYS, { may: SIDE }, does(needs(HALF), 'agree', { side: 'consumer' })),
  row(
    'DEP-08',
    'a dependency is flagged',
    ALWAYS,
    { may: ALL },
    does(gives(), 'flag', { reason: 'Somebody is ill.' }),
    does(gives(AGREED), 'flag', { reason: 'Somebody is ill.' }),
  ),
  row(
    'DEP-09',
    'what both sides agreed to is delivered',
    ALWAYS,
    { may: OTL },
    does(gives(AGREED), 'deliver', { deliveredOn: '2026-11-19' }),
    does(needs(AGREED), 'deliver', { deliveredOn: '2026-11-19' }),
  ),
  row(
    'DEP-10',
    'what not both agreed to is delivered by nobody: they agree first',
    ALWAYS,
    { rule: 'record/wrong-state' },
    does(gives(), 'deliver', { deliveredOn: '2026-11-19' }),
    does(gives(HALF), 'deliver', { deliveredOn: '2026-11-19' }),
  ),
  row(
    'DEP-11',
    'a dependency is rejected by one of its sides',
    ALWAYS,
    { may: SIDE },
    does(gives(), 'reject', { reason: 'We have nobody.' }, { as: 'by the provider' }),
    does(needs(), 'reject', { reason: 'We need it no longer.' }, { as: 'by the consumer' }),
  ),
  row('DEP-12', 'the owner is changed', ALWAYS, { may: OTL }, edits(gives(), { ownerId: who.other })),
];
