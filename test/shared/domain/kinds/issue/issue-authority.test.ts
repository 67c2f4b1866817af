import {
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  LIGHT,
  REGULATED,
  STAFFED,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

const open = existing('issue', { title: 'Login fails', severity: 'high', ownerId: JONAS_PLATFORM });
const THEIRS = [...LEADS, JONAS_PLATFORM];

describe('an issue of somebody else', () => {
  test('is resolved and closed by everybody in a light or standard program', () => {
    for (const program of [LIGHT, STAFFED]) {
      expect(whoMayAct(open, 'resolve', { resolution: 'Cache cleared' }, program)).toEqual(EVERYBODY);
      expect(whoMayAct(open, 'close', { reason: 'Out of scope' }, program)).toEqual(EVERYBODY);
    }
  });

  test('is resolved and closed by its owner, their team or a lead in a regulated program', () => {
    expect(whoMayAct(open, 'resolve', { resolution: 'Cache cleared' }, REGULATED)).toEqual(THEIRS);
    expect(whoMayAct(open, 'close', { reason: 'Out of scope' }, REGULATED)).toEqual(THEIRS);
  });

  test('is started and opened again by everybody', () => {
    expect(whoMayAct(open, 'start', {}, REGULATED)).toEqual(EVERYBODY);
    expect(whoMayAct({ ...open, status: 'closed' }, 'reopen', { reason: 'Fails again' }, REGULATED)).toEqual(EVERYBODY);
  });

  test('becomes less severe with its owner, their team or a lead in a regulated program', () => {
    expect(whoMayEdit(open, { severity: 'low' }, REGULATED)).toEqual(THEIRS);
    expect(whoMayEdit(open, { severity: 'low' })).toEqual(EVERYBODY);
  });

  test('becomes more severe with everybody', () => {
    expect(whoMayEdit(open, { severity: 'critical' }, REGULATED)).toEqual(EVERYBODY);
  });
});
