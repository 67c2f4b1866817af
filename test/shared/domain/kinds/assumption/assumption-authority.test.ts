import {
  AISHA_WEB,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  REGULATED,
  SAM_OUTSIDE,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

/** Jonas owns it, Aisha is to check it, Noah wrote it. */
const open = existing('assumption', {
  title: 'The vendor has stock',
  ownerId: JONAS_PLATFORM,
  validatorId: AISHA_WEB,
  createdById: NOAH_OTHER,
});
const { validatorId: _validator, ...unnamed } = open;
const evidence = 'Order confirmed';

describe('an assumption', () => {
  test('is validated by its validator or a lead', () => {
    expect(whoMayAct(open, 'validate', { evidence })).toEqual([...LEADS, AISHA_WEB]);
  });

  test('is validated by a lead when its validator has left', () => {
    expect(whoMayAct({ ...open, validatorId: SAM_OUTSIDE }, 'validate', { evidence })).toEqual(LEADS);
  });

  test('without a validator is validated by everybody, and in a regulated program by its owner, their team or a lead', () => {
    expect(whoMayAct(unnamed, 'validate', { evidence })).toEqual(EVERYBODY);
    expect(whoMayAct(unnamed, 'validate', { evidence }, REGULATED)).toEqual([...LEADS, JONAS_PLATFORM]);
  });

  test('is found not to hold by everybody', () => {
    expect(whoMayAct(open, 'invalidate', { evidence: 'Sold out', becomes: 'risk' }, REGULATED)).toEqual(EVERYBODY);
  });

  test('gets its first validator from everybody', () => {
    expect(whoMayEdit(unnamed, { validatorId: AISHA_WEB })).toEqual(EVERYBODY);
  });

  test('gets another validator, or none, from its validator or a lead, not from its owner', () => {
    for (const validatorId of [NOAH_OTHER, undefined])
      expect(whoMayEdit(open, { validatorId })).toEqual([...LEADS, AISHA_WEB]);
  });
});
