import { requireAuthority } from '#shared/domain/require-authority.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  PRIYA_TPM,
  refusalOf,
  refused,
} from './context.ts';

const decision = existing('decision', { title: 'Decide on the payment provider', deciderId: AISHA_WEB });
const promised = existing('milestone', { title: 'Launch', baselineOn: '2027-01-04' });
const byJonas = (...records: Parameters<typeof contextWith>[0] & object) =>
  contextWith(records, { by: JONAS_PLATFORM });

describe('the authority of an act', () => {
  test('is refused with why and who could do it', () => {
    expect(refusalOf(() => act(decision, 'defer', { reason: 'No quote' }, byJonas(decision)))).toMatchObject({
      code: 'access/denied',
      detail: 'Who decides says that it can wait. Its decider, the TPM or the sponsor can do it.',
      mayIds: [AISHA_WEB, PRIYA_TPM, ELENA_SPONSOR],
    });
  });

  test('is refused to everybody where it takes a change request', () => {
    expect(refusalOf(() => edit(promised, { title: 'Launch in one market' }))).toMatchObject({
      code: 'baseline/needs-change-request',
      detail: 'Its title is promised. It changes by an approved change request only.',
      mayIds: [],
    });
  });

  test('is asked for each changed field beside the act', () => {
    const change = existing('change', {
      title: 'Go live in February',
      confidential: true,
      createdById: JONAS_PLATFORM,
      ownerId: AISHA_WEB,
    });
    const context = byJonas(change);
    expect(edit(change, { reason: 'No lab' }, context).subject.reason).toBe('No lab');
    expect(refused(() => edit(change, { reason: 'No lab', confidential: false }, context))).toBe('access/denied');
  });

  test('is not asked for a field that is sent and stays the same', () => {
    const context = byJonas(decision);
    expect(edit(decision, { deciderId: AISHA_WEB, context: 'Two offers' }, context).subject.version).toBe(4);
  });

  test('is asked for a field whatever the command that writes it', () => {
    const risk = existing('risk', {
      title: 'Late hardware',
      status: 'proposed',
      probability: 5,
      impact: { cost: 5 },
      score: 25,
      ownerId: JONAS_PLATFORM,
    });
    expect(refused(() => act(risk, 'open', { probability: 1 }, byJonas(risk)))).toBe('access/denied');
  });

  test('is asked as for a creation of what an act makes besides', () => {
    const live = { ...existing('meeting', { title: 'Steering' }), status: 'live' } as const;
    const body = { kind: 'decision', title: 'Two waves', ownerId: JONAS_PLATFORM } as const;
    const [brought] = act(live, 'capture', body, byJonas(live)).also;
    expect(brought).not.toHaveProperty('deciderId');
    expect(act(live, 'capture', body).also).toMatchObject([{ kind: 'decision', deciderId: JONAS_PLATFORM }]);
    expect(refused(() => create('decision', { title: 'Two waves', deciderId: JONAS_PLATFORM }, byJonas()))).toBe(
      'access/denied',
    );
  });

  test('is not asked for what an act changes besides', () => {
    const context = byJonas(decision, promised);
    const outcome = { subject: { ...decision, tags: ['vendor'] }, also: [{ ...promised, title: 'Another' }] };
    expect(() => requireAuthority('edit', outcome, context)).not.toThrow();
  });
});
