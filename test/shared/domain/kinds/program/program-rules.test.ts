import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Member, Program } from '#shared/domain/kinds/program/program.ts';
import type { Meeting, TranscriptHeld } from '#shared/domain/kinds/meeting/meeting.ts';
import {
  act,
  contextWith,
  create,
  edit,
  ELENA_SPONSOR,
  existing,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  PROMISED,
  refusalOf,
  refused,
  SAM_OUTSIDE,
} from '../../context.ts';

const changed =
  (patch: Parameters<typeof edit<'program'>>[1], by = PRIYA_TPM) =>
  () =>
    edit(PROGRAM, patch, contextWith([], { by })).subject;
const memberWith = (more: Partial<Member>): Member => ({ personId: SAM_OUTSIDE, roles: ['viewer'], ...more });

describe('a program', () => {
  test('begins active', () => {
    expect(create('program', { ...PROGRAM, title: 'Checkout' }).subject.status).toBe('active');
  });

  test('has a TPM and a sponsor', () => {
    const without = (personId: string) => PROGRAM.members.filter((member) => member.personId !== personId);
    expect(refused(changed({ members: without(ELENA_SPONSOR) }, ELENA_SPONSOR))).toBe('input/invalid /members');
    expect(refused(changed({ members: without(PRIYA_TPM) }, ELENA_SPONSOR))).toBe('input/invalid /members');
    expect(refused(changed({ members: [] }, ELENA_SPONSOR))).toBe('input/invalid /members /members');
  });

  test('has each member once, in one of its teams', () => {
    const [priya = memberWith({})] = PROGRAM.members;
    expect(refused(changed({ members: [...PROGRAM.members, priya] }, ELENA_SPONSOR))).toBe(
      'input/invalid /members/5/personId',
    );
    const lost = [...PROGRAM.members, memberWith({ team: 'Data' })];
    expect(refused(changed({ members: lost }))).toBe('input/invalid /members/5/team');
    expect(refused(changed({ teams: ['Platform'] }))).toBe('input/invalid /members/3/team');
  });

  test('has team names that differ in more than case and spaces', () => {
    expect(refused(changed({ teams: ['Platform', 'Web', 'web '] }))).toBe('input/invalid /teams/2');
  });

  test('has a calendar with a known zone and at least one working day', () => {
    const calendar = (more: object) => changed({ calendar: { ...PROGRAM.calendar, ...more } }, ELENA_SPONSOR);
    expect(refused(calendar({ zone: 'Europe/Atlantis' }))).toBe('input/invalid /calendar/zone');
    expect(refused(calendar({ zone: '+01:00' }))).toBe('input/invalid /calendar/zone');
    expect(refused(calendar({ weekend: [1, 2, 3, 4, 5, 6, 7] }))).toBe('input/invalid /calendar/weekend');
    expect(refused(calendar({ weekend: [8] }))).toBe('input/invalid /calendar/weekend');
    expect(refused(calendar({ weekend: [0.5] }))).toBe('input/invalid /calendar/weekend');
    expect(calendar({ weekend: [1, 2, 3, 4, 5, 6] })().calendar.weekend).toHaveLength(6);
    expect(calendar({ weekend: [] })().calendar.weekend).toEqual([]);
  });

  test('is owned by one of its members', () => {
    expect(refused(changed({ ownerId: SAM_OUTSIDE }))).toBe('owner/not-a-member /ownerId');
    expect(changed({ ownerId: SAM_OUTSIDE, members: [...PROGRAM.members, memberWith({})] })().ownerId).toBe(
      SAM_OUTSIDE,
    );
  });
});

describe('the state of a program', () => {
  const because = { reason: 'No budget' };
  const halt = { byId: ELENA_SPONSOR, haltedAt: NOW, reason: 'No budget' };
  const paused = { ...PROGRAM, status: 'paused', halt } as const;
  const closed = { ...PROGRAM, status: 'closed', halt } as const;
  const bySponsor = (program: Program = PROGRAM) => contextWith([], { by: ELENA_SPONSOR, program });

  test('keeps who paused it, when and why, until it is resumed', () => {
    const { subject, reason } = act(PROGRAM, 'pause', because, bySponsor());
    expect([subject.status, subject.halt, reason]).toEqual(['paused', halt, 'No budget']);
    const resumed = act(paused, 'resume', { reason: 'There is one' }, bySponsor(paused));
    expect([resumed.subject.status, resumed.reason]).toEqual(['active', 'There is one']);
    expect(resumed.subject).not.toHaveProperty('halt');
  });

  test('can go from paused to closed, with who, when and why', () => {
    const later = '2026-11-27T09:00:00.000Z';
    const context = contextWith([], { program: paused, by: ELENA_SPONSOR, now: later });
    const { subject } = act(paused, 'close', { reason: 'It stays so' }, context);
    expect([subject.status, subject.halt]).toEqual([
      'closed',
      { byId: ELENA_SPONSOR, haltedAt: later, reason: 'It stays so' },
    ]);
  });

  test('has awaited transcripts looked for again when it is resumed', () => {
    const held = (number: string, endedAt: string, more: Partial<Meeting> = {}) =>
      existing('meeting', { title: 'Steering', number, status: 'held', calls: [{ chatId: '19:a', endedAt }], ...more });
    const meetings = [
      held('MTG-1', '2026-11-20T08:30:00.000Z'),
      held('MTG-2', '2026-11-19T08:30:00.000Z'),
      held('MTG-3', '2026-11-20T08:30:00.000Z', { transcript: { sha256: 'a' } as TranscriptHeld }),
      held('MTG-4', '2026-11-20T08:30:00.000Z', { status: 'live' }),
      held('MTG-5', '', { calls: [{ chatId: '19:a', startedAt: '2026-11-20T08:30:00.000Z' }] }),
    ];
    const context = contextWith(meetings, {
      by: ELENA_SPONSOR,
      program: paused,
      now: '2026-12-04T09:00:00.000Z',
    });
    const { owed = [] } = act(paused, 'resume', { reason: 'There is one' }, context);
    expect(owed.flatMap((each) => (each.type === 'follow-call' ? [each.subject] : []))).toEqual([
      'meeting:000000000001',
      'meeting:000000000005',
    ]);
  });

  test('is told to the other leads when it is closed', () => {
    const { owed } = act(PROGRAM, 'close', because, bySponsor());
    expect(owed).toEqual([{ type: 'tell', personId: PRIYA_TPM, topic: 'closed', subject: 'program:000000000001' }]);
  });

  test('cannot change in any other way', () => {
    expect(refused(() => act(paused, 'pause', because))).toBe('record/wrong-state');
    expect(refused(() => act(PROGRAM, 'resume', because))).toBe('record/wrong-state');
    for (const command of ['pause', 'resume', 'close'] as const)
      expect(refused(() => act(closed, command, because))).toBe('record/wrong-state');
  });
});

describe('the oversight of a program', () => {
  test('is its tier and how often its status is reported', () => {
    const { subject } = act(PROGRAM, 'set-oversight', { tier: 2, statusCadenceDays: 14 }, contextWith());
    expect(subject).toMatchObject({ tier: 2, statusCadenceDays: 14, profile: 'standard' });
    expect(act(PROGRAM, 'set-oversight', { tier: 3 }, contextWith()).subject.statusCadenceDays).toBe(7);
  });
});

describe('the retention of a program', () => {
  test('plans the end of every transcript that is held anew, also when the program is closed', () => {
    const transcript = { sha256: 'a', receivedAt: NOW } as TranscriptHeld;
    const meetings = [
      existing('meeting', { title: 'Steering', number: 'MTG-1', transcript }),
      existing('meeting', { title: 'Steering', number: 'MTG-2', transcript: { ...transcript, removedAt: NOW } }),
      existing('meeting', { title: 'Steering', number: 'MTG-3' }),
    ];
    for (const program of [PROGRAM, { ...PROGRAM, status: 'closed' } as const]) {
      const { subject, owed } = act(
        program,
        'set-retention',
        { transcriptRetentionDays: 30 },
        contextWith(meetings, { program }),
      );
      expect(subject.transcriptRetentionDays).toBe(30);
      expect(owed).toMatchObject([{ type: 'wake', subject: 'meeting:000000000001', purpose: 'transcript-expiry' }]);
    }
    expect(act(PROGRAM, 'set-retention', { transcriptRetentionDays: 90 }, contextWith(meetings)).owed).toEqual([]);
  });
});

describe('the chats of a program', () => {
  test('are 200 at most, and one of them can still be given another series', () => {
    const chats = Array.from({ length: 200 }, (_, count) => ({
      chatId: `19:c${count}@thread.v2`,
      boundAt: NOW,
      boundById: PRIYA_TPM,
    }));
    const bind = (before: Program, chatId: string) =>
      act(before, 'bind-chat', { chatId, series: 'Weekly' }, contextWith([], { program: before })).subject.chats ?? [];
    expect(bind({ ...PROGRAM, chats: chats.slice(1) }, '19:new@thread.v2')).toHaveLength(200);
    expect(refused(() => bind({ ...PROGRAM, chats }, '19:new@thread.v2'))).toBe('input/invalid /chatId');
    expect(bind({ ...PROGRAM, chats }, '19:c7@thread.v2').at(-1)).toMatchObject({ boundAt: NOW, series: 'Weekly' });
  });
});

describe('the baseline', () => {
  const milestone = (count: number, more: object = {}) =>
    existing('milestone', { title: `Step ${count}`, number: `MS-${count}`, ...more });
  const item = (count: number, more: object = {}) =>
    existing('scope', { title: `Item ${count}`, number: `SC-${count}`, ...more });
  const commit = (records: AnyRecord[], body = {}, program = PROGRAM) =>
    act(program, 'commit-baseline', body, contextWith(records, { program, by: ELENA_SPONSOR }));

  test('holds the forecast days of the milestones, the proposed scope and the budget', () => {
    const records = [
      milestone(1, { forecastOn: '2026-12-01' }),
      milestone(2, { forecastOn: '2027-01-15' }),
      milestone(3, { status: 'cancelled' }),
      item(1),
      item(2, { direction: 'out' }),
      item(3, { status: 'removed' }),
    ];
    const budget = { amount: 250_000, currency: 'EUR' };
    const { subject, also } = commit(records, { budget });
    expect(subject.baseline).toEqual({
      committedAt: NOW,
      committedById: ELENA_SPONSOR,
      milestones: { 'MS-1': '2026-12-01', 'MS-2': '2027-01-15' },
      scope: ['SC-1'],
      budget,
      promise: { milestones: { 'MS-1': '2026-12-01', 'MS-2': '2027-01-15' }, calendar: PROGRAM.calendar, budget },
    });
    expect(also).toMatchObject([
      { number: 'MS-1', baselineOn: '2026-12-01', version: 4 },
      { number: 'MS-2', baselineOn: '2027-01-15' },
      { number: 'SC-1', status: 'committed' },
    ]);
    expect(also).toHaveLength(3);
  });

  test('may have no budget', () => {
    expect(commit([item(1)]).subject.baseline).not.toHaveProperty('budget');
  });

  test('is refused with the name of every milestone without a forecast day', () => {
    const records = [milestone(1), milestone(2, { forecastOn: '2026-12-01' }), milestone(3)];
    const { code, paths, messages } = refusalOf(() => commit(records));
    expect(code).toBe('input/invalid');
    expect(paths).toEqual(['/baseline/milestones/MS-1', '/baseline/milestones/MS-3']);
    expect(messages[1]).toContain('MS-3 “Step 3”');
  });

  test('is committed once; afterwards it takes a change request', () => {
    expect(refused(() => commit([item(1)], {}, PROMISED))).toBe('baseline/needs-change-request');
  });

  test('is refused when it would promise nothing', () => {
    expect(refused(() => commit([item(1, { direction: 'out' })]))).toBe('input/invalid /baseline');
  });

  test('is not committed for a closed program', () => {
    expect(refused(() => commit([item(1)], {}, { ...PROGRAM, status: 'closed' }))).toBe('record/wrong-state');
  });
});
