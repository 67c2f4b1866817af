import {
  answerersOf,
  approversOf,
  authorityOf,
  functionsOf,
  type ChangeFacts,
} from '#shared/domain/people/authority.ts';
import type { Program, Role } from '#shared/domain/kinds/program/program.ts';
import type { BaselineChange, Reach } from '#shared/domain/kinds/change/change-request.ts';
import { AISHA_WEB, ELENA_SPONSOR, existing, JONAS_PLATFORM, PRIYA_TPM, PROGRAM } from '../context.ts';

const plan = existing('milestone', { title: 'Go live' });
const commitment = existing('milestone', { title: 'First wave', number: 'MS-2', isQuarterCommitment: true });
const milestone = (number: string) => [plan, commitment].find((each) => each.number === number);

interface Setting extends Partial<ChangeFacts> {
  readonly program?: Program;
  readonly by?: string;
}
const authority = ({ program = PROGRAM, by = JONAS_PLATFORM, ...facts }: Setting) =>
  authorityOf(
    { changeKind: 'schedule', baselineChanges: [], reaches: [], impact: {}, ...facts },
    program,
    milestone,
    by,
  );
/** From Friday 20 November; `to` left out is no promise any more. */
const move = (to?: string, record = 'MS-1'): BaselineChange => ({
  part: 'milestone',
  record,
  from: '2026-11-20',
  ...(to && { to }),
});
const budget = (from: number, to: number, currency = 'EUR'): BaselineChange => ({
  part: 'budget',
  from: { amount: from, currency: 'EUR' },
  to: { amount: to, currency },
});
const classOf = (...baselineChanges: BaselineChange[]) => {
  const { changeClass, why, required } = authority({ baselineChanges });
  return [changeClass, why, required.map((each) => each.function)];
};
const WITHIN = 'It stays within tolerance.';

describe('the class of a change', () => {
  test('is minor while a milestone slips by ten business days at most', () => {
    expect(classOf(move('2026-12-04'))).toEqual(['minor', [WITHIN], ['tpm']]);
    expect(classOf(move('2026-11-13'))).toEqual(['minor', [WITHIN], ['tpm']]);
    expect(authority({ baselineChanges: [move('2026-12-04')] }).required).toEqual([
      { function: 'tpm', why: 'Within tolerance the TPM decides.' },
    ]);
  });

  test('is standard from the eleventh business day on', () => {
    expect(classOf(move('2026-12-07'))).toEqual([
      'standard',
      ['MS-1 slips by 11 business days; up to 10 are within tolerance.'],
      ['sponsor'],
    ]);
    expect(authority({ baselineChanges: [move('2026-12-07')] }).required).toEqual([
      { function: 'sponsor', why: 'It changes what the sponsor promised.' },
    ]);
  });

  test('counts the business days of the program', () => {
    const holidays = { ...PROGRAM, calendar: { ...PROGRAM.calendar, holidays: ['2026-12-01'] } };
    expect(authority({ baselineChanges: [move('2026-12-07')], program: holidays }).changeClass).toBe('minor');
    const fridayOff = { ...PROGRAM, calendar: { ...PROGRAM.calendar, weekend: [5, 6, 7] } };
    expect(authority({ baselineChanges: [move('2026-12-08')], program: fridayOff }).changeClass).toBe('minor');
    expect(authority({ baselineChanges: [move('2026-12-09')], program: fridayOff }).changeClass).toBe('standard');
  });

  test('is standard where something is promised for the first time, or no longer', () => {
    const first: BaselineChange = { part: 'milestone', record: 'MS-1', to: '2026-11-20' };
    expect(classOf(first)).toEqual(['standard', ['MS-1 is promised for the first time.'], ['sponsor']]);
    expect(classOf(move())).toEqual(['standard', ['MS-1 is promised no longer.'], ['sponsor']]);
    const scope = (to: boolean): BaselineChange => ({ part: 'scope', record: 'SC-1', from: !to, to });
    expect(classOf(scope(true))).toEqual(['standard', ['SC-1 joins the promised scope.'], ['sponsor']]);
    expect(classOf(scope(false))).toEqual(['standard', ['SC-1 leaves the promised scope.'], ['sponsor']]);
    expect(classOf({ part: 'budget', to: { amount: 1, currency: 'EUR' } })).toEqual([
      'standard',
      ['It promises a budget.'],
      ['sponsor'],
    ]);
  });

  test('is standard while the budget grows by a tenth at most, or shrinks', () => {
    const standard = ['standard', ['It changes the promised budget.'], ['sponsor']];
    expect(classOf(budget(1_000, 1_100))).toEqual(standard);
    expect(classOf(budget(0.7, 0.77))).toEqual(standard);
    expect(classOf(budget(1_000, 10))).toEqual(standard);
  });

  test('is major when the budget grows by more, or is counted in another currency', () => {
    const major = ['major', ['The budget grows by more than a tenth.', 'It changes the promised budget.'], ['sponsor']];
    expect(classOf(budget(1_000, 1_100.01))).toEqual(major);
    expect(classOf(budget(0, 0.01))).toEqual(major);
    expect(classOf(budget(1_000, 900, 'USD'))).toEqual([
      'major',
      ['The budget is counted in another currency.', 'It changes the promised budget.'],
      ['sponsor'],
    ]);
  });

  test('is major when a commitment of the quarter slips by a day or goes, and not when it comes earlier', () => {
    const slips = 'MS-2 is a commitment of the quarter, and it slips.';
    expect(classOf(move('2026-11-21', 'MS-2'))).toEqual(['major', [slips], ['sponsor']]);
    expect(classOf(move(undefined, 'MS-2'))).toEqual([
      'major',
      ['MS-2 is a commitment of the quarter.', 'MS-2 is promised no longer.'],
      ['sponsor'],
    ]);
    expect(classOf(move('2026-11-19', 'MS-2'))).toEqual(['minor', [WITHIN], ['tpm']]);
  });

  describe('counted from what the sponsor promised', () => {
    const since = (promise: object): Program => ({
      ...PROGRAM,
      baseline: {
        committedAt: '2026-09-01T09:00:00.000Z',
        committedById: ELENA_SPONSOR,
        milestones: { 'MS-1': '2026-11-20' },
        scope: [],
        promise: { milestones: { 'MS-1': '2026-11-13' }, calendar: PROGRAM.calendar, ...promise },
      },
    });
    const classIn = (program: Program, ...baselineChanges: BaselineChange[]) => {
      const { changeClass, why } = authority({ program, baselineChanges });
      return [changeClass, why];
    };

    test('is standard when slips within tolerance add up to more', () => {
      expect(classIn(since({}), move('2026-11-27'))).toEqual(['minor', [WITHIN]]);
      expect(classIn(since({}), move('2026-11-30'))).toEqual([
        'standard',
        ['MS-1 slips by 11 business days in all since the sponsor promised it; up to 10 are within tolerance.'],
      ]);
    });

    test('counts business days by the calendar of the promise', () => {
      const short = { ...PROGRAM.calendar, weekend: [1, 2, 3, 4, 5, 6] };
      const now = { ...since({}), calendar: short };
      expect(classIn(now, move('2026-11-30'))[0]).toBe('standard');
      expect(classIn(since({ calendar: short }), move('2026-11-30'))[0]).toBe('minor');
    });

    test('is major when the budget has grown by more than a tenth in slices', () => {
      const program = since({ budget: { amount: 1_000, currency: 'EUR' } });
      expect(classIn(program, budget(1_090, 1_100))[0]).toBe('standard');
      expect(classIn(program, budget(1_090, 1_101))[0]).toBe('major');
    });
  });

  test('is standard where other terms of what is promised change, or it is given up', () => {
    const terms: BaselineChange = {
      part: 'terms',
      record: 'MS-1',
      from: { title: 'Go live' },
      to: { title: 'Launch' },
    };
    expect(classOf(terms)).toEqual(['standard', ['It changes what is promised of MS-1.'], ['sponsor']]);
    const cancel: BaselineChange = { part: 'cancel', record: 'MS-1', from: '2026-11-20' };
    expect(classOf(cancel)).toEqual(['standard', ['MS-1 is given up.'], ['sponsor']]);
  });

  test('is major when a commitment of the quarter is given up, or is one no longer', () => {
    expect(classOf({ part: 'cancel', record: 'MS-2', from: '2026-11-20' })[0]).toBe('major');
    const released = { from: { isQuarterCommitment: true }, to: { isQuarterCommitment: false } };
    expect(classOf({ part: 'terms', record: 'MS-2', ...released })[0]).toBe('major');
    const made = { from: { isQuarterCommitment: false }, to: { isQuarterCommitment: true } };
    expect(classOf({ part: 'terms', record: 'MS-1', ...made })[0]).toBe('standard');
  });

  test('is major when its words say what it does to customers', () => {
    expect(authority({ impact: { customers: 'They wait a month.' } })).toMatchObject({
      changeClass: 'major',
      why: ['It says what it does to customers.'],
    });
    expect(authority({ impact: { cost: 'More' } }).changeClass).toBe('minor');
  });

  test.each([
    ['customers', 'major', ['It reaches customers.']],
    ['revenue', 'major', ['It touches revenue.']],
    ['security', 'minor', [WITHIN]],
    ['compliance', 'minor', [WITHIN]],
    ['operations', 'minor', [WITHIN]],
  ] as const)('for the reach %s is %s', (reach, changeClass, why) => {
    expect(authority({ reaches: [reach] })).toMatchObject({ changeClass, why });
  });

  test('is the highest class of its parts, with every reason once', () => {
    const { changeClass, why } = authority({
      reaches: ['customers', 'customers'],
      baselineChanges: [move('2026-12-07'), budget(1, 2)],
    });
    expect(changeClass).toBe('major');
    expect(why).toEqual([
      'It reaches customers.',
      'The budget grows by more than a tenth.',
      'MS-1 slips by 11 business days; up to 10 are within tolerance.',
      'It changes the promised budget.',
    ]);
  });
});

describe('the required approvers of a change', () => {
  const requiredFor = (setting: Setting) => authority(setting).required;

  test('are the function that decides and the functions it reaches', () => {
    const security = { function: 'security', why: 'It touches security, and Security answers for that.' };
    const compliance = { function: 'compliance', why: 'It touches compliance, and Compliance answers for that.' };
    const operations = {
      function: 'operations',
      why: 'It touches operations, and Operations answers for launch windows and readiness.',
    };
    const tpm = { function: 'tpm', why: 'Within tolerance the TPM decides.' };
    const reached = (...reaches: Reach[]) => requiredFor({ reaches });
    expect(reached('security')).toEqual([tpm, security]);
    expect(reached('compliance')).toEqual([tpm, compliance]);
    expect(reached('operations')).toEqual([tpm, operations]);
    expect(reached('customers', 'security', 'security')).toEqual([
      { function: 'sponsor', why: 'A change of this reach is the sponsor’s to decide.' },
      security,
    ]);
  });

  test('include Operations once when a launch moves, also when the change reaches operations', () => {
    const launch = { function: 'operations', why: 'It moves a launch, and Operations answers for launch windows.' };
    expect(requiredFor({ changeKind: 'launch' })[1]).toEqual(launch);
    expect(requiredFor({ changeKind: 'launch', reaches: ['operations'] })).toHaveLength(2);
    for (const changeKind of ['scope', 'schedule', 'cost'] as const)
      expect(requiredFor({ changeKind }).map((each) => each.function)).toEqual(['tpm']);
  });

  test.each([
    ['launch', 'operations'],
    ['compliance', 'compliance'],
  ] as const)(
    'include who answers for a %s milestone that moves, whatever the change calls itself',
    (milestoneType, name) => {
      const typed = existing('milestone', { title: 'Go live', milestoneType });
      const functions = (line: BaselineChange) =>
        authorityOf(
          { changeKind: 'schedule', baselineChanges: [line], reaches: [], impact: {} },
          PROGRAM,
          () => typed,
          JONAS_PLATFORM,
        ).required.map((each) => each.function);
      expect(functions(move('2026-11-23'))).toEqual(['tpm', name]);
      expect(functions({ part: 'cancel', record: 'MS-1', from: '2026-11-20' })).toEqual(['sponsor', name]);
      expect(functions({ part: 'terms', record: 'MS-1', to: { milestoneType: 'ready' } })).toEqual(['sponsor', name]);
      expect(functions({ part: 'scope', record: 'SC-1', from: true, to: false })).toEqual(['sponsor']);
    },
  );

  test('are another TPM when a TPM asks, and the sponsor when there is no other TPM', () => {
    const alone = { function: 'sponsor', why: 'The TPM asks for it, and nobody approves their own change.' };
    expect(requiredFor({ by: PRIYA_TPM })).toEqual([alone]);
    const two: Program = { ...PROGRAM, members: [...PROGRAM.members, { personId: 'second', roles: ['tpm'] }] };
    expect(requiredFor({ by: PRIYA_TPM, program: two }).map((each) => each.function)).toEqual(['tpm']);
  });

  test('are the sponsor for a minor change of a regulated program', () => {
    const program: Program = { ...PROGRAM, profile: 'regulated' };
    expect(authority({ baselineChanges: [move('2026-11-23')], program })).toMatchObject({
      changeClass: 'minor',
      required: [{ function: 'sponsor', why: 'In a regulated program every change of the baseline is the sponsor’s.' }],
    });
  });

  test.each([
    ['light', 0],
    ['standard', 1],
    ['regulated', 1],
  ] as const)('in a %s program are joined by %i more for a major change', (profile, atLeast) => {
    const program: Program = { ...PROGRAM, profile };
    expect(authority({ reaches: ['customers'], program }).atLeast).toBe(atLeast);
    expect(authority({ baselineChanges: [move()], program }).atLeast).toBe(0);
    expect(authority({ program }).atLeast).toBe(0);
  });
});

describe('what a person answers for', () => {
  const withRoles = (...roles: Role[]): Program => ({ ...PROGRAM, members: [{ personId: 'ann', roles }] });

  test('follows from the roles', () => {
    expect(functionsOf(PROGRAM, PRIYA_TPM)).toEqual(['tpm']);
    expect(functionsOf(PROGRAM, ELENA_SPONSOR)).toEqual(['sponsor']);
    expect(functionsOf(PROGRAM, AISHA_WEB)).toEqual(['security']);
    expect(functionsOf(PROGRAM, JONAS_PLATFORM)).toEqual([]);
    expect(functionsOf(withRoles('tpm', 'approver:operations'), 'ann')).toEqual(['tpm', 'operations']);
    expect(functionsOf(PROGRAM, 'nobody')).toEqual([]);
  });

  test('never includes the functions sponsor and TPM by an approver role of that name', () => {
    const program = withRoles('contributor', 'approver:sponsor', 'approver:tpm');
    expect(functionsOf(program, 'ann')).toEqual([]);
    expect(answerersOf(program, 'sponsor')).toEqual([]);
  });

  test('is how answerersOf and approversOf find them', () => {
    expect(answerersOf(PROGRAM, 'security')).toEqual([AISHA_WEB]);
    expect(answerersOf(PROGRAM, 'sponsor')).toEqual([ELENA_SPONSOR]);
    expect(answerersOf(PROGRAM, 'tpm')).toEqual([PRIYA_TPM]);
    expect(answerersOf(PROGRAM, 'operations')).toEqual([]);
    expect(approversOf(PROGRAM)).toEqual([PRIYA_TPM, ELENA_SPONSOR, AISHA_WEB]);
  });
});
