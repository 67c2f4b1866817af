import { transcriptsMemory, type TranscriptsMemory } from '#local/memory/transcripts-memory.ts';
import { roadStateMemory } from '#local/memory/road-state-memory.ts';
import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import type { NoticeJob } from '#shared/ports/jobs.ts';
import type { RoadState } from '#shared/ports/road-state.ts';
import { attachTranscript } from '#shared/usecases/meeting/attach-transcript.ts';
import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { followCall, followNotice, type FollowDeps } from '#shared/usecases/meeting/follow-call.ts';
import { giveUpJob } from '#shared/usecases/meeting/give-up-job.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { noteMeetingEvent, type NoteDeps } from '#shared/usecases/meeting/note-meeting-event.ts';
import { readMeetingTranscript } from '#shared/usecases/meeting/read-meeting-transcript.ts';
import { actOf, callerOf, ELENA_SPONSOR, JONAS, openWorld, PRIYA_TPM, refusal, TENANT, type World } from './world.ts';

const CHAT = '19:meeting_MjdhNjM4@thread.v2';
const ONLINE = { onlineMeetingId: 'MSo1/+==', organizerId: PRIYA_TPM };
const said = (...lines: string[]) =>
  `WEBVTT\n\n${lines.map((line, at) => `00:00:0${at}.000 --> 00:00:0${at}.900\n<v Priya Raman>${line}</v>\n`).join('\n')}`;
const bare = (...lines: string[]) =>
  lines.map((line, at) => `00:00:0${at}.000 --> 00:00:0${at}.900 \n${line}\n`).join('\n');
const FIRST = 'We decided to move the launch to the third of December.';
const SECOND = 'Jonas Weber, please send the report to the auditors by Monday.';

let world: World;
let graph: TranscriptsMemory;
let road: RoadState;
let traces: string[];
let deps: FollowDeps & NoteDeps;
beforeEach(async () => {
  world = await openWorld();
  [graph, road, traces] = [transcriptsMemory(), roadStateMemory(), []];
  deps = {
    ...world.deps,
    ...{ graph, road, isReachable: true },
    trace: (sentence) => void traces.push(sentence),
    directory: {
      people: async () => [
        { id: PRIYA_TPM, name: 'Priya Raman' },
        { id: JONAS, name: 'Jonas Weber' },
      ],
      search: async () => [],
    },
  };
  await bindChat(deps)(actOf(PRIYA_TPM), world.programId, { chatId: CHAT, series: 'Weekly' });
  await world.deliverAll();
});
afterEach(async () => expect(await world.findings()).toEqual([]));

const minutesAfter = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
const note = async (event: 'start' | 'end', more: Partial<MeetingEvent> = {}) => {
  await noteMeetingEvent(deps)({ tenantId: TENANT, chatId: CHAT, event, at: world.clock.now, ...ONLINE, ...more });
  await world.deliverAll();
};
const work = async () => {
  for (const job of world.deps.jobs.take())
    await ('subscription' in job ? followNotice(deps)(job) : followCall(deps)(job));
};
/** Lets time go by, doing each job when it shows. */
const pass = async (minutes: number) => {
  const end = minutesAfter(world.clock.now, minutes);
  for (let at = world.deps.jobs.nextAt(); at && at <= end; at = world.deps.jobs.nextAt()) {
    if (at > world.clock.now) world.clock.now = at;
    await work();
    await world.deliverAll();
  }
  world.clock.now = end;
};
const transcribed = (id: string, line: string, more: object = {}) =>
  void graph.held.push({
    ...ONLINE,
    ...{ id, callId: 'call-1', contentCorrelationId: id, createdAt: world.clock.now, endedAt: world.clock.now },
    ...{ attributed: said(line), unattributed: bare(line) },
    ...more,
  });
const meeting = async (number = 'MTG-1') => (await world.find(number)) as Meeting;
const minutes = async (number = 'MIN-1') => (await world.find(number)) as Minutes | undefined;
const titles = async (number?: string) => (await minutes(number))?.candidates.map(({ title }) => title);
const notice = (told: 'created' | 'reauthorizationRequired' = 'created') =>
  followNotice(deps)({ subscription: [...graph.subscriptions.values()][0]?.clientState.split('.')[0] ?? '', told });

describe('a call that begins after its meeting was run in Steerline', () => {
  test('gives its transcript to that meeting, which keeps its captures', async () => {
    await world.add('meeting', { title: 'Weekly', series: 'Weekly' });
    await world.command('meeting.start', 'MTG-1', 1, {});
    await world.command('meeting.capture', 'MTG-1', 2, { kind: 'action', title: 'Send the report' });
    await world.command('meeting.hold', 'MTG-1', 3, {});
    await pass(10);
    await note('start');
    transcribed('t1', FIRST);
    await pass(5);
    await note('end');
    await pass(5);
    expect(await meeting()).toMatchObject({ status: 'minutes-drafted', captures: [{ record: 'ACT-1' }] });
    expect(await minutes()).toMatchObject({ meeting: 'MTG-1' });
    expect(await world.find('MTG-2')).toBeUndefined();
  });
});

describe('a running call', () => {
  test('has a Graph subscription for its transcripts, with a secret stored beforehand', async () => {
    const seen: unknown[] = [];
    const subscribe = graph.subscribe.bind(graph);
    graph.subscribe = async (wish) => {
      seen.push((await road.subscription(wish.clientState.split('.')[0] ?? ''))?.clientState === wish.clientState);
      return subscribe(wish);
    };
    await note('start');
    await pass(0);
    expect(seen).toEqual([true]);
    const [kept] = graph.subscriptions.values();
    expect(kept?.clientState).toMatch(/^[0-9a-f]{32}\.[\w-]{22}$/);
    expect(kept?.clientState.length).toBeLessThanOrEqual(128);
    expect(kept?.expiresAt).toBe('2026-11-20T12:00:00.000Z');
  });

  test('has its subscription renewed before it expires, and made again when it is gone', async () => {
    await note('start');
    await pass(95);
    expect([...graph.subscriptions.values()]).toMatchObject([{ expiresAt: '2026-11-20T13:30:00.000Z' }]);
    graph.subscriptions.clear();
    await pass(90);
    expect([...graph.subscriptions.values()]).toMatchObject([{ id: 'subscription-2' }]);
  });

  test('has its subscription renewed at once when Graph asks for reauthorization', async () => {
    await note('start');
    await pass(10);
    await notice('reauthorizationRequired');
    expect([...graph.subscriptions.values()]).toMatchObject([{ expiresAt: '2026-11-20T12:10:00.000Z' }]);
  });

  test('has no subscription when Graph cannot reach Steerline, and its transcript is fetched all the same', async () => {
    deps = { ...deps, isReachable: false };
    await note('start');
    transcribed('t1', FIRST);
    await pass(20);
    await note('end');
    await pass(1);
    expect(graph.subscriptions.size).toBe(0);
    expect(await titles()).toHaveLength(1);
  });

  test('is reported to administrators when Teams did not send its ids', async () => {
    const { onlineMeetingId: _id, ...nameless } = ONLINE;
    await noteMeetingEvent(deps)({ tenantId: TENANT, chatId: CHAT, event: 'start', at: world.clock.now, ...nameless });
    await world.deliverAll();
    await pass(0);
    expect(await road.sightings()).toContainEqual(
      expect.objectContaining({ step: 'list', problem: 'meeting-unnamed' }),
    );
    expect(traces.at(-1)).toContain('MTG-1');
  });
});

describe('an ended call', () => {
  const held = async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(30);
    await note('end');
  };

  test('leads to draft minutes by itself, and its transcript keeps who fetched it and by which road', async () => {
    await held();
    await pass(1);
    expect(await titles()).toEqual([expect.stringContaining('launch')]);
    expect(await meeting()).toMatchObject({
      status: 'minutes-drafted',
      minutes: 'MIN-1',
      attendeeIds: [PRIYA_TPM],
      transcript: {
        road: 'graph',
        receivedById: 'steerline',
        isAttributed: true,
        parts: [{ callId: 'call-1', contentCorrelationId: 't1' }],
      },
    });
    const entries = await world.deps.ledger.since(world.key, 0, 50);
    expect(entries.at(-1)).toMatchObject({
      command: 'meeting.attach-transcript',
      actorId: 'steerline',
      surface: 'graph',
    });
    expect((await world.deps.inbox.latest(TENANT, PRIYA_TPM, 5)).map(({ topic }) => topic)).toContain('to-review');
  });

  test('leads to candidates without owners when the tenant leaves out speaker names', async () => {
    graph.switches.hasNames = false;
    await held();
    await pass(1);
    expect(await meeting()).toMatchObject({ transcript: { isAttributed: false }, attendeeIds: [] });
    expect((await minutes())?.candidates.map(({ ownerId }) => ownerId)).toEqual([undefined]);
    expect(await road.sightings()).toContainEqual(expect.objectContaining({ step: 'names', problem: 'names-off' }));
  });

  test.each([5, 25, 130, 700, 4300])(
    'has its transcript found by looking again when it is ready %i seconds later',
    async (seconds) => {
      await note('start');
      await pass(30);
      const createdAt = minutesAfter(world.clock.now, -20);
      await note('end');
      await pass(seconds / 60);
      transcribed('t1', FIRST, { createdAt });
      await pass(70);
      expect(await titles()).toHaveLength(1);
    },
  );

  test('is looked at for a transcript at most twelve times, and then no more', async () => {
    let looks = 0;
    const list = graph.list.bind(graph);
    graph.list = (online) => {
      looks += 1;
      return list(online);
    };
    await note('start');
    await pass(30);
    looks = 0;
    await note('end');
    await pass(60 * 24);
    // Five waits, and the look that the running call had planned for later, with its own.
    expect(looks).toBeLessThanOrEqual(12);
    expect(world.deps.jobs.nextAt()).toBeUndefined();
  });

  test('has its transcript fetched at once by a notice, and the same notice again changes nothing', async () => {
    await note('start');
    await pass(30);
    const createdAt = minutesAfter(world.clock.now, -20);
    await note('end');
    await pass(3);
    transcribed('t1', FIRST, { createdAt });
    await notice();
    expect(await titles()).toHaveLength(1);
    const { seq } = (await world.deps.ledger.open(world.key)).head;
    await notice();
    await Promise.all([notice(), notice()]);
    await pass(120);
    expect((await world.deps.ledger.open(world.key)).head.seq).toBe(seq);
  });

  test('is looked at again when a notice comes before the transcript can be read', async () => {
    await note('start');
    await pass(30);
    const createdAt = minutesAfter(world.clock.now, -20);
    await note('end');
    await pass(300);
    transcribed('t1', FIRST, { createdAt, attributed: '' });
    await notice();
    expect(await minutes()).toBeUndefined();
    Object.assign(graph.held[0] ?? {}, { attributed: said(FIRST) });
    await pass(1);
    expect(await titles()).toHaveLength(1);
  });

  test('is not looked at again while Graph asks to wait', async () => {
    await held();
    graph.bar('busy', 900);
    await pass(1);
    graph.bar();
    await pass(13);
    expect(await minutes()).toBeUndefined();
    await pass(2);
    expect(await titles()).toHaveLength(1);
  });

  test('is looked at again for hours when transcripts are switched off, and the problem is noted', async () => {
    await held();
    graph.bar('transcripts-off');
    await pass(60 * 4);
    expect(await road.sightings()).toContainEqual(
      expect.objectContaining({ step: 'list', problem: 'transcripts-off' }),
    );
    graph.bar();
    await pass(60 * 3);
    expect(await titles()).toHaveLength(1);
    expect((await road.sightings()).find(({ step }) => step === 'list')?.workedAt).toBeDefined();
  });

  test('has its transcript attached once when a worker dies between fetching and attaching', async () => {
    await held();
    const { transcripts } = world.deps;
    const [job] = world.deps.jobs.take();
    if (!job || 'subscription' in job) throw new Error('There is no job.');
    const dying = { ...transcripts, put: () => Promise.reject(new Error('killed')) };
    await expect(followCall({ ...deps, transcripts: dying })(job)).rejects.toThrow('killed');
    expect(await minutes()).toBeUndefined();
    // The queue shows the message again, to two at once.
    await Promise.all([followCall(deps)(job), followCall({ ...deps, ledger: world.anotherLedger() })(job)]);
    expect(await titles()).toHaveLength(1);
    expect(await minutes('MIN-2')).toBeUndefined();
  });

  test('gets no minutes from a transcript that cannot be read, with a trace', async () => {
    await note('start');
    transcribed('t1', FIRST, { attributed: '\u0000\u0000\u0000' });
    await pass(30);
    await note('end');
    await pass(1);
    expect(await minutes()).toBeUndefined();
    expect(traces.join()).toContain('cannot be read');
  });
});

describe('a transcript that was stopped while the call goes on', () => {
  test('waits for the end of the call', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await notice();
    await pass(20);
    expect((await meeting()).status).toBe('planned');
    await note('end');
    await pass(1);
    expect(await titles()).toHaveLength(1);
  });

  test('is drafted half an hour later when the end of the call is not received', async () => {
    await note('start');
    await pass(45);
    transcribed('t1', FIRST);
    await notice();
    await pass(29);
    expect(await minutes()).toBeUndefined();
    await pass(2);
    expect(await titles()).toHaveLength(1);
  });
});

describe('several transcripts', () => {
  test('of one meeting become one text, in the order of their creation', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(10);
    transcribed('t2', SECOND);
    graph.held.reverse();
    await pass(10);
    await note('end');
    await pass(1);
    const { cues } = await readMeetingTranscript(deps)(callerOf(PRIYA_TPM), world.programId, 'MTG-1');
    expect(cues.map(({ startSeconds, text }) => [startSeconds, text])).toEqual([
      [0, FIRST],
      [600, SECOND],
    ]);
    expect((await meeting()).transcript?.parts).toHaveLength(2);
  });

  test('add candidates to the draft when people come back to the call, and decided candidates stay', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(20);
    await note('end');
    await pass(2);
    const draft = await minutes();
    await world.command('minutes.reject', 'MIN-1', draft?.version ?? 0, { candidateId: 'c1' });
    const before = (await meeting()).transcript?.sha256 ?? '';
    await note('start');
    transcribed('t2', SECOND);
    await pass(20);
    await note('end');
    await pass(2);
    expect((await minutes())?.candidates).toMatchObject([
      { id: 'c1', state: 'rejected', cueFrom: 0 },
      { id: 'c2', state: 'open', cueFrom: 1, kind: 'action' },
    ]);
    expect(await meeting()).toMatchObject({ transcript: { cueCount: 2 }, calls: [{}, {}] });
    expect(await world.deps.transcripts.list('')).toHaveLength(1);
    expect(await world.deps.transcripts.list('')).not.toContainEqual(expect.stringContaining(before));
  });

  test('count as one when the same one is listed again under another id', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(20);
    await note('end');
    await pass(0.1);
    graph.held.push({ ...graph.held[0]!, id: 'spelled otherwise' });
    await pass(90);
    expect((await meeting()).transcript?.parts).toHaveLength(1);
    expect(await titles()).toHaveLength(1);
  });

  test('of two meetings of a series go each to its own meeting', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(30);
    await note('end');
    await pass(60 * 24 * 7);
    await note('start');
    transcribed('t2', SECOND);
    await pass(30);
    await note('end');
    await pass(90);
    expect((await meeting('MTG-1')).transcript?.parts).toMatchObject([{ contentCorrelationId: 't1' }]);
    expect((await meeting('MTG-2')).transcript?.parts).toMatchObject([{ contentCorrelationId: 't2' }]);
    expect(await titles('MIN-1')).toHaveLength(1);
    expect(await titles('MIN-2')).toHaveLength(1);
  });

  describe('that come after the minutes were published', () => {
    const published = async () => {
      await note('start');
      transcribed('t1', FIRST);
      await pass(20);
      await note('end');
      await pass(1);
      const { version } = await world.command('minutes.reject', 'MIN-1', 1, { candidateId: 'c1' });
      return world.command('minutes.publish', 'MIN-1', version, {});
    };
    const toldLater = async () =>
      (await world.deps.inbox.latest(TENANT, PRIYA_TPM, 20)).filter(({ topic }) => topic === 'said-later');

    test('leave the minutes unchanged, are kept on the meeting, and are told to the TPM', async () => {
      await published();
      const before = await minutes();
      transcribed('t2', SECOND, { createdAt: minutesAfter(world.clock.now, -5) });
      await pass(90);
      expect(await minutes()).toEqual(before);
      expect(await meeting()).toMatchObject({
        status: 'minutes-drafted',
        minutes: 'MIN-1',
        transcript: { cueCount: 2, minutesCueCount: 1, parts: [{}, {}] },
      });
      expect(await toldLater()).toMatchObject([{ subject: 'meeting:000000000001' }]);
      const { cues } = await readMeetingTranscript(deps)(callerOf(PRIYA_TPM), world.programId, 'MTG-1');
      expect(cues.map(({ text }) => text)).toEqual([FIRST, SECOND]);
      expect(await world.deps.transcripts.list('')).toHaveLength(1);
    });

    test('leave an approved meeting approved, and do not change which lines the minutes cover', async () => {
      const { version } = await published();
      await world.command('minutes.approve', 'MIN-1', version, {}, ELENA_SPONSOR);
      transcribed('t2', SECOND, { createdAt: minutesAfter(world.clock.now, -5) });
      await pass(10);
      transcribed('t3', SECOND, { createdAt: minutesAfter(world.clock.now, -16) });
      await pass(90);
      expect(await meeting()).toMatchObject({
        status: 'minutes-approved',
        transcript: { cueCount: 3, minutesCueCount: 1 },
      });
      expect(await minutes()).toMatchObject({ status: 'approved', candidates: [{}] });
      expect(await toldLater()).toHaveLength(2);
    });
  });
});

describe('a meeting', () => {
  test('that somebody runs in Steerline gets its draft minutes only when they end it', async () => {
    const { number } = await world.add('meeting', { title: 'Steering', series: 'Weekly' });
    await world.command('meeting.start', number, 1, {});
    await note('start');
    transcribed('t1', FIRST);
    await pass(20);
    await note('end');
    await pass(90);
    const live = await meeting();
    expect([live.status, live.transcript]).toEqual(['live', undefined]);
    await world.command('meeting.hold', number, live.version, {});
    await world.deliverAll();
    await pass(1);
    expect(await titles()).toHaveLength(1);
  });

  describe('that somebody runs in Steerline and leaves open', () => {
    const leftOpen = async () => {
      const { number } = await world.add('meeting', { title: 'Steering', series: 'Weekly', inviteeIds: [JONAS] });
      await world.command('meeting.start', number, 1, {}, JONAS);
      await note('start');
      transcribed('t1', FIRST);
      await pass(20);
      await note('end');
    };
    const later = async (hours: number) => {
      world.clock.now = minutesAfter(world.clock.now, hours * 60);
      await wakeDue(world.deps)();
      await world.deliverAll();
    };
    const topics = async (personId: string) =>
      (await world.deps.inbox.latest(TENANT, personId, 20)).map(({ topic }) => topic);

    test('is ended a day after its call, as of the call’s end, gets its draft, and its host and TPM are told', async () => {
      await leftOpen();
      const { calls } = await meeting();
      await later(4);
      expect((await meeting()).status).toBe('live');
      expect(await topics(JONAS)).toContain('still-open');
      expect(await topics(PRIYA_TPM)).not.toContain('still-open');
      await later(20);
      expect(await meeting()).toMatchObject({ status: 'held', endedAt: calls?.[0]?.endedAt });
      const [entry] = await world.deps.ledger.since(
        world.key,
        (await world.deps.ledger.open(world.key)).head.seq - 1,
        1,
      );
      expect(entry).toMatchObject({ command: 'meeting.end-left-open', surface: 'timer', actorId: 'steerline' });
      for (const personId of [JONAS, PRIYA_TPM]) expect(await topics(personId)).toContain('ended');
      await pass(1);
      expect(await titles()).toHaveLength(1);
    });

    test('is neither changed nor reminded of when it was ended in time', async () => {
      await leftOpen();
      await world.command('meeting.hold', 'MTG-1', (await meeting()).version, {}, JONAS);
      await world.deliverAll();
      await pass(1);
      const { version } = await meeting();
      await later(4);
      await later(20);
      expect((await meeting()).version).toBe(version);
      expect(await topics(JONAS)).not.toContain('still-open');
    });

    test('is ended a day after the end of its last call, not of an earlier one', async () => {
      await leftOpen();
      await later(3);
      await note('start');
      await later(1);
      expect(await topics(JONAS)).not.toContain('still-open');
      await note('end');
      await later(23.9);
      expect((await meeting()).status).toBe('live');
      await later(0.1);
      expect((await meeting()).status).toBe('held');
    });
  });

  test('has its transcript looked for again when somebody asks, however long ago its call was', async () => {
    await note('start');
    await pass(20);
    const createdAt = minutesAfter(world.clock.now, -10);
    await note('end');
    await pass(60 * 48);
    transcribed('t1', FIRST, { createdAt });
    await pass(60);
    expect(await minutes()).toBeUndefined();
    await world.command('meeting.look-again', 'MTG-1', (await meeting()).version, {}, JONAS);
    await world.deliverAll();
    await pass(1);
    expect(await titles()).toHaveLength(1);
    expect(await refusal(world.command('meeting.look-again', 'MTG-1', (await meeting()).version, {}))).toBe(
      'record/wrong-state',
    );
  });

  test('without a call refuses to look for a transcript again', async () => {
    const { number } = await world.add('meeting', { title: 'In the room' });
    const { version } = await world.command('meeting.hold', number, 1, {});
    expect(await refusal(world.command('meeting.look-again', number, version, {}))).toBe('record/wrong-state');
  });

  test('keeps the transcript that somebody uploaded when Graph has another', async () => {
    await note('start');
    await pass(20);
    await note('end');
    const bytes = new TextEncoder().encode(said(SECOND));
    await attachTranscript(deps)(actOf(PRIYA_TPM), world.programId, 'MTG-1', bytes, 'text/vtt');
    transcribed('t1', FIRST, { createdAt: minutesAfter(world.clock.now, -10) });
    await pass(90);
    expect(await meeting()).toMatchObject({ transcript: { road: 'upload' } });
    expect(await minutes('MIN-2')).toBeUndefined();
  });

  test('gets no draft minutes while its program is paused', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(20);
    await note('end');
    await world.command('program.pause', 'PRG-1', 2, { reason: 'Budget' }, ELENA_SPONSOR);
    await pass(90);
    expect(await minutes()).toBeUndefined();
  });
});

test('a notice or job of a missing program is dropped', async () => {
  const gone = { tenantId: TENANT, programId: 'gone' };
  await road.keep({ name: 'aa', ...gone, onlineMeetingId: 'MSo1', clientState: 'aa.x' });
  await followNotice(deps)({ subscription: 'aa', told: 'created' });
  await followCall(deps)({ ...gone, meeting: 'meeting:000000000001', look: 0 });
  expect(world.deps.jobs.nextAt()).toBeUndefined();
});

test('a notice of an unknown subscription is ignored with a trace', async () => {
  await followNotice(deps)({ subscription: 'ffff', told: 'created' });
  expect(traces).toHaveLength(1);
});

describe('a job that the queue gave up', () => {
  test('is shown to administrators and tried again until it succeeds', async () => {
    await note('start');
    transcribed('t1', FIRST);
    await pass(30);
    await note('end');
    const [job] = world.deps.jobs.take();
    if (!job || !('look' in job)) throw new Error('There is no call to follow.');
    await giveUpJob(deps)('follow-call', job);
    const follow = async () => (await road.sightings()).find(({ step }) => step === 'follow');
    expect(await follow()).toMatchObject({ failedAt: world.clock.now, problem: 'given-up' });
    await pass(59);
    expect(await minutes()).toBeUndefined();
    await pass(1);
    expect(await titles()).toHaveLength(1);
    const seen = await follow();
    expect((seen?.workedAt ?? '') > (seen?.failedAt ?? '')).toBe(true);
  });

  test('is tried again at growing intervals, and dropped after two days with a trace', async () => {
    let job: NoticeJob = { subscription: 'aa', told: 'created' };
    const waits: number[] = [];
    for (;;) {
      await giveUpJob(deps)('follow-notice', job);
      const next = world.deps.jobs.nextAt();
      if (!next) break;
      waits.push((Date.parse(next) - Date.parse(world.clock.now)) / 3_600_000);
      world.clock.now = next;
      [job = job] = world.deps.jobs.take() as NoticeJob[];
    }
    expect(waits).toEqual([1, 4, 12, 24]);
    expect(traces).toEqual(['After two days of tries nothing more is done about a notice of Microsoft Graph.']);
  });
});
