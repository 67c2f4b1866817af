import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import {
  AISHA_WEB,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  NOW,
  TODAY,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

/** Platform gives, Web needs; Noah wrote it. */
const agreed = existing('dependency', {
  title: 'Payment interface',
  status: 'agreed',
  providerTeam: 'Platform',
  consumerTeam: 'Web',
  deliverable: 'Interface v2',
  needByOn: '2026-12-10',
  promisedOn: '2026-12-05',
  providerAgreement: { byId: JONAS_PLATFORM, agreedAt: NOW },
  consumerAgreement: { byId: AISHA_WEB, agreedAt: NOW },
  createdById: NOAH_OTHER,
});
/** The dependency before these teams were named. */
const without = (...teams: ('providerTeam' | 'consumerTeam')[]): Dependency =>
  Object.fromEntries(
    Object.entries(agreed).filter(([name]) => !(teams as string[]).includes(name)),
  ) as unknown as Dependency;
const BOTH = [...LEADS, JONAS_PLATFORM, AISHA_WEB];

describe('a dependency', () => {
  test('is delivered by either of its teams or a lead', () => {
    expect(whoMayAct(agreed, 'deliver', { deliveredOn: TODAY })).toEqual(BOTH);
    expect(whoMayAct(without('consumerTeam'), 'deliver', { deliveredOn: TODAY })).toEqual([...LEADS, JONAS_PLATFORM]);
  });

  test('is rejected by one of its teams or a lead', () => {
    expect(whoMayAct(agreed, 'reject', { reason: 'No people' })).toEqual([...LEADS, JONAS_PLATFORM, AISHA_WEB]);
    expect(whoMayAct(without('providerTeam'), 'reject', { reason: 'No people' })).toEqual([...LEADS, AISHA_WEB]);
  });

  test('is said to be at risk by everybody', () => {
    expect(whoMayAct(agreed, 'flag', { reason: 'Two people are ill' })).toEqual(EVERYBODY);
  });
});

describe('the terms of a dependency', () => {
  test.each([
    { deliverable: 'Interface v3' },
    { needByOn: '2026-12-20' },
    { needByOn: undefined },
    { providerTeam: undefined },
    { consumerTeam: undefined },
  ])('change with either of its teams or a lead: %j', (patch) => {
    expect(whoMayEdit(agreed, patch)).toEqual(BOTH);
  });

  test('are for the one team that is named', () => {
    expect(whoMayEdit(without('consumerTeam'), { consumerTeam: 'Web' })).toEqual([...LEADS, JONAS_PLATFORM]);
    expect(whoMayEdit(without('providerTeam'), { providerTeam: 'Platform' })).toEqual([...LEADS, AISHA_WEB]);
  });

  test('are for everybody while no team is named', () => {
    const open = without('providerTeam', 'consumerTeam');
    for (const patch of [{ deliverable: 'Interface v3' }, { needByOn: '2026-12-20' }, { providerTeam: 'Platform' }])
      expect(whoMayEdit(open, patch)).toEqual(EVERYBODY);
  });
});

describe('the promised day of a dependency', () => {
  test('changes with the team that gives or a lead, earlier or later', () => {
    for (const promisedOn of ['2026-12-20', '2026-12-01', undefined])
      expect(whoMayEdit(agreed, { promisedOn })).toEqual([...LEADS, JONAS_PLATFORM]);
  });

  test('does not change with a team that names itself as the one that gives', () => {
    expect(whoMayEdit(agreed, { promisedOn: '2026-12-20', providerTeam: 'Web', consumerTeam: undefined })).toEqual([
      ...LEADS,
      JONAS_PLATFORM,
    ]);
  });
});
