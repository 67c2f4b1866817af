import fc from 'fast-check';
import { settle } from '#shared/domain/settle.ts';
import { contextWith, existing, JONAS_PLATFORM, MEI_VIEWER, NOW, PRIYA_TPM, refused, SAM_OUTSIDE } from './context.ts';

describe('settling an outcome', () => {
  const issue = existing('issue', { title: 'Login fails' });
  const other = existing('issue', { title: 'Logout fails', number: 'I-2' });

  test('raises the version by one and stamps who and when, for every record', () => {
    const by = JONAS_PLATFORM;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 9 }), (version, claimed) => {
        const before = { ...issue, version };
        const context = contextWith([before, other], { by });
        const { subject, also } = settle({ subject: { ...before, version: claimed }, also: [other] }, context);
        expect(subject).toMatchObject({ version: version + 1, updatedAt: NOW, updatedById: by });
        expect(also[0]).toMatchObject({ version: other.version + 1, updatedById: by });
      }),
    );
  });

  test('gives a new record version 1', () => {
    const context = contextWith();
    expect(settle({ subject: context.begin('issue', { title: 'New' }) }, context).subject.version).toBe(1);
  });

  test('tells a new owner, unless they made the change themself', () => {
    const owned = { ...issue, ownerId: JONAS_PLATFORM };
    const tell = { type: 'tell', personId: JONAS_PLATFORM, topic: 'assigned', subject: 'issue:000000000001' };
    expect(settle({ subject: owned }, contextWith([issue])).owed).toEqual([tell]);
    expect(settle({ subject: owned }, contextWith([issue], { by: JONAS_PLATFORM })).owed).toEqual([]);
    expect(settle({ subject: owned }, contextWith([owned])).owed).toEqual([]);
    expect(
      settle({ subject: issue, also: [{ ...other, ownerId: JONAS_PLATFORM }] }, contextWith([issue, other])).owed,
    ).toEqual([{ ...tell, subject: 'issue:000000000002' }]);
  });

  test('refuses an owner who is no member', () => {
    const foreign = { ...issue, ownerId: SAM_OUTSIDE };
    expect(refused(() => settle({ subject: foreign }, contextWith([issue])))).toBe('owner/not-a-member /ownerId');
  });

  test('keeps an owner who has left the program', () => {
    const foreign = { ...issue, ownerId: SAM_OUTSIDE };
    expect(settle({ subject: foreign }, contextWith([foreign])).subject.ownerId).toBe(SAM_OUTSIDE);
  });

  test('computes the derived fields of every record', () => {
    const risk = existing('risk', {
      title: 'Late',
      probability: 4,
      impact: { cost: 2, schedule: 5 },
      ownerId: PRIYA_TPM,
    });
    const { also } = settle({ subject: issue, also: [risk] }, contextWith([issue, risk]));
    expect(also[0]).toMatchObject({ score: 20 });
  });

  test('checks every record as a whole', () => {
    const risk = existing('risk', { title: 'Late' });
    const open = { ...risk, status: 'open' as const, ownerId: MEI_VIEWER };
    expect(refused(() => settle({ subject: issue, also: [open] }, contextWith([issue, risk])))).toBe(
      'input/invalid /probability /impact',
    );
  });

  test('keeps what the outcome owes already', () => {
    const owed = [{ type: 'erase', subject: 'issue:000000000001' }] as const;
    expect(settle({ subject: issue, owed }, contextWith([issue])).owed).toEqual(owed);
  });
});
