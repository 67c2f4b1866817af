import type { Program } from '#shared/domain/kinds/program/program.ts';
import { remindOfEscalation } from '#shared/domain/kinds/escalation/escalation-rules.ts';
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
  refused,
  SAM_OUTSIDE,
  TIMER,
} from '../../context.ts';

const FIELDS = {
  title: 'No reviewer',
  escalationKind: 'security',
  severity: 'high',
  ask: 'Name a reviewer by Friday.',
} as const;
const ESC = 'escalation:000000000001';
const by = (personId: string, more: { program?: Program; now?: string } = {}) =>
  contextWith([raised], { by: personId, ...more });
/** As Jonas raised it, for Aisha, who answers for Security. */
const raised = {
  ...existing('escalation', { ...FIELDS, deciderId: AISHA_WEB }),
  createdById: JONAS_PLATFORM,
};
const tell = (personId: string, topic: string, subject = ESC) => ({ type: 'tell', personId, topic, subject });

describe('an escalation', () => {
  const raise = (fields: object = {}, context = contextWith([], { by: JONAS_PLATFORM })) =>
    create('escalation', { ...FIELDS, ...fields }, context);

  test('asks the holder of its function, or the sponsor when there is none', () => {
    const decider = (escalationKind: string) => raise({ escalationKind }).subject.deciderId;
    expect(decider('security')).toBe(AISHA_WEB);
    for (const kind of ['staffing', 'scope', 'customer', 'operations']) expect(decider(kind)).toBe(ELENA_SPONSOR);
    const program: Program = {
      ...PROGRAM,
      members: [...PROGRAM.members, { personId: SAM_OUTSIDE, roles: ['approver:operations'] }],
    };
    const withOps = contextWith([], { by: JONAS_PLATFORM, program });
    expect(raise({ escalationKind: 'operations' }, withOps).subject.deciderId).toBe(SAM_OUTSIDE);
  });

  test('asks the named decider when they may answer', () => {
    expect(raise({ deciderId: ELENA_SPONSOR }).subject.deciderId).toBe(ELENA_SPONSOR);
    for (const deciderId of [SAM_OUTSIDE, MEI_VIEWER, JONAS_PLATFORM, PRIYA_TPM])
      expect(refused(() => raise({ deciderId }))).toBe('input/invalid /deciderId');
  });

  test('that no function answers for is answered by anybody who answers for something', () => {
    for (const deciderId of [PRIYA_TPM, AISHA_WEB, ELENA_SPONSOR])
      expect(raise({ escalationKind: 'scope', deciderId }).subject.deciderId).toBe(deciderId);
    expect(refused(() => raise({ escalationKind: 'scope', deciderId: JONAS_PLATFORM }))).toBe(
      'input/invalid /deciderId',
    );
  });

  test('asks nobody who raised it while another can answer', () => {
    const by = (personId: string, program = PROGRAM) => contextWith([], { by: personId, program });
    expect(raise({}, by(AISHA_WEB)).subject.deciderId).toBe(ELENA_SPONSOR);
    expect(raise({ escalationKind: 'scope' }, by(ELENA_SPONSOR)).subject.deciderId).toBe(PRIYA_TPM);
    for (const personId of [PRIYA_TPM, AISHA_WEB, ELENA_SPONSOR])
      expect(refused(() => raise({ escalationKind: 'scope', deciderId: personId }, by(personId)))).toBe(
        'input/invalid /deciderId',
      );
    const alone: Program = { ...PROGRAM, members: [{ personId: ELENA_SPONSOR, roles: ['tpm', 'sponsor'] }] };
    expect(raise({}, by(ELENA_SPONSOR, alone)).subject.deciderId).toBe(ELENA_SPONSOR);
  });

  test.each([
    ['somebody outside', SAM_OUTSIDE],
    ['a viewer', MEI_VIEWER],
  ])('raised by %s asks the TPM, whoever is named', (_who, personId) => {
    const { subject } = raise({ deciderId: ELENA_SPONSOR }, contextWith([], { by: personId }));
    expect(subject).toMatchObject({ status: 'raised', deciderId: PRIYA_TPM });
  });

  test.each([
    ['critical', '2026-11-23T16:00:00.000Z'],
    ['high', '2026-11-24T16:00:00.000Z'],
    ['medium', '2026-11-25T16:00:00.000Z'],
    ['low', '2026-11-27T16:00:00.000Z'],
  ] as const)('that is %s is due at %s, tells its decider, and owes a wake-up then', (severity, dueAt) => {
    const { subject, owed } = raise({ severity });
    expect(subject).toMatchObject({ status: 'raised', level: 1, askedAt: NOW, dueAt });
    const id = 'escalation:000000000101';
    expect(owed).toEqual([
      tell(AISHA_WEB, 'escalated', id),
      { type: 'wake', at: dueAt, subject: id, purpose: 'escalation-due' },
    ]);
  });

  test('that is confidential is visible to its decider, also to a new one', () => {
    const { subject } = raise({ confidential: true, watcherIds: [MEI_VIEWER] });
    expect(subject.watcherIds).toEqual([MEI_VIEWER, AISHA_WEB]);
    const handedOn = edit(subject, { deciderId: ELENA_SPONSOR }, contextWith([subject], { by: ELENA_SPONSOR }));
    expect(handedOn.subject.watcherIds).toEqual([MEI_VIEWER, AISHA_WEB, ELENA_SPONSOR]);
    expect(raise().subject.watcherIds).toEqual([]);
  });

  describe('that is edited', () => {
    const later = { now: '2026-11-23T09:00:00.000Z' };
    const acknowledged = { ...raised, status: 'acknowledged', acknowledgedAt: NOW } as const;

    test('keeps its due time when its words change, also after a change of the calendar, and tells nobody again', () => {
      const program: Program = { ...PROGRAM, calendar: { ...PROGRAM.calendar, holidays: ['2026-11-24'] } };
      const { subject, owed } = edit(raised, { ask: 'Name two reviewers.' }, by(JONAS_PLATFORM, { ...later, program }));
      expect(subject).toMatchObject({ ask: 'Name two reviewers.', dueAt: raised.dueAt, askedAt: NOW });
      expect(owed).toEqual([]);
    });

    test('gets another due time with another severity, counted from when it was asked', () => {
      const { subject, owed } = edit(acknowledged, { severity: 'low' }, by(JONAS_PLATFORM, later));
      expect(subject).toMatchObject({ status: 'acknowledged', askedAt: NOW, dueAt: '2026-11-27T16:00:00.000Z' });
      expect(owed).toEqual([{ type: 'wake', at: '2026-11-27T16:00:00.000Z', subject: ESC, purpose: 'escalation-due' }]);
    });

    test('asks a new decider with a new due time', () => {
      const { subject, owed } = edit(acknowledged, { deciderId: ELENA_SPONSOR }, by(PRIYA_TPM, later));
      expect(subject).toMatchObject({ status: 'raised', askedAt: later.now, dueAt: '2026-11-25T16:00:00.000Z' });
      expect(subject).not.toHaveProperty('acknowledgedAt');
      expect(owed).toEqual([
        tell(ELENA_SPONSOR, 'escalated'),
        { type: 'wake', at: '2026-11-25T16:00:00.000Z', subject: ESC, purpose: 'escalation-due' },
      ]);
      for (const deciderId of [MEI_VIEWER, JONAS_PLATFORM])
        expect(refused(() => edit(raised, { deciderId }, by(PRIYA_TPM)))).toBe('input/invalid /deciderId');
    });

    test('gets no new due time after its decision', () => {
      const decided = { ...raised, status: 'decided' } as const;
      const { subject, owed } = edit(decided, { severity: 'low', deciderId: ELENA_SPONSOR }, by(PRIYA_TPM, later));
      expect(subject).toMatchObject({ status: 'decided', dueAt: raised.dueAt });
      expect(owed).toEqual([]);
    });

    test('keeps a decider who has left until another is named', () => {
      const program: Program = {
        ...PROGRAM,
        members: PROGRAM.members.filter(({ personId }) => personId !== AISHA_WEB),
      };
      expect(edit(raised, { ask: 'Anybody?' }, by(JONAS_PLATFORM, { program })).subject.ask).toBe('Anybody?');
    });
  });

  describe('that waits for an answer', () => {
    test('tells the person who raised it when it is acknowledged', () => {
      const { subject, owed } = act(raised, 'acknowledge', {}, by(AISHA_WEB));
      expect(subject).toMatchObject({ status: 'acknowledged', acknowledgedAt: NOW });
      expect(owed).toEqual([tell(JONAS_PLATFORM, 'answered')]);
      expect(refused(() => act(subject, 'acknowledge', {}, by(AISHA_WEB)))).toBe('record/wrong-state');
    });

    test('tells the person who raised it and its owner when it is decided', () => {
      const owned = { ...raised, ownerId: PRIYA_TPM };
      const byAisha = contextWith([owned], { by: AISHA_WEB });
      const { subject, owed } = act(owned, 'decide', { text: 'Two days of review.' }, byAisha);
      expect(subject.ruling).toEqual({ text: 'Two days of review.', byId: AISHA_WEB, decidedAt: NOW });
      expect(owed).toContainEqual(tell(JONAS_PLATFORM, 'answered'));
      expect(owed).toContainEqual(tell(PRIYA_TPM, 'answered'));
      expect(refused(() => act(subject, 'decide', { text: 'Again' }, by(AISHA_WEB)))).toBe('record/wrong-state');
    });
  });

  test.each(['raised', 'acknowledged', 'decided'] as const)('that is %s can be resolved once', (status) => {
    const { subject } = act({ ...raised, status }, 'resolve', { text: 'A reviewer came.' }, by(PRIYA_TPM));
    expect(subject).toMatchObject({
      status: 'resolved',
      resolution: { text: 'A reviewer came.', byId: PRIYA_TPM, resolvedAt: NOW },
    });
    expect(refused(() => act(subject, 'resolve', { text: 'Again' }, by(PRIYA_TPM)))).toBe('record/wrong-state');
  });

  test('is withdrawn with a reason, until it is decided', () => {
    const withdraw = (more: object = {}) =>
      act({ ...raised, ...more }, 'withdraw', { reason: 'Settled.' }, by(JONAS_PLATFORM));
    expect(withdraw()).toMatchObject({
      subject: { status: 'withdrawn', statusReason: 'Settled.' },
      reason: 'Settled.',
    });
    expect(refused(() => withdraw({ status: 'decided' }))).toBe('record/wrong-state');
  });

  describe('that may be overdue', () => {
    const timer = by(TIMER, { now: raised.dueAt });

    test('is told to decider, author, sponsor and TPM at its due time', () => {
      const { subject, owed } = remindOfEscalation(raised, timer);
      expect(subject).toEqual(raised);
      expect(owed).toEqual(
        [AISHA_WEB, JONAS_PLATFORM, ELENA_SPONSOR, PRIYA_TPM].map((personId) => tell(personId, 'overdue')),
      );
    });

    test('is not overdue before its due time, nor once it is decided, resolved or withdrawn', () => {
      const early = by(TIMER, { now: '2026-11-24T15:59:59.999Z' });
      expect(refused(() => remindOfEscalation(raised, early))).toBe('record/wrong-state');
      expect(remindOfEscalation({ ...raised, status: 'acknowledged' }, timer).owed).toHaveLength(4);
      for (const status of ['decided', 'resolved', 'withdrawn'] as const)
        expect(refused(() => remindOfEscalation({ ...raised, status }, timer))).toBe('record/wrong-state');
    });
  });
});
