import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { noteMeetingEvent } from '#shared/usecases/meeting/note-meeting-event.ts';
import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { actOf, ELENA_SPONSOR, JONAS, openWorld, PRIYA_TPM, TENANT, type World } from './world.ts';

const CHAT = '19:meeting_MjdhNjM4@thread.v2';
const SERIES = 'Weekly steering';
let world: World;
let traces: string[];
beforeEach(async () => {
  world = await openWorld();
  traces = [];
  await bindChat(world.deps)(actOf(PRIYA_TPM), world.programId, { chatId: CHAT, series: SERIES });
  await world.deliverAll();
});
afterEach(async () => expect(await world.findings()).toEqual([]));

const note = (event: 'start' | 'end', at: string, more: Partial<MeetingEvent> = {}) =>
  noteMeetingEvent({ ...world.deps, trace: (sentence) => void traces.push(sentence) })({
    tenantId: TENANT,
    chatId: CHAT,
    event,
    at,
    ...more,
  });
const meetings = async (): Promise<readonly Meeting[]> => (await world.anotherLedger().open(world.key)).list('meeting');
const plan = (startsAt?: string, more: object = {}) =>
  world.add('meeting', { title: 'Steering', series: SERIES, ...(startsAt && { startsAt }), ...more });
const seq = async () => (await world.deps.ledger.open(world.key)).head.seq;

describe('the start of a call in a bound chat', () => {
  test('is kept on the meeting of its series that is planned nearest to it on that day', async () => {
    await plan('2026-11-13T09:00:00.000Z');
    await plan('2026-11-20T14:00:00.000Z');
    await plan('2026-11-20T09:00:00.000Z');
    await note('start', '2026-11-20T09:02:00Z', { onlineMeetingId: 'MSo=', organizerId: PRIYA_TPM });
    const [before, afternoon, morning] = await meetings();
    expect([before, afternoon].map((meeting) => meeting?.calls)).toEqual([undefined, undefined]);
    expect(morning).toMatchObject({
      status: 'planned',
      calls: [{ chatId: CHAT, startedAt: '2026-11-20T09:02:00.000Z', onlineMeetingId: 'MSo=', organizerId: PRIYA_TPM }],
    });
  });

  test('is kept on the live meeting of its series rather than on a planned one', async () => {
    await plan('2026-11-20T09:30:00.000Z');
    const live = await plan('2026-11-20T08:00:00.000Z');
    await world.command('meeting.start', live.number, 1, {});
    await note('start', '2026-11-20T09:02:00Z');
    expect((await meetings()).map(({ calls }) => calls?.length ?? 0)).toEqual([0, 1]);
  });

  test('is kept on a planned meeting without a time, never on one of another series or day', async () => {
    await world.add('meeting', { title: 'Other', series: 'Other', startsAt: '2026-11-20T09:00:00.000Z' });
    await plan('2026-11-27T09:00:00.000Z');
    await plan();
    await note('start', '2026-11-20T09:02:00Z');
    expect((await meetings()).map(({ calls }) => calls?.length ?? 0)).toEqual([0, 0, 1]);
  });

  test('is matched to meetings by the day in the program’s zone', async () => {
    await plan('2026-11-20T23:30:00.000Z'); // 00:30 on the 21st in Berlin
    await note('start', '2026-11-21T00:10:00Z');
    expect(await meetings()).toMatchObject([{ calls: [{ startedAt: '2026-11-21T00:10:00.000Z' }] }]);
  });

  test('makes a meeting like the last of its series when none is planned for that day', async () => {
    await plan('2026-11-13T09:00:00.000Z', {
      ritual: 'steering',
      inviteeIds: [JONAS],
      confidential: true,
      watcherIds: [JONAS],
      agenda: [{ title: 'Waves', purpose: 'decide', durationMinutes: 20, records: [] }],
    });
    await note('start', '2026-11-20T09:02:00Z', { title: 'Steering \u0007call' });
    expect((await meetings())[1]).toMatchObject({
      title: 'Steering call',
      series: SERIES,
      ritual: 'steering',
      startsAt: '2026-11-20T09:02:00.000Z',
      inviteeIds: [JONAS],
      confidential: true,
      watcherIds: [JONAS],
      agenda: [],
      status: 'planned',
      createdById: 'steerline',
      calls: [{ startedAt: '2026-11-20T09:02:00.000Z' }],
    });
  });

  test.each(['\ud800', '\u3164\u2800', '\u202e \u2028'])(
    'names the new meeting after its series when the title of the call shows nothing: %j',
    async (title) => {
      await note('start', '2026-11-20T09:02:00Z', { title });
      expect(await meetings()).toMatchObject([{ title: SERIES }]);
    },
  );

  test('gives the new meeting the cleaned title of the call, never cut within an emoji', async () => {
    await note('start', '2026-11-20T09:02:00Z', { title: `\u202eSteering\u2028call ${'x'.repeat(185)}😀` });
    expect(await meetings()).toMatchObject([{ title: `Steering call ${'x'.repeat(185)}` }]);
  });
});

describe('the end of a call in a bound chat', () => {
  test('marks a planned meeting as held', async () => {
    await plan('2026-11-20T09:00:00.000Z');
    await note('start', '2026-11-20T09:02:00Z');
    await note('end', '2026-11-20T09:45:00Z');
    expect(await meetings()).toMatchObject([
      {
        status: 'held',
        startedAt: '2026-11-20T09:02:00.000Z',
        endedAt: '2026-11-20T09:45:00.000Z',
        calls: [{ startedAt: '2026-11-20T09:02:00.000Z', endedAt: '2026-11-20T09:45:00.000Z' }],
      },
    ]);
  });

  test('does not end a meeting that somebody started in Steerline', async () => {
    const { number } = await plan('2026-11-20T09:00:00.000Z');
    await world.command('meeting.start', number, 1, {});
    await note('start', '2026-11-20T09:02:00Z');
    await note('end', '2026-11-20T09:45:00Z');
    expect(await meetings()).toMatchObject([{ status: 'live', calls: [{ endedAt: '2026-11-20T09:45:00.000Z' }] }]);
    expect((await meetings())[0]).not.toHaveProperty('endedAt');
  });

  test('lets a call within half an hour join the same meeting, and a later one make a new meeting', async () => {
    await note('start', '2026-11-20T09:00:00Z');
    await note('end', '2026-11-20T09:20:00Z');
    await note('start', '2026-11-20T09:50:00Z');
    await note('end', '2026-11-20T10:20:00Z');
    await note('start', '2026-11-20T10:50:01Z');
    expect((await meetings()).map(({ calls }) => calls?.length)).toEqual([2, 1]);
  });

  test('is kept on the latest meeting of a series when an earlier end was never received', async () => {
    await note('start', '2026-11-13T09:00:00Z');
    await note('start', '2026-11-20T09:00:00Z');
    await note('end', '2026-11-20T09:45:00Z');
    expect(await meetings()).toMatchObject([
      { calls: [{ startedAt: '2026-11-13T09:00:00.000Z' }] },
      { calls: [{ startedAt: '2026-11-20T09:00:00.000Z', endedAt: '2026-11-20T09:45:00.000Z' }] },
    ]);
  });

  test('is kept when the start arrives later or never', async () => {
    await plan('2026-11-20T09:00:00.000Z');
    await note('end', '2026-11-20T09:45:00Z');
    expect(await meetings()).toMatchObject([{ status: 'held', calls: [{ endedAt: '2026-11-20T09:45:00.000Z' }] }]);
    await note('start', '2026-11-20T09:02:00Z');
    expect(await meetings()).toMatchObject([
      { calls: [{ startedAt: '2026-11-20T09:02:00.000Z', endedAt: '2026-11-20T09:45:00.000Z' }] },
    ]);
  });
});

describe('a meeting event', () => {
  test('changes nothing when it is received again, with its time in any format', async () => {
    await note('start', '2026-11-20T09:02:00Z');
    await note('end', '2026-11-20T09:45:00Z');
    const before = await seq();
    await note('start', '2026-11-20T09:02:00.000Z');
    await note('end', '2026-11-20T10:45:00+01:00');
    await Promise.all([note('start', '2026-11-20T09:02:00Z'), note('start', '2026-11-20T09:02:00Z')]);
    expect(await seq()).toBe(before);
  });

  test('writes one log entry with steerline as actor and the bot as surface', async () => {
    await note('start', '2026-11-20T09:02:00Z');
    const entries = await world.deps.ledger.since(world.key, 2, 10);
    expect(entries).toMatchObject([{ command: 'meeting.note-event', actorId: 'steerline', surface: 'bot' }]);
  });

  test('is ignored with a trace when no program has bound its chat', async () => {
    await note('start', '2026-11-20T09:02:00Z', { chatId: '19:another@thread.v2' });
    expect(await meetings()).toEqual([]);
    expect(traces).toEqual([expect.stringContaining('19:another@thread.v2')]);
  });

  test('is ignored with a trace when its program is paused', async () => {
    await world.command('program.pause', 'PRG-1', 2, { reason: 'Budget' }, ELENA_SPONSOR);
    await note('start', '2026-11-20T09:02:00Z');
    expect(await meetings()).toEqual([]);
    expect(traces).toHaveLength(1);
  });
});
