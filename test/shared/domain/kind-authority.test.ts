import {
  AISHA_WEB,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  MEI_VIEWER,
  NOAH_OTHER,
  REGULATED,
  SAM_OUTSIDE,
  whoMayEdit,
} from './context.ts';

/** Jonas owns it, Noah wrote it, Aisha watches it. */
const known = existing('issue', {
  title: 'Login fails',
  ownerId: JONAS_PLATFORM,
  createdById: NOAH_OTHER,
  watcherIds: [AISHA_WEB],
});
const secret = { ...known, confidential: true };
const { ownerId: _owner, ...unowned } = secret;

describe('a confidential record', () => {
  test('is shown to everybody by its owner or a lead, not by a watcher or its author', () => {
    expect(whoMayEdit(secret, { confidential: false })).toEqual([...LEADS, JONAS_PLATFORM]);
  });

  test('that nobody owns is shown to everybody by its author or a lead', () => {
    expect(whoMayEdit(unowned, { confidential: false })).toEqual([...LEADS, NOAH_OTHER]);
  });

  test('gets another watcher from its owner or a lead', () => {
    expect(whoMayEdit(secret, { watcherIds: [AISHA_WEB, MEI_VIEWER] })).toEqual([...LEADS, JONAS_PLATFORM]);
    expect(whoMayEdit(secret, { watcherIds: [MEI_VIEWER] })).toEqual([...LEADS, JONAS_PLATFORM]);
    expect(whoMayEdit(unowned, { watcherIds: [AISHA_WEB, MEI_VIEWER] })).toEqual([...LEADS, NOAH_OTHER]);
  });

  test('loses a watcher by who keeps it, or by the watcher', () => {
    expect(whoMayEdit({ ...secret, watcherIds: [AISHA_WEB] }, { watcherIds: [] })).toEqual([
      ...LEADS,
      JONAS_PLATFORM,
      AISHA_WEB,
    ]);
  });
});

describe('a record that is not confidential', () => {
  test('is hidden by its owner, its author or a lead', () => {
    expect(whoMayEdit(known, { confidential: true })).toEqual([...LEADS, JONAS_PLATFORM, NOAH_OTHER]);
  });

  test('is watched by everybody', () => {
    expect(whoMayEdit(known, { watcherIds: [AISHA_WEB, MEI_VIEWER] })).toEqual(EVERYBODY);
  });

  test('gets another owner from everybody, and in a regulated program from its owner, their team or a lead', () => {
    expect(whoMayEdit(known, { ownerId: AISHA_WEB })).toEqual(EVERYBODY);
    const ofPlatform = REGULATED.members.map((member) =>
      member.personId === NOAH_OTHER ? { ...member, team: 'Platform' } : member,
    );
    expect(whoMayEdit(known, { ownerId: AISHA_WEB }, REGULATED)).toEqual([...LEADS, JONAS_PLATFORM]);
    expect(whoMayEdit(known, { ownerId: AISHA_WEB }, { ...REGULATED, members: ofPlatform })).toEqual([
      ...LEADS,
      JONAS_PLATFORM,
      NOAH_OTHER,
    ]);
  });

  test('whose owner has left gets another from a lead in a regulated program', () => {
    expect(whoMayEdit({ ...known, ownerId: SAM_OUTSIDE }, { ownerId: AISHA_WEB }, REGULATED)).toEqual(LEADS);
  });

  test('gets its first owner from everybody', () => {
    const { ownerId: _nobody, ...open } = known;
    expect(whoMayEdit(open, { ownerId: AISHA_WEB }, REGULATED)).toEqual(EVERYBODY);
  });
});
