import { expireAssumption } from '#shared/domain/kinds/assumption/assumption-rules.ts';
import { wake } from '#shared/domain/wake-rules.ts';
import { settle } from '#shared/domain/settle.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  existing,
  JONAS_PLATFORM,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  refused,
  SAM_OUTSIDE,
  TIMER,
  TODAY,
} from '../../context.ts';

const open = existing('assumption', { title: 'The vendor has stock', impactIfFalse: 'A month lost' });

describe('an assumption', () => {
  test('with a last day owes a wake-up when the day after begins in the program’s zone', () => {
    const { owed } = create('assumption', { title: 'Stock', validateByOn: '2026-12-01' });
    const subject = 'assumption:000000000101';
    expect(owed).toEqual([{ type: 'wake', at: '2026-12-01T23:00:00.000Z', subject, purpose: 'assumption-expiry' }]);
  });

  test('owes a new wake-up when its day is moved, and none when something else changes', () => {
    const dated = { ...open, validateByOn: '2026-12-01' };
    expect(edit(dated, { validateByOn: '2026-12-02' }).owed).toMatchObject([{ at: '2026-12-02T23:00:00.000Z' }]);
    expect(edit(dated, { basis: 'Their word' }).owed).toEqual([]);
    expect(edit(dated, { validateByOn: undefined }).owed).toEqual([]);
    expect(create('assumption', { title: 'Stock' }).owed).toEqual([]);
  });

  test('is validated by a member', () => {
    expect(refused(() => edit(open, { validatorId: SAM_OUTSIDE }))).toBe('input/invalid /validatorId');
    expect(edit(open, { validatorId: AISHA_WEB }).subject.validatorId).toBe(AISHA_WEB);
    const left = { ...open, validatorId: SAM_OUTSIDE };
    expect(edit(left, { basis: 'Their word' }).subject.validatorId).toBe(SAM_OUTSIDE);
  });

  test('that holds keeps who found it, when and the evidence', () => {
    const { subject } = act(open, 'validate', { evidence: 'Order confirmed' });
    expect(subject.status).toBe('validated');
    expect(subject.finding).toEqual({ byId: PRIYA_TPM, foundAt: NOW, evidence: 'Order confirmed' });
    expect(refused(() => act(subject, 'validate', { evidence: 'Again' }))).toBe('record/wrong-state');
  });

  test('that does not hold becomes a proposed risk, each naming the other', () => {
    const { subject, also } = act(open, 'invalidate', { evidence: 'Sold out', becomes: 'risk' });
    expect(subject).toMatchObject({ status: 'invalidated', links: [{ type: 'causes', to: 'R-101' }] });
    expect(also).toMatchObject([
      { kind: 'risk', status: 'proposed', title: 'Does not hold: The vendor has stock', effect: 'A month lost' },
    ]);
    expect(also[0]?.links).toEqual([{ type: 'evidences', to: 'ASM-1' }]);
  });

  test('that does not hold can become an issue of the severity given, else medium', () => {
    const { also } = act(open, 'invalidate', { evidence: 'Sold out', becomes: 'issue', severity: 'critical' });
    expect(also).toMatchObject([{ kind: 'issue', status: 'open', severity: 'critical', impact: 'A month lost' }]);
    expect(act(open, 'invalidate', { evidence: 'Sold out', becomes: 'issue' }).also).toMatchObject([
      { severity: 'medium' },
    ]);
  });

  test('that is confidential makes a confidential record with the same watchers', () => {
    const secret = { ...open, confidential: true, watcherIds: [AISHA_WEB] };
    const { also } = act(secret, 'invalidate', { evidence: 'Sold out', becomes: 'risk' });
    expect(also).toMatchObject([{ confidential: true, watcherIds: [AISHA_WEB] }]);
  });

  test('with the longest title makes a risk title that fits', () => {
    const long = { ...open, title: `${'x'.repeat(184)}😀${'y'.repeat(14)}` };
    const title = act(long, 'invalidate', { evidence: 'No', becomes: 'risk' }).also[0]?.title ?? '';
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title.isWellFormed()).toBe(true);
  });
});

describe('an unchecked assumption', () => {
  const due = { ...open, validateByOn: '2026-11-19', ownerId: JONAS_PLATFORM, validatorId: AISHA_WEB };
  const timer = contextWith([due], { by: TIMER });

  test('expires the day after its last day and proposes a risk, each naming the other', () => {
    const { subject, also } = settle(expireAssumption(due, timer), timer);
    expect(subject).toMatchObject({ status: 'expired', links: [{ type: 'causes', to: 'R-101' }] });
    expect(also).toMatchObject([
      {
        status: 'proposed',
        title: 'Not validated: The vendor has stock',
        ownerId: JONAS_PLATFORM,
        effect: 'A month lost',
      },
    ]);
    expect(also[0]?.links).toEqual([{ type: 'evidences', to: 'ASM-1' }]);
  });

  test('tells its validator and its owner, once when they are the same person', () => {
    const people = (assumption: typeof due) => expireAssumption(assumption, timer).owed;
    const tell = { type: 'tell', topic: 'expired', subject: 'assumption:000000000001' };
    expect(people(due)).toEqual([AISHA_WEB, JONAS_PLATFORM].map((personId) => ({ ...tell, personId })));
    expect(people({ ...due, ownerId: AISHA_WEB })).toHaveLength(1);
  });

  test('does not expire on its last day, without a day, or once it was validated', () => {
    const { validateByOn: _day, ...undated } = due;
    for (const stale of [{ ...due, validateByOn: TODAY }, undated, { ...due, status: 'validated' as const }])
      expect(refused(() => expireAssumption(stale, timer))).toBe('record/wrong-state');
  });

  test('expires by the day of the program’s zone', () => {
    const tokyo = { ...PROGRAM, calendar: { ...PROGRAM.calendar, zone: 'Asia/Tokyo' } };
    const now = '2026-11-19T15:00:00.000Z';
    expect(expireAssumption(due, contextWith([due], { program: tokyo, now })).subject.status).toBe('expired');
    expect(refused(() => expireAssumption(due, contextWith([due], { now })))).toBe('record/wrong-state');
  });

  test('can still be validated after it expired', () => {
    expect(act({ ...due, status: 'expired' }, 'validate', { evidence: 'Confirmed' }).subject.status).toBe('validated');
  });

  test('expires by its own wake-up, and a wake-up of another purpose or record is refused', () => {
    expect(wake('assumption-expiry', due, timer).subject.status).toBe('expired');
    expect(refused(() => wake('action-due', due, timer))).toBe('record/wrong-state');
    expect(refused(() => wake('acceptance-expiry', due, timer))).toBe('record/wrong-state');
    expect(refused(() => wake('assumption-expiry', PROGRAM, timer))).toBe('record/wrong-state');
  });
});
