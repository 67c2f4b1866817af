import fc from 'fast-check';
import { ACCESS, maySee, mayRead, meets } from '#shared/domain/people/access.ts';
import type { TenantRole } from '#shared/domain/people/caller.ts';
import { holdersOf, type Program } from '#shared/domain/kinds/program/program.ts';
import {
  AISHA_WEB,
  contextWith,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  MEI_VIEWER,
  OMAR_COVER,
  PRIYA_TPM,
  PROGRAM,
  SAM_OUTSIDE,
  STAFFED,
} from '../context.ts';

const callerOf = (by: string, tenantRoles: TenantRole[] = []) => contextWith([], { by, tenantRoles }).caller;
const closedToOthers: Program = { ...PROGRAM, acceptsSubmissions: false };
const MARCUS = 'marcus';
const DIRECTED: Program = { ...STAFFED, members: [...STAFFED.members, { personId: MARCUS, roles: ['director'] }] };
const allows = (by: string, program: Program = DIRECTED, tenantRoles: TenantRole[] = []) =>
  ACCESS.filter((access) => meets(access, callerOf(by, tenantRoles), program)).join(' ');

describe('the access of a person', () => {
  test.each([
    ['the TPM', PRIYA_TPM, 'public tenant operator reader submitter contributor lead governor tpm'],
    ['who covers for the TPM', OMAR_COVER, 'public tenant operator reader submitter contributor lead governor tpm'],
    ['the sponsor', ELENA_SPONSOR, 'public tenant reader submitter contributor lead governor sponsor'],
    ['a contributor', JONAS_PLATFORM, 'public tenant reader submitter contributor'],
    ['an approver', AISHA_WEB, 'public tenant reader submitter contributor'],
    ['a viewer', MEI_VIEWER, 'public tenant reader submitter'],
    ['a director of the program', MARCUS, 'public tenant reader submitter'],
    ['somebody without a role', SAM_OUTSIDE, 'public tenant submitter'],
  ])('depends on the role: %s', (_who, by, expected) => expect(allows(by)).toBe(expected));

  test('reaches nothing in the program without a role and without submissions', () => {
    expect(allows(SAM_OUTSIDE, closedToOthers)).toBe('public tenant');
  });

  test('lets a tenant director read and govern every program and lead none', () => {
    expect(allows(SAM_OUTSIDE, closedToOthers, ['Steerline.Director'])).toBe(
      'public tenant creator director reader submitter governor',
    );
  });

  test('lets an administrator read no program', () => {
    expect(allows(SAM_OUTSIDE, closedToOthers, ['Steerline.Admin'])).toBe('public tenant admin operator');
  });
});

describe('a record', () => {
  const open = existing('risk', { title: 'Open', createdById: JONAS_PLATFORM });
  const secret = existing('risk', { title: 'Secret', confidential: true, createdById: JONAS_PLATFORM });

  test('that is not confidential is seen by every reader and by its submitter', () => {
    expect(maySee(callerOf(MEI_VIEWER), PROGRAM, open)).toBe(true);
    expect(maySee(callerOf(SAM_OUTSIDE), PROGRAM, open)).toBe(false);
    expect(maySee(callerOf(SAM_OUTSIDE), PROGRAM, { ...open, createdById: SAM_OUTSIDE })).toBe(true);
  });

  test('that is confidential is seen by its owner, its watchers, the TPM and the sponsor', () => {
    const owned = { ...secret, ownerId: MEI_VIEWER, watcherIds: [SAM_OUTSIDE] };
    expect(maySee(callerOf(MEI_VIEWER), PROGRAM, owned)).toBe(true);
    expect(maySee(callerOf(SAM_OUTSIDE), PROGRAM, owned)).toBe(true);
    expect(maySee(callerOf(PRIYA_TPM), PROGRAM, secret)).toBe(true);
    expect(maySee(callerOf(ELENA_SPONSOR), PROGRAM, secret)).toBe(true);
  });

  test('that is confidential is hidden from its creator and from a director', () => {
    expect(maySee(callerOf(JONAS_PLATFORM), PROGRAM, secret)).toBe(false);
    expect(maySee(callerOf(SAM_OUTSIDE, ['Steerline.Director']), PROGRAM, secret)).toBe(false);
  });

  test('that is confidential is seen by nobody but its owner, its watchers, the TPM and the sponsor', () => {
    const people = fc.constantFrom(PRIYA_TPM, ELENA_SPONSOR, JONAS_PLATFORM, AISHA_WEB, MEI_VIEWER, SAM_OUTSIDE);
    const roles = fc.subarray<TenantRole>(['Steerline.Director', 'Steerline.Admin']);
    fc.assert(
      fc.property(
        people,
        people,
        fc.array(people),
        roles,
        people,
        (by, ownerId, watcherIds, tenantRoles, createdById) => {
          const record = { ...secret, ownerId, watcherIds, createdById };
          const isNamed = ownerId === by || watcherIds.includes(by);
          const leads = [...holdersOf(PROGRAM, 'tpm'), ...holdersOf(PROGRAM, 'sponsor')].includes(by);
          expect(maySee(callerOf(by, tenantRoles), PROGRAM, record)).toBe(isNamed || leads);
        },
      ),
    );
  });

  test('can be read only with a role in the program or as a tenant director', () => {
    expect(mayRead(callerOf(SAM_OUTSIDE), PROGRAM)).toBe(false);
    expect(mayRead(callerOf(SAM_OUTSIDE, ['Steerline.Admin']), PROGRAM)).toBe(false);
    expect(mayRead(callerOf(SAM_OUTSIDE, ['Steerline.Director']), PROGRAM)).toBe(true);
  });
});
