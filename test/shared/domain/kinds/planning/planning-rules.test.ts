import fc from 'fast-check';
import type { RecordOf } from '#shared/domain/kinds.ts';
import type { Confidence, PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  MEI_VIEWER,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  PROMISED,
  refusalOf,
  refused,
} from '../../context.ts';

const PERIOD = { title: 'Q1 2027', periodFromOn: '2027-01-01', periodToOn: '2027-03-31' } as const;
const session = (more: Partial<PlanningSession> = {}): PlanningSession => existing('planning', { ...PERIOD, ...more });
const milestone = (number: string, more: Partial<RecordOf<'milestone'>> = {}): RecordOf<'milestone'> => ({
  ...existing('milestone', { title: 'Code complete', forecastOn: '2027-02-01' }),
  number,
  ...more,
});
const NEW = { team: 'Platform', demand: 8, title: 'Interface live', forecastOn: '2027-02-12' } as const;
const by = (person: string, ...records: Parameters<typeof contextWith>[0] & object) =>
  contextWith(records, { by: person });

describe('a planning session', () => {
  test('begins open and empty, measured in person-days by default', () => {
    expect(create('planning', PERIOD).subject).toMatchObject({
      status: 'open',
      measure: 'person-days',
      capacities: [],
      proposals: [],
      votes: [],
    });
    expect(create('planning', { ...PERIOD, measure: 'points' }).subject.measure).toBe('points');
  });

  test('has a period of one day at least', () => {
    const period = (periodToOn: string) => () => create('planning', { ...PERIOD, periodToOn });
    expect(period(PERIOD.periodFromOn)().subject.periodToOn).toBe(PERIOD.periodFromOn);
    expect(refused(period('2026-12-31'))).toBe('input/invalid /periodToOn');
  });

  test('cannot change its period or measure after the vote, but can change its title', () => {
    const voted = session({ status: 'voted' });
    expect(edit(session(), { periodToOn: '2027-04-02' }).subject.periodToOn).toBe('2027-04-02');
    for (const patch of [{ periodFromOn: '2027-01-04' }, { periodToOn: '2027-04-02' }, { measure: 'points' }])
      expect(refused(() => edit(voted, patch))).toBe('input/invalid /periodFromOn');
    expect(edit(voted, { title: 'First quarter' }).subject.title).toBe('First quarter');
  });
});

describe('a proposal', () => {
  test('of a new milestone creates it with team and day', () => {
    const { subject, also } = act(session(), 'propose', NEW, by(JONAS_PLATFORM));
    const [made] = also;
    expect(made).toMatchObject({ kind: 'milestone', title: 'Interface live', team: 'Platform', status: 'planned' });
    expect(subject.proposals).toEqual([{ milestone: made?.number, team: 'Platform', demand: 8, byId: JONAS_PLATFORM }]);
  });

  test('of an existing milestone gives it the team, and the day when one is given', () => {
    const planned = milestone('MS-4');
    const propose = (more: object) =>
      act(session(), 'propose', { team: 'Platform', demand: 5, milestone: 'MS-4', ...more }, contextWith([planned]));
    expect(propose({ forecastOn: '2027-03-31' }).also).toMatchObject([
      { number: 'MS-4', team: 'Platform', forecastOn: '2027-03-31' },
    ]);
    expect(propose({}).also).toMatchObject([{ number: 'MS-4', team: 'Platform', forecastOn: '2027-02-01' }]);
  });

  test('replaces the former one of its milestone, and does not touch a milestone that stays the same', () => {
    const planned = milestone('MS-4', { team: 'Platform' });
    const again = session({ proposals: [{ milestone: 'MS-4', team: 'Platform', demand: 5, byId: PRIYA_TPM }] });
    const body = { team: 'Platform', demand: 9, milestone: 'MS-4' };
    const { subject, also } = act(again, 'propose', body, by(JONAS_PLATFORM, planned));
    expect(subject.proposals).toEqual([{ milestone: 'MS-4', team: 'Platform', demand: 9, byId: JONAS_PLATFORM }]);
    expect(also).toEqual([]);
  });

  test('is made by its team or a lead, and only a lead takes another team’s milestone', () => {
    const webs = milestone('MS-5', { team: 'Web' });
    const propose = (person: string, body: object) => () =>
      act(session(), 'propose', { ...NEW, ...body }, by(person, webs));
    expect(refused(propose(AISHA_WEB, {}))).toBe('access/denied');
    expect(refused(propose(MEI_VIEWER, {}))).toBe('access/denied');
    for (const lead of [PRIYA_TPM, ELENA_SPONSOR]) expect(propose(lead, {})().subject.proposals).toHaveLength(1);
    const taken = { team: 'Platform', demand: 1, milestone: 'MS-5' };
    const take = (person: string) => () => act(session(), 'propose', taken, by(person, webs));
    expect(refused(take(JONAS_PLATFORM))).toBe('access/denied');
    expect(take(PRIYA_TPM)().also).toMatchObject([{ number: 'MS-5', team: 'Platform' }]);
  });

  test('is for a day of the period, its first and last included', () => {
    const on = (forecastOn: string) => () => act(session(), 'propose', { ...NEW, forecastOn });
    for (const day of [PERIOD.periodFromOn, PERIOD.periodToOn]) expect(on(day)().subject.proposals).toHaveLength(1);
    for (const day of ['2026-12-31', '2027-04-01']) expect(refused(on(day))).toBe('input/invalid /forecastOn');
    const { forecastOn: _day, ...undated } = milestone('MS-6');
    for (const planned of [undated, milestone('MS-6', { forecastOn: '2027-04-01' })])
      expect(
        refused(() => act(session(), 'propose', { team: 'Web', demand: 1, milestone: 'MS-6' }, contextWith([planned]))),
      ).toBe('input/invalid /forecastOn');
  });

  test('names a team of the program, and either a new title or a milestone that can still be planned', () => {
    const { title: _title, ...untitled } = NEW;
    const records = [
      milestone('MS-7', { status: 'met' }),
      milestone('MS-8', { confidential: true }),
      milestone('MS-9'),
    ];
    const propose = (body: Parameters<typeof act<'planning', 'propose'>>[2], person = JONAS_PLATFORM) =>
      refused(() => act(session(), 'propose', body, by(person, ...records)));
    expect(propose({ ...NEW, team: 'Sales' })).toBe('input/invalid /team');
    expect(propose(untitled)).toBe('input/invalid /title');
    expect(propose({ ...NEW, milestone: 'MS-9' })).toBe('input/invalid /title');
    expect(propose({ ...untitled, milestone: 'MS-7' })).toBe('input/invalid /milestone');
    expect(propose({ ...untitled, milestone: 'MS-8' })).toBe('input/invalid /milestone');
    expect(propose({ ...untitled, milestone: 'MS-99' })).toBe('input/invalid /milestone');
  });

  test('is refused after forty, unless it replaces one of them', () => {
    const proposals = Array.from({ length: 40 }, (_, index) => ({
      milestone: `MS-${index + 1}`,
      team: 'Platform',
      demand: 1,
      byId: PRIYA_TPM,
    }));
    const full = session({ proposals });
    expect(refused(() => act(full, 'propose', NEW))).toBe('input/invalid /milestone');
    const again = { team: 'Platform', demand: 2, milestone: 'MS-40' };
    expect(act(full, 'propose', again, contextWith([milestone('MS-40')])).subject.proposals).toHaveLength(40);
  });

  test('is dropped by its team or a lead, if they may know of its milestone, which stays', () => {
    const proposals = [{ milestone: 'MS-4', team: 'Web', demand: 5, byId: AISHA_WEB }];
    const drop = (person: string, number = 'MS-4') =>
      act(session({ proposals }), 'drop', { milestone: number }, by(person, milestone('MS-4')));
    expect(refused(() => drop(JONAS_PLATFORM))).toBe('access/denied');
    expect(refused(() => drop(AISHA_WEB, 'MS-5'))).toBe('input/invalid /milestone');
    expect(drop(AISHA_WEB)).toMatchObject({ subject: { proposals: [] }, also: [] });
    const secret = by(AISHA_WEB, milestone('MS-4', { confidential: true }));
    expect(refused(() => act(session({ proposals }), 'drop', { milestone: 'MS-4' }, secret))).toBe(
      'input/invalid /milestone',
    );
    const gone = contextWith([milestone('MS-4')], { program: { ...PROGRAM, teams: ['Platform'] } });
    expect(act(session({ proposals }), 'drop', { milestone: 'MS-4' }, gone).subject.proposals).toEqual([]);
  });
});

describe('a capacity', () => {
  test('is set by its team or a lead, and can be set again', () => {
    const say = (person: string, amount: number, before = session()) =>
      act(before, 'capacity', { team: 'Web', amount }, by(person)).subject;
    expect(refused(() => say(JONAS_PLATFORM, 40))).toBe('access/denied');
    const said = say(AISHA_WEB, 40);
    expect(say(PRIYA_TPM, 0, said).capacities).toEqual([{ team: 'Web', amount: 0 }]);
    expect(refused(() => act(session(), 'capacity', { team: 'Sales', amount: 1 }))).toBe('input/invalid /team');
  });
});

describe('the vote', () => {
  const proposals = [{ milestone: 'MS-4', team: 'Web', demand: 5, byId: AISHA_WEB }];
  const voting = session({ status: 'voting', proposals });

  test('opens on a plan with a proposal, without votes of an earlier round', () => {
    expect(refused(() => act(session(), 'open-vote', {}))).toBe('input/invalid /proposals');
    const stale = { byId: AISHA_WEB, confidence: 2, castAt: NOW } as const;
    const again = session({ proposals, votes: [stale], statusReason: 'Data was missing' });
    const { subject } = act(again, 'open-vote', {});
    expect(subject).toMatchObject({ status: 'voting', votes: [] });
    expect(subject).not.toHaveProperty('statusReason');
  });

  test('counts the last vote of each person', () => {
    const first = act(voting, 'vote', { confidence: 2, comment: 'Too much' }, by(AISHA_WEB)).subject;
    const second = act(first, 'vote', { confidence: 4 }, by(AISHA_WEB)).subject;
    const third = act(second, 'vote', { confidence: 5 }, by(JONAS_PLATFORM)).subject;
    expect(third.votes).toEqual([
      { byId: AISHA_WEB, confidence: 4, castAt: NOW },
      { byId: JONAS_PLATFORM, confidence: 5, castAt: NOW },
    ]);
  });

  test('is closed only after somebody has voted', () => {
    expect(refused(() => act(voting, 'close-vote', {}))).toBe('input/invalid /votes');
    const cast = act(voting, 'vote', { confidence: 3 }).subject;
    expect(act(cast, 'close-vote', {}).subject).toMatchObject({ status: 'voted', votes: cast.votes });
  });

  test('allows no proposal, drop or capacity once it was opened, and no vote once it was closed', () => {
    for (const status of ['voting', 'voted', 'requested'] as const) {
      const before = session({ status, proposals });
      expect(refused(() => act(before, 'propose', NEW))).toBe('record/wrong-state');
      expect(refused(() => act(before, 'drop', { milestone: 'MS-4' }))).toBe('record/wrong-state');
      expect(refused(() => act(before, 'capacity', { team: 'Web', amount: 1 }))).toBe('record/wrong-state');
      if (status !== 'voting') expect(refused(() => act(before, 'vote', { confidence: 1 }))).toBe('record/wrong-state');
    }
  });
});

describe('the baseline request of a plan', () => {
  const proposal = (number: string) => ({ milestone: number, team: 'Web', demand: 5, byId: AISHA_WEB });
  const voted = (...numbers: string[]) => session({ status: 'voted', proposals: numbers.map(proposal) });
  const REASON = { reason: 'Voted 4.2 of 5' };
  const request = (before: PlanningSession, records: RecordOf<'milestone'>[], program = PROMISED) =>
    act(before, 'request-baseline', REASON, contextWith([before, ...records], { program }));

  test('is a change request with every milestone that is not promised for its day yet', () => {
    const baseline = { ...PROMISED.baseline, milestones: { 'MS-1': '2027-02-01', 'MS-2': '2027-01-15' } };
    const program = { ...PROMISED, baseline } as typeof PROMISED;
    const records = [milestone('MS-1'), milestone('MS-2'), milestone('MS-3'), milestone('MS-4', { status: 'met' })];
    const { subject, also } = request(voted('MS-1', 'MS-2', 'MS-3', 'MS-4'), records, program);
    const [change] = also;
    expect(change).toMatchObject({
      kind: 'change',
      status: 'draft',
      title: 'Baseline: Q1 2027',
      reason: 'Voted 4.2 of 5',
      baselineChanges: [
        { part: 'milestone', record: 'MS-2', from: '2027-01-15', to: '2027-02-01' },
        { part: 'milestone', record: 'MS-3', to: '2027-02-01' },
      ],
      impact: { schedule: '2 milestones are promised as planned in PLN-1.' },
      links: [{ type: 'implements', to: 'PLN-1' }],
    });
    expect(subject).toMatchObject({ status: 'requested', change: change?.number });
  });

  test('is refused with the name of every milestone that has no forecast day', () => {
    const { forecastOn: _day, ...undated } = milestone('MS-1');
    const { code, messages } = refusalOf(() => request(voted('MS-1', 'MS-2'), [undated, milestone('MS-2')]));
    expect([code, messages]).toEqual(['input/invalid', ['MS-1 “Code complete” has no forecast day.']]);
  });

  test('is refused when the baseline promises all of it already', () => {
    const baseline = { ...PROMISED.baseline, milestones: { 'MS-1': '2027-02-01' } };
    const program = { ...PROMISED, baseline } as typeof PROMISED;
    expect(refused(() => request(voted('MS-1'), [milestone('MS-1')], program))).toBe('input/invalid /proposals');
  });

  test('is confidential, with the same watchers, when the plan is confidential', () => {
    const secret = { ...voted('MS-1'), confidential: true, watcherIds: [JONAS_PLATFORM] };
    expect(request(secret, [milestone('MS-1')]).also).toMatchObject([
      { confidential: true, watcherIds: [JONAS_PLATFORM] },
    ]);
  });
});

describe('a reopened session', () => {
  const requested = session({ status: 'requested', change: 'CR-1', votes: [{ byId: AISHA_WEB, castAt: NOW }] });
  const change = (status: RecordOf<'change'>['status']) => existing('change', { title: 'Baseline', status });
  const reopen = (...records: RecordOf<'change'>[]) =>
    act(requested, 'reopen', { reason: 'A team was missing' }, contextWith([requested, ...records]));

  test('loses its votes, keeps the reason, and withdraws a change request that nobody has decided', () => {
    for (const status of ['draft', 'submitted'] as const) {
      const { subject, also, reason } = reopen(change(status));
      expect(subject).toMatchObject({ status: 'open', votes: [], statusReason: 'A team was missing' });
      expect(subject).not.toHaveProperty('change');
      expect(also).toMatchObject([
        { number: 'CR-1', status: 'withdrawn', statusReason: 'PLN-1 is planned again: A team was missing' },
      ]);
      expect(reason).toBe('A team was missing');
    }
  });

  test('does not touch a change request that is finished', () => {
    for (const status of ['applied', 'rejected', 'withdrawn'] as const) expect(reopen(change(status)).also).toEqual([]);
  });

  test('was voting or voted before; an open one is refused', () => {
    expect(refused(() => act(session(), 'reopen', { reason: 'x' }))).toBe('record/wrong-state');
    for (const status of ['voting', 'voted'] as const)
      expect(act(session({ status }), 'reopen', { reason: 'x' }).subject.status).toBe('open');
  });
});

describe('any order of acts in a planning session', () => {
  const PEOPLE = [PRIYA_TPM, ELENA_SPONSOR, JONAS_PLATFORM, AISHA_WEB, MEI_VIEWER];
  const person = fc.constantFrom(...PEOPLE);
  const team = fc.constantFrom('Platform', 'Web', 'Sales');
  const number = fc.constantFrom('MS-1', 'MS-2', 'MS-3');
  const amount = fc.nat(50);
  const deed = fc.oneof(
    fc.record({
      act: fc.constant('propose' as const),
      person,
      body: fc.record({ team, demand: amount, milestone: number }),
    }),
    fc.record({ act: fc.constant('drop' as const), person, body: fc.record({ milestone: number }) }),
    fc.record({ act: fc.constant('capacity' as const), person, body: fc.record({ team, amount }) }),
    fc.record({ act: fc.constantFrom('open-vote' as const, 'close-vote' as const), person, body: fc.constant({}) }),
    fc.record({
      act: fc.constant('vote' as const),
      person,
      body: fc.record({ confidence: fc.constantFrom<Confidence[]>(1, 2, 3, 4, 5) }),
    }),
    fc.record({ act: fc.constant('reopen' as const), person, body: fc.constant({ reason: 'Again' }) }),
  );

  test('leaves one proposal per milestone, one capacity per team and one vote per person', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const milestones = new Map(['MS-1', 'MS-2', 'MS-3'].map((each) => [each, milestone(each)]));
        let plan = session();
        for (const { act: name, person: who, body } of deeds) {
          const before = plan;
          try {
            const done = act(plan, name, body as never, by(who, plan, ...milestones.values()));
            plan = done.subject;
            for (const each of done.also) if (each.kind === 'milestone') milestones.set(each.number, each);
            const isLead = who === PRIYA_TPM || who === ELENA_SPONSOR;
            const own = PROGRAM.members.find(({ personId }) => personId === who)?.team;
            if (name === 'propose' || name === 'capacity')
              expect(isLead || own === (body as { team: string }).team).toBe(true);
          } catch (error) {
            expect((error as { name: string }).name).toBe('Refusal');
            expect(plan).toBe(before);
          }
          const { proposals, capacities, votes, status } = plan;
          for (const keys of [
            proposals.map((each) => each.milestone),
            capacities.map((each) => each.team),
            votes.map(({ byId }) => byId),
          ])
            expect(new Set(keys).size).toBe(keys.length);
          for (const each of proposals) expect(milestones.get(each.milestone)?.team).toBe(each.team);
          if (status !== 'open') expect(proposals).not.toEqual([]);
          if (status === 'open') expect(votes).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
