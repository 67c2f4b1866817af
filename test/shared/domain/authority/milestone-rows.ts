import type { AcceptanceCriterion, Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import type { Profile } from '#shared/domain/kinds/program/program.ts';
import {
  ALL,
  ALWAYS,
  creates,
  does,
  edits,
  existing,
  LEADS,
  LIGHTER,
  OTL,
  PROMISED,
  REGULATED,
  row,
  THEIRS,
  who,
  type Attempt,
  type Person,
  type Row,
} from './world.ts';

const MET: AcceptanceCriterion = { text: 'Load test passed', isMet: true };
const ADVISORY: AcceptanceCriterion = { text: 'Docs written', isMet: false, isAdvisory: true };
const UNMET: AcceptanceCriterion = { text: 'Load test passed', isMet: false };
const TICKED: AcceptanceCriterion = { ...UNMET, isMet: true, evidence: 'The report says so.' };

/** One that is not promised, and the same promised. */
const planned = (more: Partial<Milestone> = {}): Milestone =>
  existing('milestone', {
    title: 'Code complete',
    ...THEIRS,
    team: 'Platform',
    forecastOn: '2026-12-18',
    acceptanceCriteria: [MET, ADVISORY],
    ...more,
  });
const promised = (more: Partial<Milestone> = {}): Milestone => planned({ baselineOn: '2026-12-18', ...more });
const FIRST = { ...planned(), number: 'MS-2' };
const more = { program: PROMISED, beside: [FIRST] } as const;

const changes = (milestone: Milestone, patch: Parameters<typeof edits<'milestone'>>[1], as?: string): Attempt =>
  edits<'milestone'>(milestone, patch, { ...more, ...(as && { as }) });
const ends = (milestone: Milestone): readonly Attempt[] => [
  does(milestone, 'meet', { actualOn: '2026-11-19' }, more),
  does(milestone, 'miss', { reason: 'It took longer.' }, more),
];
const recovers = (milestone: Milestone): Attempt =>
  does({ ...milestone, status: 'at-risk' }, 'recover', { reason: 'It is over.' }, more);
const cancels = (milestone: Milestone): Attempt => does(milestone, 'cancel', { reason: 'Nobody needs it.' }, more);

const daily: readonly Attempt[] = [
  changes(planned(), { title: 'All code complete' }, 'title'),
  changes(planned(), { acceptanceCriteria: [MET] }, 'criteria'),
  changes(planned(), { forecastOn: '2027-01-20' }, 'forecast'),
  changes(planned(), { predecessors: ['MS-2'] }, 'predecessors'),
  changes(planned(), { team: 'Web' }, 'team'),
  changes(planned(), { ownerId: who.other }, 'owner'),
];
const forecasts: readonly Attempt[] = [
  changes(promised(), { forecastOn: '2027-01-20' }, 'forecast'),
  changes(promised(), { predecessors: ['MS-2'] }, 'predecessors'),
];
const ticks = changes(promised({ acceptanceCriteria: [UNMET] }), { acceptanceCriteria: [TICKED] });

/** In a lighter program anybody’s, in a regulated one that of owner, team and leads. */
const othersWork = (id: string, of: string, regulatedId: string, attempts: readonly Attempt[]): readonly Row[] =>
  (
    [
      [id, LIGHTER, ALL],
      [regulatedId, REGULATED, OTL],
    ] as readonly (readonly [string, readonly Profile[], readonly Person[]])[]
  ).map(([each, profiles, may]) => row(each, of, profiles, { may }, ...attempts));

/** Changed by an approved change request only. */
const promise = (id: string, of: string, ...attempts: readonly Attempt[]): Row =>
  row(id, `of a promised milestone ${of}`, ALWAYS, { changeRequest: true }, ...attempts);

export const MILESTONE_ROWS: readonly Row[] = [
  row(
    'MS-01',
    'a milestone is planned without a quarter commitment',
    ALWAYS,
    { may: ALL },
    creates('milestone', { title: 'Ready' }),
  ),
  row(
    'MS-02',
    'a milestone is planned with a quarter commitment',
    ALWAYS,
    { may: LEADS },
    creates('milestone', { title: 'Ready', isQuarterCommitment: true }),
  ),
  ...othersWork('MS-03', 'what is not promised is changed', 'MS-04', daily),
  row(
    'MS-05',
    'a quarter commitment that is not promised is set or taken away',
    ALWAYS,
    { may: LEADS },
    changes(planned(), { isQuarterCommitment: true }, 'set'),
    changes(planned({ isQuarterCommitment: true }), { isQuarterCommitment: false }, 'taken away'),
  ),
  row(
    'MS-06',
    'the type launch, not promised, is taken away',
    ALWAYS,
    { may: ['sponsor', 'operations'] },
    changes(planned({ milestoneType: 'launch' }), { milestoneType: undefined }),
    changes(planned({ milestoneType: 'launch' }), { milestoneType: 'ready' }),
  ),
  row(
    'MS-07',
    'the type compliance, not promised, is taken away',
    ALWAYS,
    { may: ['sponsor', 'compliance'] },
    changes(planned({ milestoneType: 'compliance' }), { milestoneType: undefined }),
    changes(planned({ milestoneType: 'compliance' }), { milestoneType: 'ready' }),
  ),
  row(
    'MS-08',
    'the type launch or compliance, not promised, is set',
    ALWAYS,
    { may: ALL },
    changes(planned(), { milestoneType: 'launch' }),
    changes(planned({ milestoneType: 'ready' }), { milestoneType: 'compliance' }),
  ),
  promise('MS-09', 'the title is changed', changes(promised(), { title: 'Some code complete' })),
  promise(
    'MS-10',
    'a criterion is struck or reworded',
    changes(promised(), { acceptanceCriteria: [ADVISORY] }),
    changes(promised(), { acceptanceCriteria: [{ ...MET, text: 'Load test ran' }, ADVISORY] }),
  ),
  promise(
    'MS-11',
    'a criterion is made advisory',
    changes(promised(), { acceptanceCriteria: [{ ...MET, isAdvisory: true }, ADVISORY] }),
  ),
  row(
    'MS-12',
    'of a promised milestone a criterion is added, or an advisory one made mandatory',
    ALWAYS,
    { may: ALL },
    changes(promised(), { acceptanceCriteria: [MET, ADVISORY, { text: 'Audited', isMet: false }] }, 'added'),
    changes(promised(), { acceptanceCriteria: [MET, { ...ADVISORY, isAdvisory: false }] }, 'made mandatory'),
  ),
  ...othersWork('MS-13', 'of a promised milestone a criterion is ticked as met', 'MS-14', [ticks]),
  row(
    'MS-15',
    'of a promised milestone a criterion is no longer met',
    ALWAYS,
    { may: ALL },
    changes(promised(), { acceptanceCriteria: [UNMET, ADVISORY] }),
  ),
  promise(
    'MS-16',
    'the type launch or compliance is taken away',
    changes(promised({ milestoneType: 'launch' }), { milestoneType: undefined }),
    changes(promised({ milestoneType: 'compliance' }), { milestoneType: 'ready' }),
  ),
  promise(
    'MS-17',
    'the type is changed otherwise',
    changes(promised({ milestoneType: 'ready' }), { milestoneType: 'launch' }),
    changes(promised({ milestoneType: 'ready' }), { milestoneType: 'commit' }),
  ),
  promise(
    'MS-18',
    'the quarter commitment is taken away',
    changes(promised({ isQuarterCommitment: true }), { isQuarterCommitment: false }),
  ),
  row(
    'MS-19',
    'of a promised milestone a quarter commitment is made',
    ALWAYS,
    { may: LEADS },
    changes(promised(), { isQuarterCommitment: true }),
  ),
  ...othersWork('MS-20', 'of a promised milestone forecast or predecessors are changed', 'MS-21', forecasts),
  row(
    'MS-22',
    'of a promised milestone team or owner is changed: the new ones may then meet it',
    ALWAYS,
    { may: OTL },
    changes(promised(), { team: 'Web' }, 'team'),
    changes(promised(), { ownerId: who.other }, 'owner'),
  ),
  ...othersWork('MS-23', 'what is not promised is met, missed or recovers', 'MS-24', [
    ...ends(planned()),
    recovers(planned()),
  ]),
  row('MS-25', 'a promised milestone is met or missed', ALWAYS, { may: OTL }, ...ends(promised())),
  promise(
    'MS-26',
    'a mandatory criterion is not met when it is said to be met',
    does(promised({ acceptanceCriteria: [UNMET] }), 'meet', { actualOn: '2026-11-19' }, more),
  ),
  row(
    'MS-27',
    'a milestone that is not promised is met with a mandatory criterion open',
    ALWAYS,
    { rule: 'input/invalid' },
    does(planned({ acceptanceCriteria: [UNMET] }), 'meet', { actualOn: '2026-11-19' }),
  ),
  row(
    'MS-28',
    'a milestone, promised or not, is flagged',
    ALWAYS,
    { may: ALL },
    does(planned(), 'flag', { reason: 'Somebody is ill.' }, { as: 'not promised' }),
    does(promised(), 'flag', { reason: 'Somebody is ill.' }, { as: 'promised' }),
  ),
  row('MS-29', 'a promised milestone recovers', ALWAYS, { may: OTL }, recovers(promised())),
  row('MS-30', 'a milestone that is not promised is cancelled', ALWAYS, { may: LEADS }, cancels(planned())),
  promise(
    'MS-31',
    'nothing is left: it is cancelled',
    cancels(promised()),
    cancels(promised({ isQuarterCommitment: true })),
  ),
];
