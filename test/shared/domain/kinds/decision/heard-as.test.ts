import { heardAs } from '#shared/domain/kinds/decision/heard-as.ts';
import { isUnconfirmed, type Decision } from '#shared/domain/kinds/decision/decision.ts';
import type { TranscriptHeld } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  MEI_VIEWER,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  refused,
  SAM_OUTSIDE,
} from '../../context.ts';

const said: Candidate = {
  id: 'c1',
  kind: 'decision',
  title: 'We take A',
  quote: 'Elena decides that we take A.',
  cueFrom: 1,
  cueTo: 1,
  startSeconds: 5,
  speaker: 'Elena Petrova',
  confidence: 0.9,
  why: 'decides',
  ownerId: ELENA_SPONSOR,
  ownerWhy: 'Elena decides',
  state: 'open',
  isEdited: false,
};
const held = (road: TranscriptHeld['road'], isAttributed = true): TranscriptHeld => ({
  sha256: '0'.repeat(64),
  cueCount: 1,
  durationSeconds: 9,
  isAttributed,
  receivedAt: NOW,
  receivedById: PRIYA_TPM,
  road,
});
const without = (name: 'ownerId' | 'ownerWhy' | 'speaker'): Candidate =>
  Object.fromEntries(Object.entries(said).filter(([field]) => field !== name)) as unknown as Candidate;
const heard = (candidate: Candidate, transcript?: TranscriptHeld, by = PRIYA_TPM) =>
  heardAs(candidate, transcript, PROGRAM, by);

describe('words of a meeting', () => {
  test('decide when the product fetched them and a named speaker said them', () => {
    expect(heard(said, held('graph'))).toBe('decided');
  });

  test('decide nothing until they are confirmed when somebody brought them', () => {
    expect(heard(said, held('upload'))).toBe('unconfirmed');
    expect(heard(said)).toBe('unconfirmed');
  });

  test('decide nothing until they are confirmed when nobody knows who said them', () => {
    expect(heard(said, held('graph', false))).toBe('unconfirmed');
    expect(heard(without('speaker'), held('graph'))).toBe('unconfirmed');
  });

  test.each<[string, Candidate]>([
    ['name nobody', without('ownerId')],
    ['do not say why it is them', without('ownerWhy')],
    ['name somebody who only reads', { ...said, ownerId: MEI_VIEWER }],
    ['name somebody from outside', { ...said, ownerId: SAM_OUTSIDE }],
    ['were changed by another', { ...said, isEdited: true }],
  ])('only propose when they %s', (_what, candidate) => {
    for (const road of ['graph', 'upload'] as const) expect(heard(candidate, held(road))).toBe('proposed');
  });

  test('decide also when who decided changed them', () => {
    expect(heard({ ...said, isEdited: true }, held('graph'), ELENA_SPONSOR)).toBe('decided');
  });
});

const DECIDED_AT = '2026-11-19T23:30:00.000Z';
const brought = existing('decision', {
  title: 'We take A',
  deciderId: AISHA_WEB,
  heard: { text: 'We take A', decidedAt: DECIDED_AT, meeting: 'MTG-1' },
});
const by = (personId: string, decision: Decision) => contextWith([decision], { by: personId });

describe('a decision that a brought text says was made', () => {
  test('waits to be confirmed while it is proposed or deferred', () => {
    expect(isUnconfirmed(brought)).toBe(true);
    expect(isUnconfirmed({ ...brought, status: 'deferred' })).toBe(true);
    expect(isUnconfirmed({ ...brought, status: 'decided' })).toBe(false);
    expect(isUnconfirmed(existing('decision', { title: 'We take A' }))).toBe(false);
  });

  test('is decided as the text has it once its decider confirms it', () => {
    const { subject } = act(brought, 'confirm', {}, by(AISHA_WEB, brought));
    expect(subject).toMatchObject({
      status: 'decided',
      ruling: {
        text: 'We take A',
        byId: AISHA_WEB,
        decidedAt: DECIDED_AT,
        effectiveOn: '2026-11-20',
        meeting: 'MTG-1',
        isHeard: true,
      },
    });
    expect(subject).not.toHaveProperty('heard');
  });

  test('stays proposed without the words when its decider says that it is not theirs, and the TPM hears of it', () => {
    const { subject, owed, reason } = act(brought, 'disclaim', { reason: 'I was away' }, by(AISHA_WEB, brought));
    expect(subject.status).toBe('proposed');
    expect(subject).not.toHaveProperty('heard');
    expect(reason).toBe('I was away');
    expect(owed).toEqual([
      { type: 'tell', personId: PRIYA_TPM, topic: 'disclaimed', subject: 'decision:000000000001' },
    ]);
  });

  test('is decided in other words without a confirmation, and the text decides nothing any more', () => {
    const { subject } = act(brought, 'decide', { text: 'We take B' }, by(AISHA_WEB, brought));
    expect(subject.ruling).toMatchObject({ text: 'We take B', decidedAt: NOW });
    expect(subject).not.toHaveProperty('heard');
  });
});

describe('a decision that was heard', () => {
  const ruling = { text: 'We take A', byId: AISHA_WEB, decidedAt: NOW, effectiveOn: '2026-11-20', isHeard: true };
  const decided = existing('decision', { title: 'We take A', deciderId: AISHA_WEB, status: 'decided', ruling });

  test('is proposed again when who is said to have decided says that they did not', () => {
    const { subject } = act(decided, 'disclaim', {}, by(AISHA_WEB, decided));
    expect(subject.status).toBe('proposed');
    expect(subject).not.toHaveProperty('ruling');
  });

  test('is not disclaimed or confirmed when it came from no meeting', () => {
    const { isHeard: _heard, ...given } = ruling;
    const own = { ...decided, ruling: given };
    expect(refused(() => act(own, 'disclaim', {}, by(AISHA_WEB, own)))).toBe('record/wrong-state');
    const plain = existing('decision', { title: 'We take A', deciderId: AISHA_WEB });
    expect(refused(() => act(plain, 'confirm', {}, by(AISHA_WEB, plain)))).toBe('record/wrong-state');
  });
});

describe('the decisions of a meeting', () => {
  const meeting = existing('meeting', { title: 'Steering', status: 'minutes-drafted' });
  const other = (number: string, more: Partial<Decision> = {}): Decision => ({ ...brought, number, ...more });
  const records = [
    meeting,
    brought,
    other('D-2'),
    other('D-3', { deciderId: JONAS_PLATFORM }),
    other('D-4', { heard: { text: 'We take C', decidedAt: DECIDED_AT, meeting: 'MTG-9' } }),
    other('D-5', { status: 'reversed' }),
  ];

  test('are confirmed all at once by their decider, and no others', () => {
    const { also } = act(meeting, 'confirm-decisions', {}, contextWith(records, { by: AISHA_WEB }));
    expect(also.map(({ number, status }) => `${number} ${status}`)).toEqual(['D-1 decided', 'D-2 decided']);
  });

  test('are confirmed by nobody whom none of them names', () => {
    for (const personId of [ELENA_SPONSOR, PRIYA_TPM])
      expect(refused(() => act(meeting, 'confirm-decisions', {}, contextWith(records, { by: personId })))).toBe(
        'record/wrong-state',
      );
  });
});
