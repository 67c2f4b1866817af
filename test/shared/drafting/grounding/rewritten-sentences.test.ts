import type { AnyRecord } from '#shared/domain/kinds.ts';
import { checkClaim } from '#shared/drafting/grounding/grounding.ts';
import { recordEvidence } from '#shared/drafting/grounding/record-evidence.ts';
import { existing } from '../../domain/context.ts';

const ROSTER = [
  { id: 'elena', name: 'Elena Petrova' },
  { id: 'marcus', name: 'Marcus Chen' },
  { id: 'aisha', name: 'Aisha Bello' },
  { id: 'jonas', name: 'Jonas Weber' },
];
const nameOf = (id: string) => ROSTER.find((person) => person.id === id)?.name ?? '';

const RECORDS: readonly AnyRecord[] = [
  existing('status-report', {
    number: 'ST-16',
    title: 'Atlas, week 17',
    status: 'current',
    overall: 'amber',
    dimensions: { schedule: 'amber', scope: 'green', cost: 'amber', risk: 'amber', dependencies: 'amber' },
    reportedOn: '2026-11-27',
    reason: 'The settlement file comes 90 minutes late about every third night, Northbank has given no date.',
    pathToGreen: 'Cause of the late file known by 4 December; a date from Northbank.',
    greenByOn: '2026-12-11',
  }),
  existing('decision', {
    number: 'D-15',
    title: 'One cutover weekend or two waves',
    status: 'decided',
    question: 'Decide whether all countries cut over in one weekend or in two waves.',
    context: 'A single weekend needs 34 people in three shifts. The Nordic countries carry six percent of the volume.',
    deciderId: 'elena',
    consultedIds: ['marcus', 'jonas'],
    ruling: {
      text: 'Two waves, Nordic countries first',
      byId: 'elena',
      decidedAt: '2026-11-27T10:00:00.000Z',
      effectiveOn: '2026-11-27',
    },
  }),
  existing('milestone', {
    number: 'MS-10',
    title: 'Support desk trained',
    status: 'planned',
    forecastOn: '2026-12-09',
    baselineOn: '2026-11-27',
    acceptanceCriteria: [{ text: '38 agents have passed the short test', isMet: false }],
  }),
  existing('milestone', {
    number: 'MS-11',
    title: 'Operational readiness review passed',
    status: 'at-risk',
    forecastOn: '2027-01-06',
    baselineOn: '2027-01-06',
    acceptanceCriteria: [],
    statusReason: 'Two of four sign-offs depend on the penetration test.',
  }),
  existing('milestone', {
    number: 'MS-7',
    title: 'Second dress rehearsal',
    status: 'met',
    forecastOn: '2026-11-17',
    baselineOn: '2026-10-22',
    actualOn: '2026-11-17',
    acceptanceCriteria: [],
  }),
  existing('risk', {
    number: 'R-17',
    title: 'Settlement file from the mainframe comes too late for the reconciliation',
    status: 'mitigating',
    ownerId: 'aisha',
    probability: 4,
    impact: { schedule: 4, quality: 3 },
    score: 16,
    inherentScore: 9,
    trigger: 'Arrival after 03:45 on two nights of six',
    effect: 'which would leave the morning without a closed position',
  }),
  existing('issue', {
    number: 'I-7',
    title: 'The rehearsed cutover takes 31 hours instead of 26',
    status: 'resolved',
    severity: 'high',
    resolution: { byId: 'jonas', resolvedAt: '2026-11-24T10:00:00.000Z', text: 'Indexes are built beforehand.' },
  }),
  existing('action', {
    number: 'ACT-20',
    title: 'Work off the 19 findings of the first rehearsal',
    status: 'open',
    ownerId: 'jonas',
    dueOn: '2026-12-02',
  }),
  existing('approval', {
    number: 'APR-3',
    title: 'Automatic rotation of signing keys joins the scope',
    status: 'open',
    stages: [{ required: [{ function: 'sponsor', why: 'It changes what the sponsor promised.' }], atLeast: 0 }],
    votes: [
      { byId: 'aisha', functions: ['security'], stage: 0, answer: 'approve', castAt: '2026-11-20T08:20:30.000Z' },
    ],
    dueAt: '2026-12-02T16:00:00.000Z',
    subject: 'CR-3',
    subjectHash: 'a',
    changeClass: 'standard',
    classWhy: ['SC-13 joins the promised scope.'],
    interestedIds: [],
  }),
  existing('dependency', {
    number: 'DEP-10',
    title: 'Settlement file by 03:00 every night',
    status: 'at-risk',
    providerTeam: 'Platform',
    needByOn: '2026-10-30',
  }),
  existing('decision', {
    number: 'D-16',
    title: 'Pay for three more weeks of parallel run',
    status: 'proposed',
    question: 'Decide how the EUR 45,000 for three more weeks of parallel run are paid.',
    deciderId: 'elena',
    neededByOn: '2026-11-30',
  }),
];

/** The sentence, read against the records it names; against the report when it names none. */
function check(text: string) {
  const named = RECORDS.filter(({ number }) => new RegExp(`${number}(?!\\d)`).test(text));
  const cited = named.length > 0 ? named : RECORDS.slice(0, 1);
  return checkClaim(
    { text, citations: cited.map(({ number, version }) => ({ type: 'record', number, version })) },
    (citation) => {
      const record = citation.type === 'record' && RECORDS.find(({ number }) => number === citation.number);
      return record ? recordEvidence(record, nameOf) : undefined;
    },
    { today: '2026-11-29', roster: ROSTER },
  );
}

describe('a rewritten sentence', () => {
  test.each([
    ['The program is green, reported on 27 November 2026.', 'colour'],
    ['The program is amber, reported on 27 November 2026, and its scope is amber.', 'colour'],
    ['The program is amber with schedule and cost green.', 'colour'],
    ['The program went from amber to green.', 'colour'],
    ['The program is not amber any more.', 'colour'],
    ['The program is on track.', 'status'],
    ['Marcus Chen decided (D-15): Two waves, Nordic countries first.', 'role'],
    ['D-15 was decided by Marcus Chen and Elena Petrova: Two waves, Nordic countries first.', 'role'],
    ['Elena Petrova rejected (D-15): Two waves, Nordic countries first.', 'status'],
    ['Elena Petrova has not decided (D-15): Two waves, Nordic countries first.', 'status'],
    ['Elena Petrova decided (D-15): One wave, Nordic countries first.', 'number'],
    ['Elena Petrova decided (D-15): Three waves, Nordic countries first.', 'number'],
    ['Elena Petrova decided (D-15): Two waves, Nordic countries last.', 'order'],
    ['Elena Petrova decided (D-15): Two waves. Nobody objected.', 'negation'],
    ['Elena Petrova agreed D-16.', 'status'],
    ['Elena Petrova decided D-16.', 'status'],
    ['Marcus Chen is asked to decide D-16 by 30 November 2026.', 'name'],
    ['Marcus Chen must decide D-15.', 'role'],
    ['MS-10 Support desk trained: on track, no risks at all.', 'status'],
    ['MS-10 Support desk trained: forecast 9 December 2026, no risks at all.', 'negation'],
    ['MS-10: the support desk is trained.', 'status'],
    ['MS-11 Operational readiness review passed: met.', 'status'],
    ['MS-11 Operational readiness review passed: forecast 6 January 2027, no longer at risk.', 'status'],
    ['MS-7 Second dress rehearsal was missed.', 'status'],
    ['R-17, score 4 (low), owned by Aisha Bello.', 'score'],
    ['R-17, score 16 (low), owned by Aisha Bello.', 'level'],
    ['R-17 is a medium risk.', 'level'],
    ['R-17, inherent score 16, came to score 16.', 'score'],
    ['R-17, score 16 (critical), owned by Jonas Weber.', 'name'],
    ['R-17 is closed.', 'status'],
    ['R-17: the file came too late on three nights of six.', 'number'],
    ['I-7, severity low, is resolved.', 'level'],
    ['I-7 is still open.', 'status'],
    ['Aisha Bello resolved I-7.', 'name'],
    ['ACT-20 is done: Work off the 19 findings of the first rehearsal.', 'status'],
    ['APR-3 is approved: Automatic rotation of signing keys joins the scope.', 'status'],
    ['DEP-10 from Platform is delivered.', 'status'],
  ])('is not supported by its evidence: %s', (text, kind) => {
    expect(check(text).problems.map((problem) => problem.kind)).toContain(kind);
  });

  test.each([
    'We report amber on 27 November 2026: the settlement file comes 90 minutes late about every third night.',
    'Amber: Northbank has given no date, and the settlement file is late every third night.',
    'The program stays amber; scope is green, schedule and cost are amber.',
    'The program is amber, green in scope, and not red.',
    'Amber overall; the path to green by 11 December is a date from Northbank.',
    'To be green by 11 December 2026 we need a date from Northbank.',
    'Elena Petrova decided on 27 November (D-15): two waves, Nordic countries first.',
    'D-15 was decided by Elena Petrova, after hearing Marcus Chen and Jonas Weber.',
    'With Marcus Chen consulted, Elena Petrova chose two waves (D-15), with the Nordic countries first.',
    'Elena Petrova agreed on two waves (D-15).',
    'Elena approved two waves instead of one weekend (D-15).',
    'D-15 is decided: the Nordic countries, six percent of the volume, go first.',
    'Elena Petrova still has to decide D-16 by 30 November 2026.',
    'There is no decision on D-16 yet; Elena Petrova is asked.',
    'D-16 is not decided: how to pay EUR 45,000 for three weeks of parallel run.',
    'Support desk training (MS-10) is expected on 9 December 2026, after its baseline of 27 November 2026.',
    'MS-10: the support desk will be trained by 9 December 2026 once 38 agents have passed the short test.',
    'MS-11, the operational readiness review, is at risk: two of four sign-offs depend on the penetration test.',
    'The review of MS-11 is not met yet; it should be done by 6 January 2027.',
    'We met MS-7 on 17 November 2026: the second dress rehearsal is done.',
    'R-17 remains critical at score 16; Aisha Bello owns it.',
    'R-17 (critical, score 16) rose from an inherent score of 9.',
    'R-17 is still open: the file arrived after 03:45 on two nights.',
    'Aisha Bello is the owner of R-17, a critical risk.',
    'Jonas Weber resolved I-7, severity high: the cutover took 31 hours instead of 26.',
    'High severity issue I-7 was fixed on 24 November.',
    'ACT-20 for Jonas Weber is still open, to be done by 2 December 2026.',
    'The 19 findings of the first rehearsal (ACT-20) are not done yet.',
    'Aisha Bello approved APR-3; it waits for approval by the sponsor.',
    'APR-3 is still open and is not approved yet.',
    'There is no date from Northbank; the program is amber.',
    'DEP-10 is at risk: Platform does not deliver the settlement file by 03:00.',
  ])('is supported by its evidence: %s', (text) => {
    expect(check(text).problems).toEqual([]);
  });

  test('causes a warning only for words that are not in its evidence', () => {
    const warnings = (text: string) => check(text).warnings.map(({ message }) => message);
    expect(warnings('Elena Petrova decided (D-15): two waves; everybody was happy and the budget is fine.')).toEqual([
      'Not in its evidence: everybody, happy, budget, fine.',
    ]);
    expect(warnings('Elena Petrova decided on 27 November 2026 (D-15): two waves, Nordic countries first.')).toEqual(
      [],
    );
    expect(warnings('R-17 is critical, score 16, and is owned by Aisha Bello.')).toEqual([]);
    expect(warnings('The program is amber, scope green.')).toEqual([]);
  });
});
