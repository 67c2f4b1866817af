import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  ELENA_SPONSOR,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  NOW,
  PRIYA_TPM,
  refusalOf,
  SAM_OUTSIDE,
  STAFFED,
  TODAY,
  whoMay,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

const proposed = existing('decision', { title: 'Decide on the payment provider', createdById: NOAH_OTHER });
const named = { ...proposed, deciderId: JONAS_PLATFORM };
/** The one who was named has left the program. */
const orphaned = { ...proposed, deciderId: SAM_OUTSIDE };
const ruling = { text: 'We take A', byId: JONAS_PLATFORM, decidedAt: NOW, effectiveOn: TODAY };
const decided = { ...named, status: 'decided', ruling } as const;

/** Who covers for the TPM decides nothing. */
const DECIDING = [PRIYA_TPM, ELENA_SPONSOR];

describe('who decides', () => {
  const whoDecides = (decision: Decision) => whoMayAct(decision, 'decide', { text: 'We take A' });

  test('is the person named, not even a lead', () => {
    expect(whoDecides(named)).toEqual([JONAS_PLATFORM]);
  });

  test('is the TPM or the sponsor when nobody is named, or who was named has left', () => {
    expect(whoDecides(proposed)).toEqual(DECIDING);
    expect(whoDecides(orphaned)).toEqual(DECIDING);
  });

  test('is told to everybody else', () => {
    const decide = (decision: Decision) =>
      refusalOf(() => act(decision, 'decide', { text: 'A' }, contextWith([decision], { by: AISHA_WEB })));
    expect(decide(named)).toMatchObject({
      detail: 'Somebody was named to decide this. Its decider can do it.',
      mayIds: [JONAS_PLATFORM],
    });
    expect(decide(proposed)).toMatchObject({
      detail: 'Nobody is named to decide this. The TPM or the sponsor can do it.',
      mayIds: [PRIYA_TPM, ELENA_SPONSOR],
    });
  });
});

describe('the decider of a new decision', () => {
  const whoCreates = (deciderId?: string) =>
    whoMay((by) =>
      create(
        'decision',
        { title: 'Decide', ...(deciderId && { deciderId }) },
        contextWith([], { by, program: STAFFED }),
      ),
    );

  test('is named by a lead when they do not approve in the program', () => {
    expect(whoCreates(JONAS_PLATFORM)).toEqual(LEADS);
  });

  test('is named by everybody when it is the sponsor, the TPM or an approver, or nobody', () => {
    for (const deciderId of [ELENA_SPONSOR, PRIYA_TPM]) expect(whoCreates(deciderId)).toEqual(EVERYBODY);
    expect(whoCreates(AISHA_WEB)).toEqual([...LEADS, JONAS_PLATFORM, NOAH_OTHER]);
    expect(whoCreates()).toEqual(EVERYBODY);
  });
});

describe('the decider of a decision', () => {
  test('is named by a lead while nobody is, and by everybody when it is the sponsor', () => {
    expect(whoMayEdit(proposed, { deciderId: JONAS_PLATFORM })).toEqual(LEADS);
    expect(whoMayEdit(proposed, { deciderId: ELENA_SPONSOR })).toEqual(EVERYBODY);
  });

  test('is replaced by themself or the sponsor, whoever takes the place', () => {
    for (const deciderId of [NOAH_OTHER, PRIYA_TPM, ELENA_SPONSOR, undefined])
      expect(whoMayEdit(named, { deciderId })).toEqual([ELENA_SPONSOR, JONAS_PLATFORM]);
  });

  test('who has left is replaced by the TPM or the sponsor', () => {
    expect(whoMayEdit(orphaned, { deciderId: JONAS_PLATFORM })).toEqual(DECIDING);
  });
});

describe('a decision', () => {
  test('is deferred by its decider or a lead', () => {
    expect(whoMayAct(named, 'defer', { reason: 'No quote' })).toEqual([...LEADS, JONAS_PLATFORM]);
    expect(whoMayAct(proposed, 'defer', { reason: 'No quote' })).toEqual(LEADS);
  });

  test('is edited by everybody until it is decided, then by its decider or a lead', () => {
    expect(whoMayEdit(named, { context: 'Two offers' })).toEqual(EVERYBODY);
    for (const patch of [{ reviewOn: '2027-01-10' }, { consultedIds: [NOAH_OTHER] }, { tags: ['vendor'] }])
      expect(whoMayEdit(decided, patch)).toEqual([...LEADS, JONAS_PLATFORM]);
  });

  test('that was decided is reversed by its decider, who decided it, or the sponsor', () => {
    expect(whoMayAct(decided, 'reverse', { reason: 'The vendor left' })).toEqual([ELENA_SPONSOR, JONAS_PLATFORM]);
    const handedOn = { ...decided, ruling: { ...ruling, byId: AISHA_WEB } };
    expect(whoMayAct(handedOn, 'reverse', { reason: 'The vendor left' })).toEqual([
      ELENA_SPONSOR,
      JONAS_PLATFORM,
      AISHA_WEB,
    ]);
  });

  test('that a brought transcript says was made is confirmed and disclaimed by its decider alone', () => {
    const heard = { ...named, heard: { text: 'We take A', decidedAt: NOW, meeting: 'MTG-1' } };
    expect(whoMayAct(heard, 'confirm', {})).toEqual([JONAS_PLATFORM]);
    expect(whoMayAct(heard, 'disclaim', {})).toEqual([JONAS_PLATFORM]);
  });

  test('that was heard in a meeting is disclaimed by who is said to have decided, also after it was handed on', () => {
    const heard = { ...decided, deciderId: AISHA_WEB, ruling: { ...ruling, isHeard: true } };
    expect(whoMayAct(heard, 'disclaim', {})).toEqual([JONAS_PLATFORM]);
  });

  test('that was decided is superseded by its decider, who decided it, or the sponsor', () => {
    const later = { ...decided, number: 'D-7', title: 'Decide again' };
    const whoSupersedes = whoMay((by) =>
      act(decided, 'supersede', { by: 'D-7' }, contextWith([decided, later], { by, program: STAFFED })),
    );
    expect(whoSupersedes).toEqual([ELENA_SPONSOR, JONAS_PLATFORM]);
  });
});
