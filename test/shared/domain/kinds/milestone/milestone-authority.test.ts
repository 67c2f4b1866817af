import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import {
  AISHA_WEB,
  ELENA_SPONSOR,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  REGULATED,
  STAFFED,
  TODAY,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

const criteria = [
  { text: 'Load test passed', isMet: false },
  { text: 'Runbook written', isMet: true },
  { text: 'Blog post', isMet: false, isAdvisory: true },
];
const planned = existing('milestone', {
  title: 'Launch',
  forecastOn: '2027-01-04',
  team: 'Platform',
  ownerId: NOAH_OTHER,
  acceptanceCriteria: criteria,
});
const promised: Milestone = { ...planned, baselineOn: '2027-01-04' };
const done = criteria.map((each) => ({ ...each, isMet: true }));

describe('a promised milestone', () => {
  test('is met and missed by its owner, its team or a lead', () => {
    const theirs = [...LEADS, JONAS_PLATFORM, NOAH_OTHER];
    expect(whoMayAct({ ...promised, acceptanceCriteria: done }, 'meet', { actualOn: TODAY })).toEqual(theirs);
    expect(whoMayAct(promised, 'miss', { reason: 'No hardware' })).toEqual(theirs);
  });

  test('is cancelled by nobody, also as a commitment of the quarter', () => {
    expect(whoMayAct(promised, 'cancel', { reason: 'Market closed' })).toEqual([]);
    expect(whoMayAct({ ...promised, isQuarterCommitment: true }, 'cancel', { reason: 'Market closed' })).toEqual([]);
  });

  test('is said to be at risk by everybody, and forecast on another day', () => {
    expect(whoMayAct(promised, 'flag', { reason: 'Late hardware' })).toEqual(EVERYBODY);
    expect(whoMayEdit(promised, { forecastOn: '2027-02-01' })).toEqual(EVERYBODY);
  });

  test.each<[string, Partial<Milestone>]>([
    ['its title', { title: 'Launch in one market' }],
    ['a criterion that is struck', { acceptanceCriteria: criteria.slice(1) }],
    ['a criterion that is reworded', { acceptanceCriteria: [{ text: 'Tested', isMet: false }, ...criteria.slice(1)] }],
    [
      'a criterion that is only advisory now',
      { acceptanceCriteria: criteria.map((each) => ({ ...each, isAdvisory: true })) },
    ],
  ])('keeps what is promised, whoever edits it: %s', (_what, patch) => {
    expect(whoMayEdit(promised, patch)).toEqual([]);
  });

  test('keeps its type and its commitment to the quarter, whoever edits it; a lead asks for more', () => {
    const more = { ...promised, milestoneType: 'launch', isQuarterCommitment: true } as const;
    expect(whoMayEdit(more, { milestoneType: 'ready' })).toEqual([]);
    expect(whoMayEdit(more, { isQuarterCommitment: false })).toEqual([]);
    expect(whoMayEdit(promised, { milestoneType: 'launch' })).toEqual(LEADS);
    expect(whoMayEdit(promised, { isQuarterCommitment: true })).toEqual(LEADS);
  });

  test.each<[string, Partial<Milestone>]>([
    ['one more', { acceptanceCriteria: [...criteria, { text: 'Rollback tried', isMet: false }] }],
    ['another order', { acceptanceCriteria: [...criteria].reverse() }],
    ['one more that has to hold', { acceptanceCriteria: criteria.map(({ text, isMet }) => ({ text, isMet })) }],
    ['one less advisory one', { acceptanceCriteria: criteria.slice(0, 2) }],
    ['one that is met now', { acceptanceCriteria: done }],
  ])('takes stricter or proved criteria from everybody: %s', (_what, patch) => {
    expect(whoMayEdit(promised, patch)).toEqual(EVERYBODY);
  });
});

describe('a milestone that is not promised', () => {
  test('is met and missed by everybody, and in a regulated program by its owner, its team or a lead', () => {
    const proved = { ...planned, acceptanceCriteria: done };
    expect(whoMayAct(proved, 'meet', { actualOn: TODAY })).toEqual(EVERYBODY);
    expect(whoMayAct(planned, 'miss', { reason: 'No hardware' })).toEqual(EVERYBODY);
    const theirs = [...LEADS, JONAS_PLATFORM, NOAH_OTHER];
    expect(whoMayAct(proved, 'meet', { actualOn: TODAY }, REGULATED)).toEqual(theirs);
    expect(whoMayAct(planned, 'miss', { reason: 'No hardware' }, REGULATED)).toEqual(theirs);
  });

  test('takes no authority to be cancelled or said otherwise', () => {
    expect(whoMayAct(planned, 'cancel', { reason: 'Market closed' })).toEqual(EVERYBODY);
    expect(whoMayEdit(planned, { title: 'Launch in one market', acceptanceCriteria: [] })).toEqual(EVERYBODY);
  });

  test.each([
    ['launch', 'operations'],
    ['compliance', 'compliance'],
  ] as const)('stops being of type %s only with %s or the sponsor', (milestoneType, name) => {
    const answered: Program = {
      ...STAFFED,
      members: STAFFED.members.map((member) =>
        member.personId === AISHA_WEB ? { ...member, roles: [`approver:${name}`] } : member,
      ),
    };
    const typed = { ...planned, milestoneType };
    for (const to of [undefined, 'ready'] as const) {
      expect(whoMayEdit(typed, { milestoneType: to }, answered)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
      expect(whoMayEdit(typed, { milestoneType: to })).toEqual([ELENA_SPONSOR]);
    }
  });

  test('gets a type from everybody', () => {
    for (const milestoneType of ['launch', 'compliance'] as const)
      expect(whoMayEdit(planned, { milestoneType })).toEqual(EVERYBODY);
  });

  test('is made a commitment of the quarter by a lead, and released from it by the sponsor', () => {
    expect(whoMayEdit(planned, { isQuarterCommitment: true })).toEqual(LEADS);
    const commitment = { ...planned, isQuarterCommitment: true };
    expect(whoMayEdit(commitment, { isQuarterCommitment: false })).toEqual([ELENA_SPONSOR]);
    expect(whoMayEdit(commitment, { forecastOn: '2027-02-01' })).toEqual(EVERYBODY);
  });
});
