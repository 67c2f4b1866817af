import type { RecordOf } from '#shared/domain/kinds.ts';
import type { Confidence } from '#shared/domain/kinds/planning/planning-session.ts';
import { listRecords } from '#shared/usecases/record/list-records.ts';
import { readLog } from '#shared/usecases/program/read-log.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import {
  AISHA,
  callerOf,
  ELENA_SPONSOR,
  FIELDS,
  JONAS,
  MARCUS_DIRECTOR,
  MEI_VIEWER,
  openWorld,
  PRIYA_TPM,
  refusal,
  type World,
} from './world.ts';

const PERIOD = { title: 'Q1 2027', periodFromOn: '2027-01-01', periodToOn: '2027-03-31' } as const;
const TEAMS = ['Platform', 'Web', 'Data', 'Security', 'Support'] as const;
const PEOPLE = [PRIYA_TPM, ELENA_SPONSOR, JONAS, AISHA, MEI_VIEWER] as const;
const COMMENT = 'Nobody has tested the restore';

let world: World;
beforeEach(async () => {
  const members = FIELDS.members.map(({ personId, roles }, index) => ({
    personId,
    // The viewer of the other tests takes part here, so that there are five.
    roles: personId === MEI_VIEWER ? (['contributor'] as const) : roles,
    team: TEAMS[index] as string,
  }));
  world = await openWorld({ teams: TEAMS, members });
  await world.add('planning', PERIOD);
});
afterEach(async () => expect(await world.findings()).toEqual([]));

const plan = async () => (await world.find('PLN-1')) as RecordOf<'planning'>;
const milestone = (team: string) => ({ team, demand: 8, title: `${team} is ready`, forecastOn: '2027-02-01' });
const vote = (by: string, confidence: Confidence, comment?: string) =>
  world.command('planning.vote', 'PLN-1', 0, { confidence, ...(comment && { comment }) }, by);
const openVote = async () => {
  await world.command('planning.propose', 'PLN-1', 0, milestone('Web'), PRIYA_TPM);
  await world.command('planning.open-vote', 'PLN-1', (await plan()).version, {});
};

describe('five people at the same moment', () => {
  test('can each propose a milestone, which gets a number of its own', async () => {
    await Promise.all(
      PEOPLE.map((by, index) => world.command('planning.propose', 'PLN-1', 0, milestone(TEAMS[index] ?? ''), by)),
    );
    const { proposals, version } = await plan();
    expect(proposals.map(({ team }) => team).sort()).toEqual([...TEAMS].sort());
    expect(new Set(proposals.map((each) => each.milestone)).size).toBe(5);
    expect(version).toBe(6);
    for (const { milestone: number, team } of proposals)
      expect(await world.find(number)).toMatchObject({ title: `${team} is ready`, team });
  });

  test('have one vote each, also when one of them votes twice', async () => {
    await openVote();
    await Promise.all([...PEOPLE, JONAS].map((by, index) => vote(by, ((index % 5) + 1) as Confidence)));
    const { votes } = await plan();
    expect(votes.map(({ byId }) => byId).sort()).toEqual([...PEOPLE].sort());
  });

  test('have each vote counted or refused when the vote is closed meanwhile', async () => {
    await openVote();
    await vote(PRIYA_TPM, 3);
    const { version } = await plan();
    const others = PEOPLE.slice(1).map((by) =>
      vote(by, 4).then(
        () => 'counted',
        () => 'told',
      ),
    );
    await world.command('planning.close-vote', 'PLN-1', version, {}).catch(() => undefined);
    const said = await Promise.all(others);
    const { votes } = await plan();
    expect(votes).toHaveLength(1 + said.filter((each) => each === 'counted').length);
  });
});

describe('a confidence vote', () => {
  beforeEach(async () => {
    await openVote();
    await vote(JONAS, 1, COMMENT);
    await vote(AISHA, 5);
  });
  const read = async (by: string) => {
    const record = (await readRecord(world.deps)(callerOf(by), 'planning', world.programId, 'PLN-1')).draw();
    return record.votes;
  };
  const listed = async (by: string) => {
    const { items } = (await listRecords(world.deps)(callerOf(by), 'planning', world.programId, { limit: 10 })).draw();
    return (items[0] as RecordOf<'planning'>).votes;
  };
  const logged = async (by: string) =>
    JSON.stringify((await readLog(world.deps)(callerOf(by), world.programId, 0, 100)).entries);

  test('shows only that it was cast while the vote is open: in the record, lists and the log, also to the TPM', async () => {
    for (const by of [PRIYA_TPM, ELENA_SPONSOR, MEI_VIEWER, MARCUS_DIRECTOR]) {
      for (const votes of [await read(by), await listed(by)])
        expect(votes).toEqual([
          { byId: JONAS, castAt: world.clock.now },
          { byId: AISHA, castAt: world.clock.now },
        ]);
      const log = await logged(by);
      expect(log).not.toContain(COMMENT);
      expect(log).not.toContain('"confidence"');
      expect(log).toContain('planning.vote');
    }
  });

  test('hides its confidence in the response to another person’s vote', async () => {
    const { votes } = (await vote(MEI_VIEWER, 3)) as RecordOf<'planning'>;
    expect(votes.map(({ confidence }) => confidence)).toEqual([undefined, undefined, 3]);
  });

  test('shows its confidence and comment to the person who cast it', async () => {
    expect((await read(JONAS)).map(({ confidence }) => confidence)).toEqual([1, undefined]);
    expect(await logged(JONAS)).toContain(COMMENT);
    expect(await logged(JONAS)).not.toContain('"confidence":5');
  });

  test('is shown to everybody once the vote is closed, without the votes that it replaced', async () => {
    await vote(JONAS, 4, 'The restore was tested');
    await world.command('planning.close-vote', 'PLN-1', (await plan()).version, {});
    for (const by of [PRIYA_TPM, MARCUS_DIRECTOR]) {
      expect((await read(by)).map(({ confidence }) => confidence)).toEqual([5, 4]);
      expect(await logged(by)).toContain('The restore was tested');
      expect(await logged(by)).not.toContain(COMMENT);
    }
  });

  test('stays hidden when the session is reopened before the vote is closed', async () => {
    await world.command('planning.reopen', 'PLN-1', (await plan()).version, { reason: 'A team was missing' });
    expect(await read(PRIYA_TPM)).toEqual([]);
    expect(await logged(PRIYA_TPM)).not.toContain(COMMENT);
  });
});

describe('the baseline request of a planning session', () => {
  const request = async () => {
    await openVote();
    await vote(JONAS, 4);
    await world.command('planning.close-vote', 'PLN-1', (await plan()).version, {});
    return world.command('planning.request-baseline', 'PLN-1', (await plan()).version, { reason: 'We are sure.' });
  };

  test('drafts one change request in the same command, and is refused the second time', async () => {
    expect(await request()).toMatchObject({ status: 'requested', change: 'CR-1' });
    expect(await world.find('CR-1')).toMatchObject({
      status: 'draft',
      baselineChanges: [{ part: 'milestone', record: 'MS-1', to: '2027-02-01' }],
    });
    const again = world.command('planning.request-baseline', 'PLN-1', 4, { reason: 'Twice' });
    expect(await refusal(again)).toBe('record/wrong-state');
    expect(await world.find('CR-2')).toBeUndefined();
  });

  test('is withdrawn with its approval when the session is reopened after it was submitted', async () => {
    const submitted = async () => {
      await request();
      return world.command('change.submit', 'CR-1', 1, {});
    };
    const change = (await submitted()) as RecordOf<'change'>;
    await world.command('planning.reopen', 'PLN-1', (await plan()).version, { reason: 'A team was missing' });
    expect(await world.find('CR-1')).toMatchObject({ status: 'withdrawn' });
    expect(await world.find(change.approval ?? '')).toMatchObject({ status: 'withdrawn' });
  });
});
