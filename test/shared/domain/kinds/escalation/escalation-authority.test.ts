import type { Escalation } from '#shared/domain/kinds/escalation/escalation.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  ELENA_SPONSOR,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  PRIYA_TPM,
  refusalOf,
  REGULATED,
  SAM_OUTSIDE,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

/** Jonas raised it, Noah owns it, Aisha is asked. */
const raised = existing('escalation', {
  title: 'No reviewer',
  escalationKind: 'security',
  severity: 'high',
  ask: 'Name a reviewer by Friday.',
  deciderId: AISHA_WEB,
  ownerId: NOAH_OTHER,
  createdById: JONAS_PLATFORM,
});
const { ownerId: _owner, ...unowned } = raised;

describe('the answer to an escalation', () => {
  const whoAnswers = (escalation: Escalation) => [
    whoMayAct(escalation, 'acknowledge', {}),
    whoMayAct(escalation, 'decide', { text: 'Two days of review.' }),
  ];

  test('comes from who is asked, or the sponsor', () => {
    for (const people of whoAnswers(raised)) expect(people).toEqual([ELENA_SPONSOR, AISHA_WEB]);
  });

  test('never comes from who raised it', () => {
    for (const people of whoAnswers({ ...raised, createdById: AISHA_WEB })) expect(people).toEqual([ELENA_SPONSOR]);
    for (const people of whoAnswers({ ...raised, createdById: ELENA_SPONSOR })) expect(people).toEqual([AISHA_WEB]);
  });

  test('comes from an approver when the sponsor raised it and is asked', () => {
    for (const people of whoAnswers({ ...raised, createdById: ELENA_SPONSOR, deciderId: ELENA_SPONSOR }))
      expect(people).toEqual([AISHA_WEB]);
  });

  test('comes from the sponsor when who is asked has left', () => {
    for (const people of whoAnswers({ ...raised, deciderId: SAM_OUTSIDE })) expect(people).toEqual([ELENA_SPONSOR]);
  });

  test('is asked of others by name in the refusal', () => {
    expect(refusalOf(() => act(raised, 'decide', { text: 'Do it.' }, contextWith([raised])))).toMatchObject({
      detail: 'Who is asked answers, and nobody answers what they raised. Who is asked or the sponsor can do it.',
      mayIds: [AISHA_WEB, ELENA_SPONSOR],
    });
  });
});

describe('an escalation', () => {
  test('is resolved without an answer by who is asked, who raised it or a lead', () => {
    for (const status of ['raised', 'acknowledged'] as const)
      expect(whoMayAct({ ...raised, status }, 'resolve', { text: 'A reviewer came.' })).toEqual([
        ...LEADS,
        JONAS_PLATFORM,
        AISHA_WEB,
      ]);
  });

  test('is resolved after its answer by everybody, and in a regulated program by its owner, their team or a lead', () => {
    const answered = { ...raised, status: 'decided' } as const;
    expect(whoMayAct(answered, 'resolve', { text: 'A reviewer came.' })).toEqual(EVERYBODY);
    expect(whoMayAct(answered, 'resolve', { text: 'A reviewer came.' }, REGULATED)).toEqual([...LEADS, NOAH_OTHER]);
  });

  test('is withdrawn by who raised it, who is asked or the sponsor, not by its owner or the TPM', () => {
    expect(whoMayAct(raised, 'withdraw', { reason: 'Settled.' })).toEqual([ELENA_SPONSOR, JONAS_PLATFORM, AISHA_WEB]);
  });

  test('is taken over only with its owner, its author or a lead', () => {
    expect(whoMayEdit(raised, { ownerId: PRIYA_TPM })).toEqual([...LEADS, JONAS_PLATFORM, NOAH_OTHER]);
    expect(whoMayEdit(unowned, { ownerId: AISHA_WEB })).toEqual([...LEADS, JONAS_PLATFORM]);
  });

  test('becomes less severe with who raised it or a lead, more severe with everybody', () => {
    expect(whoMayEdit(raised, { severity: 'low' })).toEqual([...LEADS, JONAS_PLATFORM]);
    expect(whoMayEdit(raised, { severity: 'critical' })).toEqual(EVERYBODY);
  });

  test('has its ask reworded by who raised it or its owner', () => {
    expect(whoMayEdit(raised, { ask: 'Name two reviewers.' })).toEqual([JONAS_PLATFORM, NOAH_OTHER]);
    expect(whoMayEdit(raised, { optionsTried: 'An agency' })).toEqual(EVERYBODY);
  });

  test('has its ask reworded by the sponsor when who raised it has left and nobody owns it', () => {
    expect(whoMayEdit({ ...unowned, createdById: SAM_OUTSIDE }, { ask: 'Anybody?' })).toEqual([ELENA_SPONSOR]);
  });
});

describe('the decider of an escalation', () => {
  const whoAsks = (deciderId: string, more: Partial<Escalation> = {}) =>
    whoMayEdit({ ...raised, escalationKind: 'scope', ...more }, { deciderId });

  test('is replaced by themself or a lead', () => {
    expect(whoAsks(ELENA_SPONSOR)).toEqual([...LEADS, AISHA_WEB]);
  });

  test('never becomes who replaces them, unless it is the sponsor', () => {
    expect(whoAsks(PRIYA_TPM)).toEqual([...LEADS.filter((by) => by !== PRIYA_TPM), AISHA_WEB]);
    expect(whoAsks(AISHA_WEB, { deciderId: PRIYA_TPM })).toEqual(LEADS);
  });

  test('is replaced by a lead when they have left', () => {
    expect(whoAsks(ELENA_SPONSOR, { deciderId: SAM_OUTSIDE })).toEqual(LEADS);
  });
});
