import type { TenantRole } from '#shared/domain/people/caller.ts';
import type { Member, Program, Role } from '#shared/domain/kinds/program/program.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  edit,
  ELENA_SPONSOR,
  JONAS_PLATFORM,
  LEADS,
  LIGHT,
  NOAH_OTHER,
  OMAR_COVER,
  PRIYA_TPM,
  PROMISED,
  refusalOf,
  refused,
  REGULATED,
  SAM_OUTSIDE,
  STAFFED,
  whoMay,
} from '../../context.ts';

/** Who is no member. */
const MARCUS = 'marcus';
const DIRECTOR: readonly TenantRole[] = ['Steerline.Director'];
const ADMIN: readonly TenantRole[] = ['Steerline.Admin'];
const change =
  (patch: Parameters<typeof edit<'program'>>[1], before: Program = STAFFED, tenantRoles: readonly TenantRole[] = []) =>
  (by: string) =>
    edit(before, patch, contextWith([], { by, program: before, tenantRoles })).subject;
/** Only the sponsor, and a director who is no member, may change the program so. */
const isAnswered = (patch: Parameters<typeof edit<'program'>>[1], before?: Program) => {
  expect(whoMay(change(patch, before))).toEqual([ELENA_SPONSOR]);
  expect(change(patch, before, DIRECTOR)(MARCUS).version).toBe(4);
  expect(refused(() => change(patch, before, ADMIN)(MARCUS))).toBe('access/denied');
};
/** Every lead may change the program so. */
const isLed = (patch: Parameters<typeof edit<'program'>>[1], before?: Program) =>
  expect(whoMay(change(patch, before))).toEqual(expect.arrayContaining(LEADS));
const withRoles = (personId: string, ...roles: Role[]): Member[] => [
  ...STAFFED.members.filter((member) => member.personId !== personId),
  ...(roles.length > 0 ? [{ personId, roles }] : []),
];

describe('the roles of a program', () => {
  test.each([
    ['a sponsor', withRoles(NOAH_OTHER, 'sponsor')],
    ['a sponsor from outside', withRoles(SAM_OUTSIDE, 'sponsor')],
    [
      'another sponsor in place of the first',
      withRoles(ELENA_SPONSOR).map((member): Member =>
        member.personId === NOAH_OTHER ? { ...member, roles: ['sponsor'] } : member,
      ),
    ],
    ['a second TPM', withRoles(NOAH_OTHER, 'tpm')],
    ['an approver', withRoles(NOAH_OTHER, 'contributor', 'approver:operations')],
    ['an approver of something else', withRoles(AISHA_WEB, 'contributor', 'approver:operations')],
    ['no approver any more', withRoles(AISHA_WEB, 'contributor')],
    ['an approver who leaves', withRoles(AISHA_WEB)],
  ])('are given and taken by the sponsor or a director: %s', (_what, members) => isAnswered({ members }));

  test('are not handed by the TPM from one member to another', () => {
    const members = STAFFED.members.map((member): Member =>
      member.personId === ELENA_SPONSOR
        ? { ...member, roles: ['viewer'] }
        : member.personId === NOAH_OTHER
          ? { ...member, roles: ['sponsor'] }
          : member,
    );
    for (const by of [PRIYA_TPM, OMAR_COVER]) expect(refused(() => change({ members })(by))).toBe('access/denied');
  });

  test('of a director are given by every lead, and taken by the sponsor or a director', () => {
    const watched: Program = { ...STAFFED, members: withRoles(SAM_OUTSIDE, 'director') };
    isLed({ members: watched.members });
    isAnswered({ members: STAFFED.members }, watched);
    isAnswered({ members: withRoles(SAM_OUTSIDE, 'viewer') }, watched);
  });

  test('without authority are given by every lead', () => {
    isLed({ members: withRoles(SAM_OUTSIDE, 'contributor') });
    isLed({ members: withRoles(SAM_OUTSIDE, 'viewer') });
    isLed({ members: withRoles(JONAS_PLATFORM) });
    isLed({ members: [...STAFFED.members].reverse() });
  });

  test('name who covers for the TPM by the TPM, and in a regulated program by the sponsor or a director alone', () => {
    for (const before of [LIGHT, STAFFED])
      expect(whoMay(change({ members: withRoles(NOAH_OTHER, 'cover') }, before))).toEqual([PRIYA_TPM, ELENA_SPONSOR]);
    isAnswered({ members: withRoles(NOAH_OTHER, 'cover') }, REGULATED);
  });

  test('are given by nobody to themself, not even by a sponsor or a director', () => {
    const isOwn = (by: string, role: Role, tenantRoles?: readonly TenantRole[]) =>
      expect(refused(() => change({ members: withRoles(by, 'contributor', role) }, STAFFED, tenantRoles)(by))).toBe(
        'access/denied',
      );
    isOwn(PRIYA_TPM, 'cover');
    isOwn(ELENA_SPONSOR, 'approver:finance');
    isOwn(NOAH_OTHER, 'sponsor', DIRECTOR);
  });
});

describe('a sponsor', () => {
  const two: Program = { ...STAFFED, members: withRoles(NOAH_OTHER, 'sponsor') };

  test('may step down while another remains', () => {
    const members = two.members.filter(({ personId }) => personId !== NOAH_OTHER);
    expect(change({ members }, two)(NOAH_OTHER).members).toEqual(members);
  });

  test('has another role from another sponsor only', () => {
    const members = two.members.map((member): Member =>
      member.personId === ELENA_SPONSOR ? { ...member, roles: ['sponsor', 'approver:finance'] } : member,
    );
    expect(refused(() => change({ members }, two)(ELENA_SPONSOR))).toBe('access/denied');
    expect(change({ members }, two)(NOAH_OTHER).members).toEqual(members);
  });
});

describe('a program', () => {
  test.each(['pause', 'close'] as const)('is stopped by the sponsor or a director: %s', (command) => {
    const stop = (tenantRoles: readonly TenantRole[]) => (by: string) =>
      act(STAFFED, command, { reason: 'No budget' }, contextWith([], { by, program: STAFFED, tenantRoles })).subject;
    expect(whoMay(stop([]))).toEqual([ELENA_SPONSOR]);
    expect(stop(DIRECTOR)(MARCUS).halt).toMatchObject({ byId: MARCUS });
  });

  test('is resumed by the sponsor or a director', () => {
    const paused = { ...STAFFED, status: 'paused' } as const;
    const resume = (tenantRoles: readonly TenantRole[]) => (by: string) =>
      act(paused, 'resume', { reason: 'There is one' }, contextWith([], { by, program: paused, tenantRoles })).subject;
    expect(whoMay(resume([]))).toEqual([ELENA_SPONSOR]);
    expect(resume(DIRECTOR)(MARCUS).status).toBe('active');
  });

  test('says to the TPM who stops it', () => {
    expect(refusalOf(() => act(STAFFED, 'pause', { reason: 'No budget' }, contextWith([])))).toMatchObject({
      detail: 'Its sponsor answers for whether a program runs. The sponsor or a director can do it.',
      mayIds: [ELENA_SPONSOR],
    });
  });

  test('changes title and purpose by a lead until something is promised, then by the sponsor or a director', () => {
    const promised: Program = { ...STAFFED, ...(PROMISED.baseline && { baseline: PROMISED.baseline }) };
    for (const patch of [{ title: 'Another' }, { purpose: 'Another market.' }]) {
      isLed(patch);
      isAnswered(patch, promised);
    }
    isLed({ acceptsSubmissions: false }, promised);
  });

  test.each([
    ['light', 'standard'],
    ['light', 'regulated'],
    ['standard', 'regulated'],
  ] as const)(
    'is governed less closely by the sponsor or a director, more closely by a lead: %s and %s',
    (low, high) => {
      isAnswered({ profile: low }, { ...STAFFED, profile: high });
      isLed({ profile: high }, { ...STAFFED, profile: low });
      isLed({ profile: high }, { ...STAFFED, profile: high });
    },
  );

  test.each([{ weekend: [1, 2, 3, 4, 5, 6] }, { holidays: ['2026-12-24'] }, { zone: 'Asia/Tokyo' }])(
    'has its calendar changed by the sponsor or a director: %j',
    (more) => isAnswered({ calendar: { ...STAFFED.calendar, ...more } }),
  );
});
