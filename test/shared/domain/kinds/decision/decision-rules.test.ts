import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  edit,
  ELENA_SPONSOR,
  existing,
  NOW,
  PRIYA_TPM,
  refused,
  SAM_OUTSIDE,
  TODAY,
} from '../../context.ts';

const proposed = existing('decision', { title: 'Decide on the payment provider' });
const named = { ...proposed, deciderId: AISHA_WEB };
const ruling = { text: 'We take A', byId: AISHA_WEB, decidedAt: NOW, effectiveOn: TODAY };
const decided = { ...named, status: 'decided', ruling } as const;

describe('a decision', () => {
  test('is decided by a member of the program', () => {
    expect(refused(() => edit(proposed, { deciderId: SAM_OUTSIDE }))).toBe('input/invalid /deciderId');
    const left = { ...proposed, deciderId: SAM_OUTSIDE };
    expect(edit(left, { context: 'Two offers' }).subject.deciderId).toBe(SAM_OUTSIDE);
  });

  test('keeps who decided it, when, and the words', () => {
    const { subject } = act(named, 'decide', { text: 'We take A' }, contextWith([named], { by: AISHA_WEB }));
    expect(subject).toMatchObject({ status: 'decided', ruling });
  });

  test('names the live meeting that has it on its agenda or among its captures when it is decided', () => {
    const live = (more: Partial<Meeting>) => existing('meeting', { title: 'Steering', status: 'live', ...more });
    const agenda = [{ title: 'A', purpose: 'decide', durationMinutes: 5, records: [proposed.number] }] as const;
    const captures = [{ record: proposed.number, capturedAt: NOW, byId: PRIYA_TPM }];
    const meetingOf = (meeting: Meeting, decision: Decision = proposed) => {
      const context = contextWith([decision, meeting]);
      return act(decision, 'decide', { text: 'A' }, context).subject.ruling?.meeting;
    };
    expect(meetingOf(live({ agenda }))).toBe('MTG-1');
    expect(meetingOf(live({ captures }))).toBe('MTG-1');
    expect(meetingOf(live({}))).toBeUndefined();
    expect(meetingOf(live({ agenda, status: 'held' }))).toBeUndefined();
    expect(meetingOf(live({ agenda, confidential: true }))).toBeUndefined();
    expect(meetingOf(live({ agenda, confidential: true }), { ...proposed, confidential: true })).toBe('MTG-1');
  });

  test('keeps dissent and the day from which it is effective', () => {
    const { subject } = act(proposed, 'decide', { text: 'A', dissent: 'Jonas: B', effectiveOn: '2026-12-01' });
    expect(subject.ruling).toMatchObject({ dissent: 'Jonas: B', effectiveOn: '2026-12-01' });
  });

  test('is deferred to a day after today, and decided later', () => {
    expect(refused(() => act(proposed, 'defer', { reason: 'No quote', until: TODAY }))).toBe('input/invalid /until');
    const deferred = act(proposed, 'defer', { reason: 'No quote', until: '2026-11-21' }).subject;
    expect(deferred.turn).toEqual({ byId: PRIYA_TPM, turnedAt: NOW, reason: 'No quote', until: '2026-11-21' });
    expect(act(proposed, 'defer', { reason: 'No quote' }).subject.status).toBe('deferred');
    expect(act(deferred, 'decide', { text: 'A' }).subject).not.toHaveProperty('turn');
  });

  test('is never decided twice', () => {
    expect(refused(() => act(decided, 'decide', { text: 'B' }))).toBe('record/wrong-state');
    expect(refused(() => act(decided, 'defer', { reason: 'x' }))).toBe('record/wrong-state');
  });

  test('once decided cannot change its title, options or decider, whoever edits it', () => {
    expect(refused(() => edit(decided, { options: [{ title: 'C' }] }))).toBe('record/wrong-state');
    expect(refused(() => edit(decided, { title: 'Decide on something else' }))).toBe('record/wrong-state');
    const bySponsor = contextWith([decided], { by: ELENA_SPONSOR });
    expect(refused(() => edit(decided, { deciderId: undefined }, bySponsor))).toBe('record/wrong-state');
    expect(edit(decided, { reviewOn: '2027-01-10', confidential: true }).subject.reviewOn).toBe('2027-01-10');
  });

  test('once decided can be sent again with its fields in another order', () => {
    const before = { ...decided, options: [{ title: 'A', pros: 'Cheap' }] };
    expect(edit(before, { options: [{ pros: 'Cheap', title: 'A' }] }).subject.version).toBe(4);
  });
});

describe('decision: superseded or reversed', () => {
  const later = { ...decided, number: 'D-7', title: 'Decide again' };
  const supersede = (by: string, others = [later], person = ELENA_SPONSOR) =>
    act(decided, 'supersede', { by }, contextWith([decided, ...others], { by: person }));

  test('a superseded decision and its successor name each other', () => {
    const { subject, also } = supersede('D-7');
    expect(subject).toMatchObject({ status: 'superseded', supersededBy: 'D-7' });
    expect(also).toMatchObject([{ number: 'D-7', links: [{ type: 'supersedes', to: 'D-1' }], version: 4 }]);
  });

  test('a successor names the superseded decision once', () => {
    const linked = { ...later, links: [{ type: 'supersedes' as const, to: 'D-1' }] };
    expect(supersede('D-7', [linked]).also[0]?.links).toHaveLength(1);
  });

  test('the successor is another, decided decision that the caller may see', () => {
    expect(refused(() => supersede('D-8'))).toBe('input/invalid /by');
    expect(refused(() => supersede('D-1'))).toBe('input/invalid /by');
    expect(refused(() => supersede('I-1'))).toBe('input/invalid /by');
    expect(refused(() => supersede('D-7', [{ ...later, status: 'proposed' as never }]))).toBe('input/invalid /by');
    const secret = [{ ...later, confidential: true }];
    expect(refused(() => supersede('D-7', secret, AISHA_WEB))).toBe('input/invalid /by');
  });

  test('a decision is reversed with a reason, once it is decided', () => {
    const { subject } = act(
      decided,
      'reverse',
      { reason: 'The vendor left' },
      contextWith([decided], { by: AISHA_WEB }),
    );
    expect(subject).toMatchObject({ status: 'reversed', ruling });
    expect(subject.turn).toEqual({ byId: AISHA_WEB, turnedAt: NOW, reason: 'The vendor left' });
    expect(refused(() => act(proposed, 'reverse', { reason: 'x' }))).toBe('record/wrong-state');
  });
});
