import type { TenantRole } from '#shared/domain/people/caller.ts';
import {
  anyApprover,
  approverOf,
  changeRequest,
  director,
  isMet,
  leads,
  named,
  needText,
  officesFor,
  ofTeam,
  peopleFor,
  somebody,
  sponsor,
  together,
  tpm,
  type Need,
} from '#shared/domain/people/need.ts';
import type { Program, Role } from '#shared/domain/kinds/program/program.ts';
import {
  AISHA_WEB,
  contextWith,
  ELENA_SPONSOR,
  EVERYBODY,
  JONAS_PLATFORM,
  LEADS,
  MEI_VIEWER,
  NOAH_OTHER,
  OMAR_COVER,
  PRIYA_TPM,
  SAM_OUTSIDE,
  STAFFED,
} from '../context.ts';

const meets = (need: Need, by: string, program: Program = STAFFED, tenantRoles: readonly TenantRole[] = []) =>
  isMet(need, contextWith([], { by, tenantRoles }).caller, program);
const whoMeets = (need: Need, program: Program = STAFFED) => EVERYBODY.filter((by) => meets(need, by, program));
const withRoles = (personId: string, ...roles: Role[]): Program => ({
  ...STAFFED,
  members: STAFFED.members.map((member) => (member.personId === personId ? { ...member, roles } : member)),
});
/** The program without these members. */
const without = (...personIds: string[]): Program => ({
  ...STAFFED,
  members: STAFFED.members.filter(({ personId }) => !personIds.includes(personId)),
});

describe('an office', () => {
  test('is held by whoever has its role', () => {
    expect(sponsor(STAFFED)).toMatchObject({ name: 'the sponsor', personIds: [ELENA_SPONSOR] });
    expect(tpm(STAFFED)).toMatchObject({ name: 'the TPM', personIds: [PRIYA_TPM] });
    expect(approverOf('security', STAFFED)).toMatchObject({ name: 'Security', personIds: [AISHA_WEB] });
    expect(approverOf('compliance', STAFFED)).toMatchObject({ name: 'Compliance', personIds: [] });
    expect(anyApprover(STAFFED)).toMatchObject({ name: 'an approver', personIds: [AISHA_WEB] });
  });

  test('says what it answers for in an approval, where it answers for one thing', () => {
    expect(sponsor(STAFFED).answersFor).toBe('sponsor');
    expect(tpm(STAFFED).answersFor).toBe('tpm');
    expect(approverOf('security', STAFFED).answersFor).toBe('security');
    expect(anyApprover(STAFFED).answersFor).toBe('approver');
    for (const office of [director, ofTeam('Web', STAFFED)]) expect(office).not.toHaveProperty('answersFor');
  });

  test('of the leads is held by the TPM, who covers for the TPM, and the sponsor', () => {
    expect(leads(STAFFED).flatMap(({ personIds }) => personIds)).toEqual(LEADS);
  });

  test('of a person is held by them while they are a member', () => {
    expect(named('its owner', JONAS_PLATFORM, STAFFED)).toEqual({ name: 'its owner', personIds: [JONAS_PLATFORM] });
    for (const nobody of [SAM_OUTSIDE, undefined]) expect(named('its owner', nobody, STAFFED).personIds).toEqual([]);
  });

  test('of a team is held by its people', () => {
    expect(ofTeam('Platform', STAFFED)).toEqual({ name: 'somebody of Platform', personIds: [JONAS_PLATFORM] });
    expect(ofTeam(undefined, STAFFED)).toEqual({ name: 'the team', personIds: [] });
  });
});

describe('a need of somebody', () => {
  const owner = named('its owner', JONAS_PLATFORM, STAFFED);

  test('is met by everybody who holds one of its offices, and by nobody else', () => {
    expect(whoMeets(somebody('Why.', [owner, sponsor(STAFFED)]))).toEqual([ELENA_SPONSOR, JONAS_PLATFORM]);
    expect(meets(somebody('Why.', [owner]), SAM_OUTSIDE)).toBe(false);
  });

  test('is never met by those it excepts, whatever else they are', () => {
    expect(whoMeets(somebody('Why.', leads(STAFFED), [PRIYA_TPM, undefined]))).toEqual([OMAR_COVER, ELENA_SPONSOR]);
    const both = withRoles(PRIYA_TPM, 'tpm', 'sponsor');
    expect(meets(somebody('Why.', leads(both), [PRIYA_TPM]), PRIYA_TPM, both)).toBe(false);
  });

  test('is met by a role of the tenant', () => {
    const need = somebody('Why.', [sponsor(STAFFED), director]);
    expect(meets(need, SAM_OUTSIDE, STAFFED, ['Steerline.Director'])).toBe(true);
    expect(meets(need, SAM_OUTSIDE, STAFFED, ['Steerline.Admin'])).toBe(false);
    expect(meets(need, MEI_VIEWER)).toBe(false);
  });

  describe('whose offices nobody holds', () => {
    const orphan = (...except: string[]) => somebody('Why.', [named('its owner', SAM_OUTSIDE, STAFFED)], except);

    test('is met by the sponsor', () => {
      expect(whoMeets(orphan())).toEqual([ELENA_SPONSOR]);
    });

    test('is met by an approver when the sponsor is excepted', () => {
      expect(whoMeets(orphan(ELENA_SPONSOR))).toEqual([AISHA_WEB]);
    });

    test('is never met by the TPM', () => {
      expect(whoMeets(orphan(ELENA_SPONSOR, AISHA_WEB))).toEqual([]);
      expect(whoMeets(orphan(ELENA_SPONSOR), without(AISHA_WEB))).toEqual([]);
    });

    test('is met by nobody when all of them are excepted', () => {
      expect(whoMeets(orphan(ELENA_SPONSOR, AISHA_WEB, PRIYA_TPM))).toEqual([]);
    });

    test('is met by those who stand in also when everybody who holds one is excepted', () => {
      expect(whoMeets(somebody('Why.', [tpm(STAFFED)], [PRIYA_TPM]))).toEqual([ELENA_SPONSOR]);
    });

    test('is met by nobody who stands in for a role of the tenant', () => {
      expect(whoMeets(somebody('Why.', [director]))).toEqual([]);
    });
  });

  test('names only the offices that somebody can act from', () => {
    const need = somebody('Why.', [approverOf('compliance', STAFFED), ...leads(STAFFED)], [ELENA_SPONSOR]);
    expect(officesFor(need, STAFFED)).toEqual([{ name: 'the TPM', personIds: [PRIYA_TPM, OMAR_COVER] }]);
    expect(peopleFor(need, STAFFED)).toEqual([PRIYA_TPM, OMAR_COVER]);
  });

  test('counts each of its people once', () => {
    expect(peopleFor(somebody('Why.', [owner, ofTeam('Platform', STAFFED)]), STAFFED)).toEqual([JONAS_PLATFORM]);
  });
});

describe('a need of several together', () => {
  const need = together('It is grave.', somebody('', [anyApprover(STAFFED)]), somebody('', [sponsor(STAFFED)]));
  const inProgram = (program: Program) =>
    together('It is grave.', somebody('', [anyApprover(program)]), somebody('', [sponsor(program)]));

  test('is met by nobody who holds only one of the places', () => {
    expect(whoMeets(need)).toEqual([]);
  });

  test('is met by who holds all of the places', () => {
    const program = withRoles(ELENA_SPONSOR, 'sponsor', 'approver:finance');
    expect(whoMeets(inProgram(program), program)).toEqual([ELENA_SPONSOR]);
  });

  test('concerns everybody with a part in it', () => {
    expect(peopleFor(need, STAFFED)).toEqual([AISHA_WEB, ELENA_SPONSOR]);
  });
});

describe('a need of a change request', () => {
  const need = changeRequest('Its title is promised.');

  test('is met by nobody', () => {
    expect(whoMeets(need)).toEqual([]);
    expect(meets(need, ELENA_SPONSOR, STAFFED, ['Steerline.Director', 'Steerline.Admin'])).toBe(false);
    expect(peopleFor(need, STAFFED)).toEqual([]);
  });

  test('says that it takes one', () => {
    expect(needText(need, STAFFED)).toBe('Its title is promised. It changes by an approved change request only.');
  });
});

describe('the sentence of a need', () => {
  const text = (need: Need) => needText(need, STAFFED);

  test('names one office, two, or several', () => {
    const offices = [named('its owner', NOAH_OTHER, STAFFED), ofTeam('Web', STAFFED), ...leads(STAFFED)];
    expect(text(somebody('It is promised.', offices.slice(0, 1)))).toBe('It is promised. Its owner can do it.');
    expect(text(somebody('It is promised.', offices.slice(2)))).toBe(
      'It is promised. The TPM or the sponsor can do it.',
    );
    expect(text(somebody('It is promised.', offices))).toBe(
      'It is promised. Its owner, somebody of Web, the TPM or the sponsor can do it.',
    );
  });

  test('names an office once, and none that nobody holds', () => {
    const offices = [sponsor(STAFFED), approverOf('compliance', STAFFED), sponsor(STAFFED), director];
    expect(text(somebody('It is promised.', offices))).toBe('It is promised. The sponsor or a director can do it.');
  });

  test('names who stands in', () => {
    expect(text(somebody('A function answers for it.', [approverOf('compliance', STAFFED)]))).toBe(
      'A function answers for it. The sponsor can do it.',
    );
  });

  test('names everybody who does it together', () => {
    const parts = [somebody('', [approverOf('security', STAFFED)]), somebody('', [sponsor(STAFFED)])];
    expect(text(together('It is accepted by two.', ...parts))).toBe(
      'It is accepted by two. Security and the sponsor can do it together.',
    );
  });

  test('says when nobody can do it', () => {
    const nobody = somebody('', [tpm(STAFFED)], [PRIYA_TPM, ELENA_SPONSOR, AISHA_WEB]);
    expect(text({ ...nobody, why: 'It is promised.' })).toBe(
      'It is promised. Nobody in this program can do it: its sponsor names somebody who can.',
    );
    expect(text(together('It is accepted by two.', nobody, somebody('', [sponsor(STAFFED)])))).toBe(
      'It is accepted by two. Nobody in this program can do it: its sponsor names somebody who can.',
    );
  });
});
