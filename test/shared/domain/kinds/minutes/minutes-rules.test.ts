import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Candidate, Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
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
  refusalOf,
  refused,
  SAM_OUTSIDE,
} from '../../context.ts';

const meeting = existing('meeting', {
  title: 'Steering',
  number: 'MTG-4',
  status: 'minutes-drafted',
  attendeeIds: [PRIYA_TPM, JONAS_PLATFORM, SAM_OUTSIDE],
  startsAt: '2026-11-18T23:30:00.000Z',
  transcript: {
    sha256: '0'.repeat(64),
    cueCount: 40,
    durationSeconds: 900,
    isAttributed: true,
    receivedAt: '2026-11-19T10:00:00.000Z',
    receivedById: 'steerline',
    road: 'graph',
  },
});

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  id: 'c1',
  kind: 'action',
  title: 'Order the hardware',
  quote: 'Jonas, can you order the hardware by Friday?',
  cueFrom: 12,
  cueTo: 14,
  startSeconds: 95.5,
  speaker: 'Priya Raman',
  confidence: 0.8,
  why: 'can you',
  ownerId: JONAS_PLATFORM,
  ownerWhy: 'Jonas, can you',
  dueOn: '2026-11-27',
  dueWhy: 'by Friday',
  state: 'open',
  isEdited: false,
  ...more,
});

const minutesWith = (...candidates: Candidate[]): Minutes =>
  existing('minutes', { title: 'Minutes', meeting: 'MTG-4', candidates, lines: [], draftedBy: 'rules 1' });

const inside = (minutes: Minutes, others: AnyRecord[] = [meeting]) => contextWith([minutes, ...others]);
const accept = (offered: Candidate, body: object = {}, others?: AnyRecord[]) => {
  const minutes = minutesWith(offered, candidate({ id: 'c2' }));
  return act(minutes, 'accept', { candidateId: offered.id, ...body }, inside(minutes, others));
};
const unowned = (): Candidate => {
  const { ownerId: _owner, ownerWhy: _why, ...rest } = candidate();
  return rest;
};

describe('an accepted candidate', () => {
  test('becomes a record that cites its words, and names that record', () => {
    const { subject, also } = accept(candidate());
    expect(also).toMatchObject([
      {
        kind: 'action',
        title: 'Order the hardware',
        ownerId: JONAS_PLATFORM,
        dueOn: '2026-11-27',
        confidential: false,
      },
    ]);
    expect(also[0]?.sources).toEqual([
      {
        type: 'transcript',
        meeting: 'MTG-4',
        cueFrom: 12,
        cueTo: 14,
        startSeconds: 95.5,
        speaker: 'Priya Raman',
        quote: 'Jonas, can you order the hardware by Friday?',
      },
    ]);
    expect(subject.candidates[0]).toMatchObject({ state: 'accepted', record: also[0]?.number, isEdited: false });
    expect(subject.candidates[1]?.state).toBe('open');
  });

  test('takes the corrections of the person, and counts as edited', () => {
    const { subject, also } = accept(candidate(), { title: 'Order two servers', ownerId: AISHA_WEB, dueOn: null });
    expect(also[0]).toMatchObject({ title: 'Order two servers', ownerId: AISHA_WEB });
    expect(also[0]).not.toHaveProperty('dueOn');
    expect(subject.candidates[0]).toMatchObject({ title: 'Order two servers', isEdited: true });
    expect(subject.candidates[0]).not.toHaveProperty('ownerWhy');
    expect(subject.candidates[0]).not.toHaveProperty('dueWhy');
  });

  test('does not count as edited when the corrections change nothing', () => {
    const { subject } = accept(candidate(), { title: 'Order the hardware', ownerId: JONAS_PLATFORM, kind: 'action' });
    expect(subject.candidates[0]).toMatchObject({ isEdited: false, ownerWhy: 'Jonas, can you', dueWhy: 'by Friday' });
  });

  test('may have neither speaker nor owner nor day', () => {
    const { speaker: _speaker, dueOn: _due, ...bare } = unowned();
    const [action] = accept(bare).also;
    expect(action).not.toHaveProperty('ownerId');
    expect(action?.sources[0]).not.toHaveProperty('speaker');
  });

  test('is refused when its owner is no member of the program', () => {
    expect(refused(() => accept(candidate({ ownerId: SAM_OUTSIDE })))).toBe('owner/not-a-member /ownerId');
    expect(refused(() => accept(candidate(), { ownerId: SAM_OUTSIDE }))).toBe('owner/not-a-member /ownerId');
    expect(accept(candidate({ ownerId: SAM_OUTSIDE }), { ownerId: null }).also).toHaveLength(1);
  });

  test('tells its new owner', () => {
    expect(accept(candidate()).owed).toContainEqual({
      type: 'tell',
      personId: JONAS_PLATFORM,
      topic: 'assigned',
      subject: 'action:000000000101',
    });
  });

  test.each<[string, Partial<Candidate>, object]>([
    ['its words were changed', {}, { title: 'We take B, and spend ten million' }],
    ['they were changed before', { isEdited: true }, {}],
    ['somebody else is named', {}, { ownerId: ELENA_SPONSOR }],
    ['it was no decision', { kind: 'question' }, { kind: 'decision' }],
    ['the words do not say who', { ownerWhy: undefined as never }, {}],
  ])('becomes a decision that is only proposed when %s', (_, more, change) => {
    const [decision] = accept(candidate({ kind: 'decision', title: 'We take A', ...more }), change).also;
    const deciderId = 'ownerId' in change ? ELENA_SPONSOR : JONAS_PLATFORM;
    expect(decision).toMatchObject({ status: 'proposed', deciderId });
    expect(decision).not.toHaveProperty('ruling');
  });

  test('is decided in the new words when its decider changed them', () => {
    const minutes = minutesWith(candidate({ kind: 'decision', ownerId: PRIYA_TPM, title: 'We take A' }));
    const body = { candidateId: 'c1', title: 'We take A for two years' };
    expect(act(minutes, 'accept', body, inside(minutes)).also).toMatchObject([
      { status: 'decided', ruling: { byId: PRIYA_TPM, text: 'We take A for two years' } },
    ]);
  });

  test('becomes a proposed decision without a decider when its owner only reads', () => {
    const [decision] = accept(candidate({ kind: 'decision', ownerId: MEI_VIEWER })).also;
    expect(decision).toMatchObject({ status: 'proposed', ownerId: MEI_VIEWER });
    expect(decision).not.toHaveProperty('deciderId');
  });

  test('is decided when its decider is known, on the meeting’s day in the program’s zone', () => {
    const [decision] = accept(candidate({ kind: 'decision', title: 'We take A' })).also;
    expect(decision).toMatchObject({
      status: 'decided',
      deciderId: JONAS_PLATFORM,
      ruling: {
        text: 'We take A',
        byId: JONAS_PLATFORM,
        decidedAt: '2026-11-18T23:30:00.000Z',
        effectiveOn: '2026-11-19',
        meeting: 'MTG-4',
      },
    });
  });

  test('becomes a decision dated to the end of the meeting, else to its start, else to now', () => {
    const decidedAt = (other: AnyRecord[]) =>
      accept(candidate({ kind: 'decision' }), {}, other).also.map(
        (each) => each.kind === 'decision' && each.ruling?.decidedAt,
      );
    const started = { ...meeting, startedAt: '2026-11-19T09:00:00.000Z' };
    expect(decidedAt([{ ...started, endedAt: '2026-11-19T10:00:00.000Z' }])).toEqual(['2026-11-19T10:00:00.000Z']);
    expect(decidedAt([started])).toEqual(['2026-11-19T09:00:00.000Z']);
    const { startsAt: _startsAt, ...bare } = meeting;
    expect(decidedAt([bare])).toEqual([NOW]);
  });

  test('becomes a proposed decision when it is not known who decided', () => {
    const [decision] = accept({ ...unowned(), kind: 'decision' }).also;
    expect(decision).toMatchObject({ status: 'proposed', neededByOn: '2026-11-27' });
    expect(decision).not.toHaveProperty('ruling');
  });

  test('is a proposed risk, or an open one when it is scored at once', () => {
    expect(accept(candidate({ kind: 'risk' })).also).toMatchObject([{ kind: 'risk', status: 'proposed' }]);
    const scores = { probability: 2, impact: { cost: 3 } };
    expect(accept(candidate({ kind: 'risk' }), scores).also).toMatchObject([{ status: 'open', score: 6 }]);
  });

  test('is an open issue of the severity given, else medium', () => {
    expect(accept(candidate({ kind: 'issue' })).also).toMatchObject([{ status: 'open', severity: 'medium' }]);
    expect(accept(candidate({ kind: 'issue' }), { severity: 'high' }).also).toMatchObject([{ severity: 'high' }]);
  });

  test('becomes a requested dependency, needed by the candidate’s day', () => {
    expect(accept(candidate({ kind: 'dependency' })).also).toMatchObject([
      { status: 'requested', needByOn: '2026-11-27' },
    ]);
  });

  test('is refused as a question, unless another kind is given', () => {
    expect(refused(() => accept(candidate({ kind: 'question' })))).toBe('input/invalid /kind');
    expect(accept(candidate({ kind: 'question' }), { kind: 'action' }).also).toMatchObject([{ kind: 'action' }]);
  });

  test('is confidential when the minutes or the meeting are', () => {
    expect(accept(candidate(), {}, [{ ...meeting, confidential: true }]).also[0]?.confidential).toBe(true);
    const secret = { ...minutesWith(candidate()), confidential: true, watcherIds: [MEI_VIEWER] };
    const { also } = act(secret, 'accept', { candidateId: 'c1' }, inside(secret));
    expect(also).toMatchObject([{ confidential: true, watcherIds: [MEI_VIEWER] }]);
  });

  test('cannot be accepted again, nor after it was rejected', () => {
    expect(refused(() => accept(candidate({ state: 'accepted' })))).toBe('record/wrong-state');
    expect(refused(() => accept(candidate({ state: 'rejected' })))).toBe('record/wrong-state');
  });
});

describe('a candidate under review', () => {
  const minutes = minutesWith(candidate(), candidate({ id: 'c2', state: 'rejected', rejectedBecause: 'A joke' }));

  test('is revised and stays open', () => {
    const [revised] = act(minutes, 'revise', { candidateId: 'c1', kind: 'issue', ownerId: null }).subject.candidates;
    expect(revised).toMatchObject({ kind: 'issue', state: 'open', isEdited: true, dueWhy: 'by Friday' });
    expect(revised).not.toHaveProperty('ownerId');
    expect(revised).not.toHaveProperty('ownerWhy');
  });

  test('is scored now and accepted later, without counting as edited', () => {
    const scores = { probability: 2, impact: { cost: 3 }, severity: 'low' } as const;
    const { subject } = act(minutes, 'revise', { candidateId: 'c1', kind: 'action', ...scores });
    expect(subject.candidates[0]).toMatchObject({ ...scores, isEdited: false, dueWhy: 'by Friday' });
    const accepted = (kind: 'risk' | 'issue', more: object = {}) =>
      act(subject, 'accept', { candidateId: 'c1', kind, ...more }, inside(subject)).also[0];
    expect(accepted('risk')).toMatchObject({ kind: 'risk', status: 'open', score: 6 });
    expect(accepted('risk')).not.toHaveProperty('severity');
    expect(accepted('risk', { impact: null })).toMatchObject({ status: 'proposed', probability: 2 });
    expect(accepted('risk', { impact: null })).not.toHaveProperty('impact');
    expect(accepted('issue')).toMatchObject({ kind: 'issue', severity: 'low' });
    expect(accepted('issue', { severity: null })).toMatchObject({ severity: 'medium' });
  });

  test('once edited counts as edited, also when it is changed back', () => {
    const edited = minutesWith(candidate({ isEdited: true }));
    const again = act(edited, 'revise', { candidateId: 'c1', title: 'Order the hardware' });
    expect(again.subject.candidates[0]?.isEdited).toBe(true);
  });

  test('is rejected, with a reason or without, and reconsidered', () => {
    const rejected = act(minutes, 'reject', { candidateId: 'c1', because: 'Not agreed' }).subject;
    expect(rejected.candidates[0]).toMatchObject({ state: 'rejected', rejectedBecause: 'Not agreed' });
    expect(act(minutes, 'reject', { candidateId: 'c1' }).subject.candidates[0]).not.toHaveProperty('rejectedBecause');
    const [, open] = act(minutes, 'reconsider', { candidateId: 'c2' }).subject.candidates;
    expect(open?.state).toBe('open');
    expect(open).not.toHaveProperty('rejectedBecause');
  });

  test('is reconsidered only when it was rejected', () => {
    const accepted = minutesWith(candidate({ state: 'accepted', record: 'ACT-1' }));
    expect(refused(() => act(accepted, 'reconsider', { candidateId: 'c1' }))).toBe('record/wrong-state');
    expect(refused(() => act(minutes, 'reconsider', { candidateId: 'c1' }))).toBe('record/wrong-state');
  });

  test('is split in place into pieces that keep the quote', () => {
    const { candidates } = act(minutes, 'split', { candidateId: 'c1', titles: ['Order', 'Install'] }).subject;
    expect(candidates.map(({ id, title }) => [id, title])).toEqual([
      ['c1a', 'Order'],
      ['c1b', 'Install'],
      ['c2', 'Order the hardware'],
    ]);
    expect(candidates[1]).toMatchObject({ quote: candidate().quote, ownerId: JONAS_PLATFORM, isEdited: true });
  });

  test('is split into two to five, and pieces can be split again', () => {
    const split = (titles: string[], from = minutes, candidateId = 'c1') =>
      act(from, 'split', { candidateId, titles }).subject;
    expect(refused(() => split(['a']))).toBe('input/invalid /titles');
    expect(refused(() => split(['a', 'b', 'c', 'd', 'e', 'f']))).toBe('input/invalid /titles');
    const again = split(['a', 'b'], split(['a', 'b', 'c', 'd', 'e']), 'c1e');
    const ids = again.candidates.map(({ id }) => id);
    expect(ids).toEqual(['c1a', 'c1b', 'c1c', 'c1d', 'c1ea', 'c1eb', 'c2']);
  });

  test.each(['accept', 'revise', 'reject', 'reconsider'] as const)(
    'that is unknown refuses the command %s',
    (command) => {
      expect(refused(() => act(minutes, command, { candidateId: 'c9' }))).toBe('input/invalid /candidateId');
    },
  );

  test.each(['revise', 'reject'] as const)('that was rejected refuses the command %s', (command) => {
    expect(refused(() => act(minutes, command, { candidateId: 'c2' }))).toBe('record/wrong-state');
    expect(refused(() => act(minutes, 'split', { candidateId: 'c2', titles: ['a', 'b'] }))).toBe('record/wrong-state');
    expect(refused(() => act(minutes, 'split', { candidateId: 'c9', titles: ['a', 'b'] }))).toBe(
      'input/invalid /candidateId',
    );
  });
});

describe('minutes', () => {
  const reviewed = minutesWith(candidate({ state: 'accepted' }), candidate({ id: 'c2', state: 'rejected' }));

  test('are published when every candidate was reviewed', () => {
    const open = minutesWith(candidate(), candidate({ id: 'c2' }), candidate({ id: 'c3', state: 'rejected' }));
    expect(refusalOf(() => act(open, 'publish', {}))).toMatchObject({
      code: 'minutes/not-reviewed',
      facts: { open: 2 },
    });
    expect(act(reviewed, 'publish', {}, inside(reviewed)).subject).toMatchObject({
      status: 'published',
      publishedById: PRIYA_TPM,
      publishedAt: NOW,
    });
    expect(act(minutesWith(), 'publish', {}).subject.status).toBe('published');
  });

  test('once published are told to the members who attended', () => {
    const { owed, also } = act(reviewed, 'publish', {}, inside(reviewed));
    expect(owed).toEqual([
      { type: 'tell', personId: JONAS_PLATFORM, topic: 'published', subject: 'minutes:000000000001' },
    ]);
    expect(also).toEqual([]);
  });

  test('cannot be changed once published', () => {
    const published = { ...minutesWith(candidate()), status: 'published' } as const;
    expect(refused(() => act(published, 'accept', { candidateId: 'c1' }))).toBe('record/wrong-state');
    expect(refused(() => act(published, 'publish', {}))).toBe('record/wrong-state');
  });

  test('are approved once they are published, and the meeting says so', () => {
    const published = { ...reviewed, status: 'published' } as const;
    const { subject, also } = act(published, 'approve', {}, contextWith([published, meeting], { by: ELENA_SPONSOR }));
    expect(subject).toMatchObject({ status: 'approved', approvedById: ELENA_SPONSOR, approvedAt: NOW });
    expect(also).toMatchObject([{ number: 'MTG-4', status: 'minutes-approved' }]);
    expect(refused(() => act(reviewed, 'approve', {}))).toBe('record/wrong-state');
    expect(act(published, 'approve', {}).also).toEqual([]);
  });
});

describe('a candidate that says what was captured in the meeting', () => {
  const captured = existing('decision', {
    number: 'D-5',
    title: 'Two waves',
    sources: [{ type: 'meeting', meeting: 'MTG-4', capturedAt: NOW }],
  });
  const said = candidate({ kind: 'decision', title: 'We go in two waves', captured: 'D-5' });

  test('adds a source to the captured record, and makes no second record', () => {
    const { subject, also } = accept(said, { record: 'D-5' }, [meeting, captured]);
    expect(subject.candidates[0]).toMatchObject({ state: 'accepted', record: 'D-5' });
    expect(also).toHaveLength(1);
    expect(also[0]).toMatchObject({ number: 'D-5', title: 'Two waves', status: 'proposed', version: 4 });
    expect(also[0]?.sources).toEqual([
      { type: 'meeting', meeting: 'MTG-4', capturedAt: NOW },
      expect.objectContaining({ type: 'transcript', meeting: 'MTG-4', cueFrom: 12, quote: said.quote }),
    ]);
  });

  test('becomes another record when it is accepted without the captured one', () => {
    const [other] = accept(said, {}, [meeting, captured]).also;
    expect(other).toMatchObject({ kind: 'decision', title: 'We go in two waves' });
    expect(other?.number).not.toBe('D-5');
  });

  test('cannot be accepted as a record that is missing, hidden or of another kind', () => {
    const same = (others: AnyRecord[], more: Partial<Candidate> = {}) =>
      refused(() => accept({ ...said, ...more }, { record: 'D-5' }, [meeting, ...others]));
    expect(same([])).toBe('input/invalid /record');
    expect(same([captured], { kind: 'action' })).toBe('input/invalid /record');
    expect(same([captured], { kind: 'question' })).toBe('input/invalid /record');
    const minutes = minutesWith(said);
    const secret = { ...captured, confidential: true };
    const byViewer = contextWith([minutes, meeting, secret], { by: MEI_VIEWER });
    expect(refused(() => act(minutes, 'accept', { candidateId: 'c1', record: 'D-5' }, byViewer))).toBe(
      'input/invalid /record',
    );
  });
});
