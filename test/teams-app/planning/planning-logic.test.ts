import type { Caller } from '#shared/domain/people/caller.ts';
import { loadText, periodText, roomText } from '#shared/text/planning-text.ts';
import { quarterAfter } from '../../../teams-app/src/features/planning/quarter.ts';
import { teamDependencies } from '../../../teams-app/src/features/planning/team-dependencies.ts';
import { teamPlans } from '../../../teams-app/src/features/planning/team-plans.ts';
import { countVotes } from '../../../teams-app/src/features/planning/vote-count.ts';
import { JONAS, MEI, PRIYA, TOMAS } from '../samples.ts';
import { dependency, milestone, planned, session } from './samples.ts';

const as = (personId: string): Caller => ({ tenantId: '', personId, tenantRoles: [], surface: 'tab' });

describe('the quarter to plan', () => {
  test.each([
    ['2026-11-22', { title: 'Q1 2027', fromOn: '2027-01-01', toOn: '2027-03-31' }],
    ['2027-01-01', { title: 'Q2 2027', fromOn: '2027-04-01', toOn: '2027-06-30' }],
    ['2027-06-30', { title: 'Q3 2027', fromOn: '2027-07-01', toOn: '2027-09-30' }],
    ['2027-07-01', { title: 'Q4 2027', fromOn: '2027-10-01', toOn: '2027-12-31' }],
  ])('after %s is %j', (today, quarter) => expect(quarterAfter(today)).toEqual(quarter));
});

describe('the plan of a team', () => {
  const milestones = [milestone('MS-1', { forecastOn: '2027-01-20' }), milestone('MS-2')];

  test('stands first when it is the reader’s; the others keep the program’s order', () => {
    const plans = teamPlans(session(), planned.teams, 'Core', milestones);
    expect(plans.map(({ team, isOwn }) => [team, isOwn])).toEqual([
      ['Core', true],
      ['Web', false],
    ]);
    expect(teamPlans(session(), planned.teams, undefined, milestones).map(({ team }) => team)).toEqual(['Web', 'Core']);
  });

  test('sums what it asks for, beside what it can carry, the earliest day first', () => {
    const [core, web] = teamPlans(session(), planned.teams, 'Core', milestones);
    expect([core?.demand, core?.capacity]).toEqual([44, 40]);
    expect(core?.proposed.map(({ proposal }) => proposal.milestone)).toEqual(['MS-1', 'MS-2']);
    expect([web?.demand, web?.capacity, web?.proposed]).toEqual([0, undefined, []]);
  });

  test('stays in sight when the program has the team no longer, or its milestone is not read yet', () => {
    const plans = teamPlans(session(), ['Web'], undefined, []);
    expect(plans.map(({ team }) => team)).toEqual(['Web', 'Core']);
    expect(plans[1]?.proposed.map(({ milestone: read }) => read)).toEqual([undefined, undefined]);
  });
});

describe('the dependencies of a session', () => {
  const numbers = (...given: Parameters<typeof teamDependencies>) =>
    teamDependencies(...given).map((each) => each.dependency.number);

  test('are needed in its period, its first and last day included, or by a milestone in the plan', () => {
    const blocks = [{ type: 'blocks', to: 'MS-2' }] as const;
    const { providerTeam: _team, ...oneSided } = dependency('DEP-6');
    const all = [
      dependency('DEP-1', { needByOn: '2027-01-01' }),
      dependency('DEP-2', { needByOn: '2027-03-31' }),
      dependency('DEP-3', { needByOn: '2026-12-31' }),
      dependency('DEP-4', { needByOn: '2026-12-31', links: blocks }),
      dependency('DEP-5', { needByOn: '2027-04-01', links: [{ type: 'blocks', to: 'MS-9' }] }),
      oneSided,
    ];
    expect(numbers(session(), all, as(MEI), planned)).toEqual(['DEP-4', 'DEP-1', 'DEP-2']);
  });

  test('tell whose turn it is: the giving team’s promise, then the needing team’s yes to a late one', () => {
    const agreement = { byId: JONAS, agreedAt: '2026-11-20T09:00:00.000Z' };
    const awaited = (who: string, more: Parameters<typeof dependency>[1]) =>
      teamDependencies(session(), [dependency('DEP-1', more)], as(who), planned)[0]?.awaited;
    const asked = { consumerAgreement: agreement };
    expect([JONAS, TOMAS, PRIYA, MEI].map((who) => awaited(who, asked))).toEqual([
      'promise',
      undefined,
      'promise',
      undefined,
    ]);
    const late = { providerAgreement: agreement, promisedOn: '2027-02-01' };
    expect([JONAS, TOMAS, PRIYA, MEI].map((who) => awaited(who, late))).toEqual([
      undefined,
      'acceptance',
      'acceptance',
      undefined,
    ]);
    expect(awaited(JONAS, { status: 'rejected' })).toBeUndefined();
  });

  test('come first while they wait for the reader, and say how late a promise is', () => {
    const all = [
      dependency('DEP-1', { status: 'agreed', needByOn: '2027-01-10', promisedOn: '2027-01-15' }),
      dependency('DEP-2', { needByOn: '2027-03-10' }),
      dependency('DEP-3', { status: 'agreed', needByOn: '2027-01-12', promisedOn: '2027-01-12' }),
    ];
    expect(numbers(session(), all, as(JONAS), planned)).toEqual(['DEP-2', 'DEP-1', 'DEP-3']);
    const late = teamDependencies(session(), all, as(MEI), planned).map(({ daysLate }) => daysLate);
    expect(late).toEqual([5, 0, 0]);
  });
});

describe('a closed vote', () => {
  const castAt = '2026-11-20T09:00:00.000Z';
  test('is counted from the surest down, with its average and the comments of the least sure first', () => {
    const votes = [
      { byId: PRIYA, confidence: 4, castAt, comment: 'Tight' },
      { byId: JONAS, confidence: 2, castAt, comment: 'Core is over capacity' },
      { byId: TOMAS, confidence: 4, castAt },
    ] as const;
    const { counts, average, comments } = countVotes(votes);
    expect(counts.map(({ confidence, count }) => [confidence, count])).toEqual([
      [5, 0],
      [4, 2],
      [3, 0],
      [2, 1],
      [1, 0],
    ]);
    expect(average).toBeCloseTo(10 / 3);
    expect(comments.map(({ comment }) => comment)).toEqual(['Core is over capacity', 'Tight']);
  });

  test('without a vote has no average', () => expect(countVotes([]).average).toBeUndefined());
});

describe('words of a plan', () => {
  test('say demand, capacity and what is left', () => {
    expect(loadText(34, 40, 'person-days', 'en-GB')).toBe('34 of 40 person-days');
    expect(loadText(1200, undefined, 'points', 'en-GB')).toBe('1,200 points');
    expect([34, 40, 44.5].map((demand) => roomText(demand, 40, 'en-GB'))).toEqual([
      '6 left',
      'Nothing left',
      'Over capacity by 4.5',
    ]);
    expect(roomText(3, undefined, 'en-GB')).toBe('Capacity not stated');
  });

  test('say the period by its days', () =>
    expect(periodText('2027-01-01', '2027-03-31', 'en-GB').replaceAll(/\s/g, ' ')).toBe('1 Jan – 31 Mar 2027'));
});
