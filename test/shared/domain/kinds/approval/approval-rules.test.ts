import fc from 'fast-check';
import { functionsOf } from '#shared/domain/people/authority.ts';
import type { Program, Role } from '#shared/domain/kinds/program/program.ts';
import type { Approval, Stage, Vote } from '#shared/domain/kinds/approval/approval.ts';
import {
  askedBy,
  awaitedBy,
  castVote,
  expireApproval,
  outcomeOf,
  remindOfApproval,
  unanswerable,
  unansweredBy,
} from '#shared/domain/kinds/approval/approval-rules.ts';
import { hashOfSubject } from '#shared/domain/kinds/approval/subject-hash.ts';
import { APPROVED_FIELDS } from '#shared/domain/kinds/change/change-effects.ts';
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
  PROGRAM,
  refusalOf,
  refused,
  TIMER,
} from '../../context.ts';

const stage = (atLeast: number, ...functions: string[]): Stage => ({
  required: functions.map((name) => ({ function: name, why: 'It is so.' })),
  atLeast,
});
const DUE = '2026-11-24T16:00:00.000Z';
const change = existing('change', { title: 'Go live later', status: 'submitted', approval: 'APR-1' });
const HASH = hashOfSubject(change, APPROVED_FIELDS, contextWith());
const open = (more: Partial<Approval> = {}) =>
  existing('approval', {
    title: change.title,
    subject: 'CR-1',
    subjectHash: HASH,
    changeClass: 'standard',
    classWhy: [],
    stages: [stage(0, 'sponsor', 'security')],
    interestedIds: [JONAS_PLATFORM],
    dueAt: DUE,
    ...more,
  });
const voteOf = (byId: string, answer: Vote['answer'] = 'approve', program = PROGRAM): Vote => ({
  byId,
  functions: functionsOf(program, byId),
  stage: 0,
  answer,
  castAt: NOW,
});
/** The program with these people only. */
const withRoles = (roles: Readonly<Record<string, readonly Role[]>>): Program => ({
  ...PROGRAM,
  members: Object.entries(roles).map(([personId, held]) => ({ personId, roles: held })),
});

describe('askedBy', () => {
  test('names every holder of a required function', () => {
    expect(askedBy(open(), PROGRAM)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
  });

  test('names every approver once when further approvals are needed', () => {
    const asked = askedBy(open({ stages: [stage(1, 'sponsor')] }), PROGRAM);
    expect(asked).toEqual([ELENA_SPONSOR, PRIYA_TPM, AISHA_WEB]);
  });

  test('names every approver when all holders of a function are interested', () => {
    const own = open({ stages: [stage(0, 'sponsor')], interestedIds: [ELENA_SPONSOR] });
    expect(askedBy(own, PROGRAM)).toEqual([ELENA_SPONSOR, PRIYA_TPM, AISHA_WEB]);
  });

  test('names an interested person only for a function they hold', () => {
    const own = (atLeast: number, ...interestedIds: string[]) =>
      askedBy(open({ stages: [stage(atLeast, 'sponsor')], interestedIds }), PROGRAM);
    expect(own(1, PRIYA_TPM)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
    expect(own(1, ELENA_SPONSOR, AISHA_WEB)).toEqual([ELENA_SPONSOR, PRIYA_TPM]);
    expect(own(0, ELENA_SPONSOR, AISHA_WEB)).toEqual([ELENA_SPONSOR, PRIYA_TPM]);
  });
});

describe('awaitedBy', () => {
  const awaited = (votes: readonly Vote[], more: Partial<Approval> = {}, program = PROGRAM) =>
    awaitedBy(open({ votes, ...more }), program);

  test('names an asked person until they answer, whatever the answer', () => {
    expect(awaited([])).toEqual([ELENA_SPONSOR, AISHA_WEB]);
    expect(awaited([voteOf(AISHA_WEB, 'abstain')])).toEqual([ELENA_SPONSOR]);
  });

  test('names nobody for a further approval once there are enough', () => {
    const more = { stages: [stage(1, 'sponsor')] };
    expect(awaited([], more)).toEqual([ELENA_SPONSOR, PRIYA_TPM, AISHA_WEB]);
    expect(awaited([voteOf(PRIYA_TPM)], more)).toEqual([ELENA_SPONSOR]);
    expect(awaited([voteOf(ELENA_SPONSOR)], more)).toEqual([PRIYA_TPM, AISHA_WEB]);
    expect(awaited([voteOf(PRIYA_TPM, 'abstain')], more)).toEqual([ELENA_SPONSOR, AISHA_WEB]);
    expect(awaited([voteOf(PRIYA_TPM)], { stages: [stage(2, 'sponsor')] })).toEqual([ELENA_SPONSOR, AISHA_WEB]);
  });

  test('does not name an interested person as a further approver', () => {
    const more = { stages: [stage(1, 'sponsor')], interestedIds: [PRIYA_TPM] };
    expect(awaited([voteOf(ELENA_SPONSOR)], more)).toEqual([AISHA_WEB]);
    expect(awaited([voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)], more)).toEqual([AISHA_WEB]);
  });

  const TWO = withRoles({ ann: ['sponsor'], ben: ['sponsor'], cay: ['approver:security'], dee: ['tpm'] });

  test('names no other holders once one holder of a function has said yes', () => {
    expect(awaited([], {}, TWO)).toEqual(['ann', 'ben', 'cay']);
    expect(awaited([voteOf('ann', 'approve', TWO)], {}, TWO)).toEqual(['cay']);
    const more = { stages: [stage(1, 'sponsor')] };
    expect(awaited([voteOf('ann', 'approve', TWO)], more, TWO)).toEqual(['ben', 'cay', 'dee']);
  });

  test('names a second person when only interested people said yes', () => {
    const own = { stages: [stage(0, 'sponsor')], interestedIds: ['ann'] };
    expect(awaited([voteOf('ann', 'approve', TWO)], own, TWO)).toEqual(['ben']);
    const all = { stages: [stage(0, 'sponsor')], interestedIds: ['ann', 'ben'] };
    expect(awaited([], all, TWO)).toEqual(['ann', 'ben', 'cay', 'dee']);
    expect(awaited([voteOf('ann', 'approve', TWO)], all, TWO)).toEqual(['cay', 'dee']);
    expect(awaited([voteOf('dee', 'approve', TWO)], all, TWO)).toEqual(['ann', 'ben']);
  });

  test('names people who can approve together whenever all asked people could', () => {
    const NAMES = ['sponsor', 'security', 'operations'] as const;
    const roles: Role[] = ['sponsor', 'approver:security', 'approver:operations', 'tpm'];
    const people = ['a', 'b', 'c', 'd', 'e'];
    const programs = fc
      .tuple(...people.map(() => fc.subarray(roles, { minLength: 1 })))
      .map((held) => withRoles(Object.fromEntries(people.map((personId, index) => [personId, held[index] ?? []]))));
    const answers = fc.tuple(...people.map(() => fc.constantFrom(undefined, 'approve' as const, 'abstain' as const)));
    const stages = fc
      .record({ functions: fc.subarray([...NAMES], { minLength: 1 }), atLeast: fc.nat(2) })
      .map(({ functions, atLeast }) => stage(atLeast, ...functions));
    let couldBe = 0;
    fc.assert(
      fc.property(programs, answers, stages, fc.subarray(people), (program, given, of, interestedIds) => {
        const asked = askedBy({ stages: [of], interestedIds }, program);
        const votes = people.flatMap((byId, index) => {
          const answer = given[index];
          return answer && asked.includes(byId) ? [voteOf(byId, answer, program)] : [];
        });
        if (outcomeOf(of, votes, interestedIds) !== 'open') return;
        const approval = open({ stages: [of], interestedIds, votes });
        const outcomeWith = (ids: readonly string[]) =>
          outcomeOf(of, [...votes, ...ids.map((byId) => voteOf(byId, 'approve', program))], interestedIds);
        if (outcomeWith(unansweredBy(approval, program)) !== 'approved') return;
        couldBe += 1;
        expect(outcomeWith(awaitedBy(approval, program))).toBe('approved');
      }),
      { numRuns: 2_000 },
    );
    expect(couldBe).toBeGreaterThan(50);
  });
});

describe('castVote', () => {
  interface Casting {
    readonly hash?: string;
    readonly now?: string;
    readonly answer?: Vote['answer'];
  }
  const cast = (approval: Approval, by: string, { hash = HASH, now = NOW, answer = 'approve' }: Casting = {}) =>
    castVote(approval, { answer }, hash, contextWith([], { by, now }));

  test('keeps an answer with its functions, and the approval open while a function is missing', () => {
    const after = castVote(
      open(),
      { answer: 'approve', comment: 'Fine.' },
      HASH,
      contextWith([], { by: ELENA_SPONSOR }),
    );
    expect(after).toMatchObject({ status: 'open' });
    expect(after).not.toHaveProperty('closedAt');
    expect(after.votes).toEqual([{ ...voteOf(ELENA_SPONSOR), comment: 'Fine.' }]);
  });

  test('closes the approval when every required function has said yes', () => {
    expect(cast(cast(open(), ELENA_SPONSOR), AISHA_WEB)).toMatchObject({ status: 'approved', closedAt: NOW });
  });

  test.each(['approved', 'rejected', 'expired', 'withdrawn'] as const)(
    'refuses an answer to an approval that is %s as too late',
    (status) => {
      expect(refusalOf(() => cast(open({ status }), ELENA_SPONSOR))).toMatchObject({
        code: 'approval/closed',
        facts: { number: 'APR-1', status },
      });
    },
  );

  test('refuses an answer after the subject was edited', () => {
    expect(refused(() => cast(open({ status: 'void' }), ELENA_SPONSOR))).toBe('approval/void');
    expect(refused(() => cast(open(), ELENA_SPONSOR, { hash: 'another' }))).toBe('approval/void');
  });

  test('takes an answer until a moment before the due time, with or without the timer', () => {
    expect(cast(open(), ELENA_SPONSOR, { now: '2026-11-24T15:59:59.999Z' }).votes).toHaveLength(1);
    expect(refusalOf(() => cast(open(), ELENA_SPONSOR, { now: DUE }))).toMatchObject({
      code: 'approval/closed',
      facts: { status: 'expired' },
    });
  });

  test('refuses people who are not asked', () => {
    for (const by of [JONAS_PLATFORM, MEI_VIEWER, PRIYA_TPM, 'a stranger'])
      expect(refused(() => cast(open(), by))).toBe('approval/not-yours');
  });

  test('refuses a second answer of a person', () => {
    const after = cast(open(), ELENA_SPONSOR, { answer: 'abstain' });
    expect(refusalOf(() => cast(after, ELENA_SPONSOR))).toMatchObject({
      code: 'approval/voted',
      facts: { answer: 'abstain' },
    });
  });

  test('refuses an answer for the first reason of: closed, out of time, edited, not asked, answered', () => {
    const answered = { votes: [voteOf(ELENA_SPONSOR)] };
    const wrong = { hash: 'another', now: DUE };
    expect(refused(() => cast(open({ status: 'void' }), JONAS_PLATFORM, wrong))).toBe('approval/void');
    expect(refusalOf(() => cast(open({ status: 'withdrawn' }), JONAS_PLATFORM, wrong)).facts).toMatchObject({
      status: 'withdrawn',
    });
    expect(refused(() => cast(open(), JONAS_PLATFORM, wrong))).toBe('approval/closed');
    expect(refused(() => cast(open(), JONAS_PLATFORM, { hash: 'another' }))).toBe('approval/void');
    expect(refused(() => cast(open(answered), ELENA_SPONSOR, { hash: 'another' }))).toBe('approval/void');
    expect(refused(() => cast(open({ votes: [voteOf(JONAS_PLATFORM)] }), JONAS_PLATFORM))).toBe('approval/not-yours');
  });
});

describe('outcomeOf', () => {
  const outcome = (of: Stage, votes: readonly Vote[], interestedIds: readonly string[] = []) =>
    outcomeOf(of, votes, interestedIds);

  test('is approved with a yes of every required function', () => {
    const both = stage(0, 'sponsor', 'security');
    expect(outcome(both, [voteOf(ELENA_SPONSOR)])).toBe('open');
    expect(outcome(both, [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)])).toBe('open');
    expect(outcome(both, [voteOf(ELENA_SPONSOR), voteOf(AISHA_WEB)])).toBe('approved');
  });

  test('is approved when one person says yes for two functions', () => {
    const program = withRoles({ ann: ['sponsor', 'approver:security'] });
    expect(outcome(stage(0, 'sponsor', 'security'), [voteOf('ann', 'approve', program)])).toBe('approved');
  });

  test('counts a person with two functions once when further approvals are needed', () => {
    const program = withRoles({ ann: ['sponsor', 'approver:security'], ben: ['tpm'] });
    const votes = ['ann', 'ben'].map((byId) => voteOf(byId, 'approve', program));
    expect(outcome(stage(1, 'sponsor', 'security'), votes.slice(0, 1))).toBe('open');
    expect(outcome(stage(1, 'sponsor', 'security'), votes)).toBe('approved');
    expect(outcome(stage(2, 'sponsor', 'security'), votes)).toBe('open');
  });

  test('counts a yes that no function needs as a further approval', () => {
    // Ann and Ben answer for all four; Cay is one more, though her two functions would have done for a beginning.
    const program = withRoles({
      cay: ['approver:b', 'approver:c'],
      ann: ['approver:a', 'approver:b'],
      ben: ['approver:c', 'approver:d'],
    });
    const votes = ['cay', 'ann', 'ben'].map((byId) => voteOf(byId, 'approve', program));
    expect(outcome(stage(1, 'a', 'b', 'c', 'd'), votes)).toBe('approved');
  });

  test('is rejected by a no of a required function, although others said yes', () => {
    const votes = [voteOf(ELENA_SPONSOR), voteOf(AISHA_WEB, 'reject')];
    expect(outcome(stage(0, 'sponsor', 'security'), votes)).toBe('rejected');
  });

  test('is not rejected by a no of a person without a required function', () => {
    const votes = [voteOf(AISHA_WEB, 'reject'), voteOf(ELENA_SPONSOR)];
    expect(outcome(stage(0, 'sponsor'), votes)).toBe('approved');
    expect(outcome(stage(1, 'sponsor'), votes)).toBe('open');
  });

  test('does not count an abstention', () => {
    expect(outcome(stage(0, 'sponsor'), [voteOf(ELENA_SPONSOR, 'abstain')])).toBe('open');
    expect(outcome(stage(1, 'sponsor'), [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM, 'abstain')])).toBe('open');
  });

  test('is never approved by interested people alone', () => {
    const sponsor = stage(0, 'sponsor');
    expect(outcome(sponsor, [voteOf(ELENA_SPONSOR)], [ELENA_SPONSOR])).toBe('open');
    expect(outcome(sponsor, [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)], [ELENA_SPONSOR, PRIYA_TPM])).toBe('open');
    expect(outcome(sponsor, [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)], [ELENA_SPONSOR])).toBe('approved');
    expect(outcome(sponsor, [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)], [PRIYA_TPM])).toBe('approved');
  });

  test('takes no further approval from an interested person', () => {
    const votes = [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)];
    expect(outcome(stage(1, 'sponsor'), votes, [JONAS_PLATFORM])).toBe('approved');
    expect(outcome(stage(1, 'sponsor'), votes, [PRIYA_TPM])).toBe('open');
    expect(outcome(stage(1, 'sponsor'), [...votes, voteOf(AISHA_WEB)], [PRIYA_TPM])).toBe('approved');
    expect(outcome(stage(1, 'sponsor', 'security'), [...votes, voteOf(AISHA_WEB)], [PRIYA_TPM])).toBe('open');
  });

  test('lets an interested person answer for a function, and somebody else give the further approval', () => {
    const votes = [voteOf(ELENA_SPONSOR), voteOf(PRIYA_TPM)];
    expect(outcome(stage(1, 'sponsor'), votes, [ELENA_SPONSOR])).toBe('approved');
    expect(outcome(stage(2, 'sponsor'), votes, [ELENA_SPONSOR])).toBe('open');
    const two = withRoles({ ann: ['sponsor'], ben: ['sponsor'] });
    const both = ['ben', 'ann'].map((byId) => voteOf(byId, 'approve', two));
    expect(outcome(stage(1, 'sponsor'), both, ['ann'])).toBe('approved');
    expect(outcome(stage(1, 'sponsor'), both, ['ann', 'ben'])).toBe('open');
  });

  const NAMES = ['sponsor', 'security', 'operations', 'compliance'];
  const stages = fc
    .record({ functions: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }), atLeast: fc.nat(2) })
    .map(({ functions, atLeast }) => stage(atLeast, ...functions));
  const ballots = fc.uniqueArray(
    fc.record({
      byId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      functions: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
      answer: fc.oneof(
        { weight: 6, arbitrary: fc.constant('approve' as const) },
        { weight: 1, arbitrary: fc.constantFrom('reject' as const, 'abstain' as const) },
      ),
    }),
    { selector: ({ byId }) => byId },
  );
  const interested = fc.subarray(['a', 'b', 'c']);

  test('is the same in any order of answers', () => {
    const shuffled = ballots.chain((votes) =>
      fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length })),
    );
    fc.assert(
      fc.property(stages, shuffled, interested, (of, [votes, mixed], ids) => {
        expect(outcomeOf(of, mixed, ids)).toBe(outcomeOf(of, votes, ids));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is approved only with every function, the further approvals and a person who is not interested', () => {
    let approved = 0;
    fc.assert(
      fc.property(stages, ballots, interested, (of, votes, ids) => {
        if (outcomeOf(of, votes, ids) !== 'approved') return;
        approved += 1;
        const yes = votes.filter(({ answer }) => answer === 'approve');
        for (const { function: name } of of.required)
          expect(yes.some(({ functions }) => functions.includes(name))).toBe(true);
        expect(yes.length).toBeGreaterThan(of.atLeast);
        const others = yes.filter(({ byId }) => !ids.includes(byId));
        expect(others.length).toBeGreaterThanOrEqual(Math.max(of.atLeast, 1));
      }),
      { numRuns: 2_000 },
    );
    expect(approved).toBeGreaterThan(50);
  });

  test('does not change with later answers', () => {
    const more = fc.record({
      byId: fc.constant('late'),
      functions: fc.constant([]),
      answer: fc.constant('approve' as const),
    });
    fc.assert(
      fc.property(stages, ballots, interested, more, (of, votes, ids, late) => {
        const before = outcomeOf(of, votes, ids);
        if (before !== 'open') expect(outcomeOf(of, [...votes, late], ids)).toBe(before);
      }),
    );
  });
});

describe('unanswerable', () => {
  test('names functions without a holder as missing', () => {
    expect(unanswerable(stage(0, 'sponsor', 'operations', 'compliance'), [], PROGRAM)).toEqual([
      'operations',
      'compliance',
    ]);
    expect(unanswerable(stage(1, 'sponsor', 'security'), [], PROGRAM)).toEqual([]);
  });

  test('names a second person as missing when all approvers are interested', () => {
    const program = withRoles({ ann: ['tpm', 'sponsor'], ben: ['contributor'] });
    expect(unanswerable(stage(0, 'sponsor'), ['ann'], program)).toEqual(['a second person']);
    expect(unanswerable(stage(0, 'sponsor'), ['ben'], program)).toEqual([]);
  });

  test('names a second person as missing when there are fewer approvers than approvals needed', () => {
    const program = withRoles({ ann: ['tpm', 'sponsor'], ben: ['contributor'] });
    expect(unanswerable(stage(1, 'sponsor'), ['ben'], program)).toEqual(['a second person']);
    const two = withRoles({ ann: ['tpm', 'sponsor'], ben: ['approver:operations'] });
    expect(unanswerable(stage(1, 'sponsor'), ['ann'], two)).toEqual([]);
    expect(unanswerable(stage(1, 'sponsor'), ['ben'], two)).toEqual(['a second person']);
    expect(unanswerable(stage(0, 'sponsor'), ['ben'], two)).toEqual([]);
  });
});

describe('an approval', () => {
  const telling = (personId: string, topic: string, subject: string) => ({ type: 'tell', personId, topic, subject });
  const APR = 'approval:000000000001';
  const CR = 'change:000000000001';

  test('that is rejected rejects its change with the reason, and tells the requester', () => {
    const approval = open();
    const context = contextWith([approval, change], { by: AISHA_WEB });
    const { subject, also, owed } = act(
      approval,
      'decide',
      { answer: 'reject', comment: 'No review yet.', subjectHash: HASH },
      context,
    );
    expect(subject).toMatchObject({ status: 'rejected', closedAt: NOW });
    expect(also).toMatchObject([{ number: 'CR-1', status: 'rejected', statusReason: 'No review yet.' }]);
    expect(owed).toEqual([
      telling(JONAS_PLATFORM, 'rejected', CR),
      { type: 'redraw', subject: 'approval:000000000001' },
    ]);
  });

  test('refuses an answer as void when its change was edited meanwhile', () => {
    const approval = open({ votes: [voteOf(AISHA_WEB)] });
    const context = contextWith([approval, { ...change, title: 'Something else' }], { by: ELENA_SPONSOR });
    const vote = () => act(approval, 'decide', { answer: 'approve', subjectHash: HASH }, context);
    expect(refused(vote)).toBe('approval/void');
  });

  test('reminds only people who have not answered, before its due time', () => {
    const approval = open({ votes: [voteOf(ELENA_SPONSOR)] });
    const { subject, owed } = remindOfApproval(approval, contextWith([approval, change], { by: TIMER }));
    expect(subject).toEqual(approval);
    expect(owed).toEqual([telling(AISHA_WEB, 'asked-again', APR)]);
    const late = contextWith([approval, change], { by: TIMER, now: DUE });
    expect(refused(() => remindOfApproval(approval, late))).toBe('record/wrong-state');
  });

  test('without enough answers in time expires, and its change is a draft again', () => {
    const approval = open({ votes: [voteOf(ELENA_SPONSOR)], interestedIds: [JONAS_PLATFORM, 'who has left'] });
    const { subject, also, owed } = expireApproval(approval, contextWith([approval, change], { by: TIMER, now: DUE }));
    expect(subject).toMatchObject({ status: 'expired', closedAt: DUE, votes: approval.votes });
    expect(subject.statusReason).toMatch(/in time/);
    expect(also).toMatchObject([{ number: 'CR-1', status: 'draft', approval: 'APR-1' }]);
    expect(owed).toEqual([JONAS_PLATFORM, ELENA_SPONSOR].map((each) => telling(each, 'expired', APR)));
  });

  test.each(['approved', 'rejected', 'withdrawn', 'void'] as const)(
    'that is %s neither reminds nor expires',
    (status) => {
      const context = contextWith([change], { by: TIMER, now: DUE });
      expect(refused(() => remindOfApproval(open({ status }), context))).toBe('record/wrong-state');
      expect(refused(() => expireApproval(open({ status }), context))).toBe('record/wrong-state');
    },
  );
});
