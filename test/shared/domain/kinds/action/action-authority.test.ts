import {
  AISHA_WEB,
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

const open = existing('action', { title: 'Order the hardware', ownerId: JONAS_PLATFORM, dueOn: '2026-11-19' });
const { ownerId: _owner, ...nobodys } = open;
const THEIRS = [...LEADS, JONAS_PLATFORM];

describe('an action of somebody else', () => {
  test('is completed, dropped and carried by everybody in a light or standard program', () => {
    for (const program of [LIGHT, STAFFED]) {
      expect(whoMayAct(open, 'complete', { evidence: 'Order 4711' }, program)).toEqual(EVERYBODY);
      expect(whoMayAct(open, 'drop', { reason: 'Not needed' }, program)).toEqual(EVERYBODY);
      expect(whoMayAct(open, 'carry', { dueOn: '2026-11-27' }, program)).toEqual(EVERYBODY);
    }
  });

  test('is completed, dropped and carried by its owner, their team or a lead in a regulated program', () => {
    expect(whoMayAct(open, 'complete', { evidence: 'Order 4711' }, REGULATED)).toEqual(THEIRS);
    expect(whoMayAct(open, 'drop', { reason: 'Not needed' }, REGULATED)).toEqual(THEIRS);
    expect(whoMayAct(open, 'carry', { dueOn: '2026-11-27' }, REGULATED)).toEqual(THEIRS);
  });

  test('without a day gets one by its owner, their team or a lead in a regulated program', () => {
    const { dueOn: _due, ...undated } = open;
    expect(whoMayAct(undated, 'carry', { dueOn: '2026-11-27' }, REGULATED)).toEqual(THEIRS);
    expect(whoMayAct(undated, 'carry', { dueOn: '2026-11-27' })).toEqual(EVERYBODY);
  });

  test('is opened again by everybody', () => {
    expect(whoMayAct({ ...open, status: 'done' }, 'reopen', { reason: 'Wrong order' }, REGULATED)).toEqual(EVERYBODY);
  });

  test('gets a later day, or none, from its owner, their team or a lead in a regulated program', () => {
    for (const dueOn of ['2026-11-27', undefined]) {
      expect(whoMayEdit(open, { dueOn }, REGULATED)).toEqual(THEIRS);
      expect(whoMayEdit(open, { dueOn })).toEqual(EVERYBODY);
    }
  });

  test('gets an earlier day from everybody', () => {
    expect(whoMayEdit(open, { dueOn: '2026-11-18' }, REGULATED)).toEqual(EVERYBODY);
  });

  test('gets another owner from its owner, their team or a lead in a regulated program', () => {
    expect(whoMayEdit(open, { ownerId: AISHA_WEB }, REGULATED)).toEqual(THEIRS);
    expect(whoMayEdit(open, { ownerId: AISHA_WEB })).toEqual(EVERYBODY);
  });
});

describe('an action that nobody owns', () => {
  test('is for everybody, also in a regulated program', () => {
    expect(whoMayAct(nobodys, 'drop', { reason: 'Not needed' }, REGULATED)).toEqual(EVERYBODY);
    expect(whoMayEdit(nobodys, { dueOn: '2026-11-27', ownerId: AISHA_WEB }, REGULATED)).toEqual(EVERYBODY);
  });
});
