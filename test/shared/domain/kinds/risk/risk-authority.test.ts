import { acceptanceNeed } from '#shared/domain/kinds/risk/risk-authority.ts';
import type { Level, Risk } from '#shared/domain/kinds/risk/risk.ts';
import type { Program, Role } from '#shared/domain/kinds/program/program.ts';
import { needText } from '#shared/domain/people/need.ts';
import {
  AISHA_WEB,
  ELENA_SPONSOR,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  LIGHT,
  NOAH_OTHER,
  OMAR_COVER,
  NOW,
  PRIYA_TPM,
  REGULATED,
  STAFFED,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

/** A risk that Noah raised and Jonas owns. */
const riskOf = (probability: Level, cost: Level, more: Partial<Risk> = {}): Risk =>
  existing('risk', {
    title: 'Late hardware',
    status: 'open',
    probability,
    impact: { cost },
    score: probability * cost,
    ownerId: JONAS_PLATFORM,
    createdById: NOAH_OTHER,
    ...more,
  });
const low = riskOf(1, 1);
const medium = riskOf(2, 3);
const high = riskOf(3, 4);
const critical = riskOf(5, 5);
const ofSecurity = riskOf(1, 1, { riskArea: 'security' });
const ofCompliance = riskOf(1, 1, { riskArea: 'compliance' });
const PROFILES: readonly Program[] = [LIGHT, STAFFED, REGULATED];
/** The program in which this person holds these roles only. */
const withRoles = (personId: string, roles: readonly Role[], program: Program = STAFFED): Program => ({
  ...program,
  members: program.members.map((member) => (member.personId === personId ? { ...member, roles } : member)),
});

describe('the acceptance of a risk', () => {
  const whoAccepts = (risk: Risk, program?: Program) =>
    whoMayAct(risk, 'accept', { untilOn: '2026-12-01', control: 'Weekly review' }, program);

  test.each([
    ['low', low],
    ['medium', medium],
  ])('is the TPM’s or the sponsor’s when it is %s', (_band, risk) => {
    for (const program of [LIGHT, STAFFED]) expect(whoAccepts(risk, program)).toEqual([PRIYA_TPM, ELENA_SPONSOR]);
  });

  test.each<[string, Partial<Risk>]>([
    ['owns it', { ownerId: PRIYA_TPM }],
    ['owned it', { pastOwnerIds: [PRIYA_TPM] }],
    ['raised it', { createdById: PRIYA_TPM }],
  ])('is never that of a TPM who %s', (_what, more) => {
    expect(whoAccepts(riskOf(1, 1, more))).toEqual([ELENA_SPONSOR]);
  });

  test('is an approver’s or the sponsor’s in a regulated program when it is low or medium, unless they own it', () => {
    for (const risk of [low, medium]) expect(whoAccepts(risk, REGULATED)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
    expect(whoAccepts({ ...low, ownerId: AISHA_WEB }, REGULATED)).toEqual([ELENA_SPONSOR]);
  });

  test('is the sponsor’s when it is high, and in a regulated program that of an approver, too', () => {
    for (const program of [LIGHT, STAFFED]) expect(whoAccepts(high, program)).toEqual([ELENA_SPONSOR]);
    expect(whoAccepts(high, REGULATED)).toEqual([]);
    expect(whoAccepts(high, withRoles(ELENA_SPONSOR, ['sponsor', 'approver:finance'], REGULATED))).toEqual([
      ELENA_SPONSOR,
    ]);
  });

  test.each([
    ['critical', critical, 'finance'],
    ['about security', ofSecurity, 'security'],
    ['about compliance', ofCompliance, 'compliance'],
    ['of high impact on compliance', riskOf(1, 1, { impact: { compliance: 4 } }), 'compliance'],
  ])('is given by a function and the sponsor when it is %s', (_what, risk, name) => {
    for (const program of PROFILES) {
      const answered = withRoles(AISHA_WEB, [`approver:${name}`], program);
      expect(whoAccepts(risk, answered)).toEqual([]);
      expect(whoAccepts(risk, withRoles(ELENA_SPONSOR, ['sponsor', `approver:${name}`], answered))).toEqual([
        ELENA_SPONSOR,
      ]);
    }
  });

  test('is given by any approver and the sponsor where nobody answers for just what it is about', () => {
    expect(whoAccepts(ofCompliance)).toEqual([]);
    expect(needText(acceptanceNeed(ofCompliance, STAFFED), STAFFED)).toBe(
      'A compliance risk is accepted by two. An approver and the sponsor can do it together.',
    );
  });

  test('is nobody’s while the program has no approver beside the sponsor', () => {
    const alone = withRoles(AISHA_WEB, ['contributor']);
    for (const risk of [critical, ofSecurity, ofCompliance]) expect(whoAccepts(risk, alone)).toEqual([]);
  });

  test('is asked for by its owner, its author or a lead', () => {
    const body = { untilOn: '2026-12-01', control: 'Weekly review' };
    // Somebody else has to be left to accept what the sponsor asks for.
    const members = [...STAFFED.members, { personId: 'second', roles: ['sponsor' as const] }];
    expect(whoMayAct(critical, 'ask-acceptance', body, { ...STAFFED, members })).toEqual([
      ...LEADS,
      JONAS_PLATFORM,
      NOAH_OTHER,
    ]);
  });

  test('is not the sponsor’s alone because of a low impact on compliance', () => {
    expect(whoAccepts(riskOf(1, 1, { impact: { compliance: 3 } }))).toEqual([PRIYA_TPM, ELENA_SPONSOR]);
  });

  test('says who gives it together', () => {
    expect(needText(acceptanceNeed(ofSecurity, STAFFED), STAFFED)).toBe(
      'A security risk is accepted by two. Security and the sponsor can do it together.',
    );
    expect(needText(acceptanceNeed(critical, STAFFED), STAFFED)).toBe(
      'A critical risk is accepted by two. An approver and the sponsor can do it together.',
    );
  });
});

describe('a risk', () => {
  const whoCloses = (risk: Risk, program?: Program) => whoMayAct(risk, 'close', { reason: 'No more worry' }, program);

  test('is closed by everybody when it is low or medium', () => {
    for (const risk of [low, medium]) expect(whoCloses(risk)).toEqual(EVERYBODY);
  });

  test.each([
    ['critical', critical],
    ['about security', ofSecurity],
    ['critical no more, but was', { ...low, peakScore: 25 }],
  ])('is closed by the sponsor or an approver, never by its owner, when it is %s', (_what, risk) => {
    expect(whoCloses(risk)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
    expect(whoCloses({ ...risk, ownerId: AISHA_WEB })).toEqual([ELENA_SPONSOR]);
  });

  test('is closed by a lead or an approver, never by its owner, when it is high; in a regulated program not by the TPM', () => {
    expect(whoCloses(high)).toEqual([...LEADS, AISHA_WEB]);
    expect(whoCloses({ ...high, ownerId: PRIYA_TPM })).toEqual([OMAR_COVER, ELENA_SPONSOR, AISHA_WEB]);
    expect(whoCloses(high, REGULATED)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
  });

  test('about compliance is not closed by who answers for security while somebody answers for compliance', () => {
    const answered = withRoles(NOAH_OTHER, ['approver:compliance']);
    expect(whoCloses({ ...ofCompliance, createdById: PRIYA_TPM }, answered)).toEqual([ELENA_SPONSOR, NOAH_OTHER]);
    expect(whoCloses(ofCompliance)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
  });

  test('is opened by who accepted it or a lead when it is accepted, and by everybody when it is closed', () => {
    const acceptance = { byId: AISHA_WEB, acceptedAt: NOW, untilOn: '2026-12-01', control: 'None' };
    expect(whoMayAct({ ...low, status: 'accepted', acceptance }, 'open', {})).toEqual([...LEADS, AISHA_WEB]);
    expect(whoMayAct({ ...critical, status: 'closed' }, 'open', {})).toEqual(EVERYBODY);
  });

  test('gets another owner from its owner, its author or a lead when it is grave', () => {
    for (const risk of [high, critical, ofSecurity])
      expect(whoMayEdit(risk, { ownerId: AISHA_WEB })).toEqual([...LEADS, JONAS_PLATFORM, NOAH_OTHER]);
  });

  test('gets its first owner from everybody, and another one from its owner, its author or a lead', () => {
    const { ownerId: _ownerId, ...unowned } = medium;
    expect(whoMayEdit(unowned, { ownerId: AISHA_WEB })).toEqual(EVERYBODY);
    expect(whoMayEdit(medium, { ownerId: AISHA_WEB })).toEqual([...LEADS, JONAS_PLATFORM, NOAH_OTHER]);
  });
});

describe('the score of a risk', () => {
  test.each<[string, Risk, Partial<Risk>]>([
    ['probability', critical, { probability: 1 }],
    ['impact', high, { impact: { cost: 1 } }],
    ['probability being taken away', critical, { probability: undefined as never }],
  ])(
    'falls from high by its %s only with a lead or an approver, and in a light program with its owner',
    (_field, risk, patch) => {
      const proposed = { ...risk, status: 'proposed' } as const;
      expect(whoMayEdit(proposed, patch)).toEqual([...LEADS, AISHA_WEB]);
      expect(whoMayEdit(proposed, patch, LIGHT)).toEqual([...LEADS, JONAS_PLATFORM, AISHA_WEB]);
    },
  );

  test('leaves the area of a function only with that function or the sponsor', () => {
    expect(whoMayEdit(ofSecurity, { riskArea: undefined })).toEqual([ELENA_SPONSOR, AISHA_WEB]);
    expect(whoMayEdit({ ...ofSecurity, ownerId: AISHA_WEB }, { riskArea: undefined })).toEqual([ELENA_SPONSOR]);
  });

  test('falls by opening the risk only with a lead or an approver', () => {
    const proposed = { ...critical, status: 'proposed' } as const;
    expect(whoMayAct(proposed, 'open', { probability: 1 })).toEqual([...LEADS, AISHA_WEB]);
    expect(whoMayAct(proposed, 'open', {})).toEqual(EVERYBODY);
  });

  test('rises, and moves below grave, with everybody', () => {
    expect(whoMayEdit(low, { probability: 5, impact: { cost: 5 } })).toEqual(EVERYBODY);
    expect(whoMayEdit(low, { riskArea: 'security' })).toEqual(EVERYBODY);
    expect(whoMayEdit(high, { probability: 5 })).toEqual(EVERYBODY);
    expect(whoMayEdit(medium, { probability: 1 })).toEqual(EVERYBODY);
  });
});
