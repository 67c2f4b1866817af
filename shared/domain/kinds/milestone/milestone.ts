import {
  type KindTable,
  begun,
  binding,
  choice,
  day,
  due,
  flag,
  group,
  kept,
  list,
  long,
  record,
  required,
  text,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of a milestone. */
export const MILESTONE_LIFE = life({
  statuses: ['planned', 'at-risk', 'met', 'missed', 'cancelled'],
  open: ['planned', 'at-risk', 'missed'],
  final: ['met', 'cancelled'],
  commands: {
    flag: { from: ['planned', 'at-risk'], body: { reason: required(long(1000)) } },
    recover: { from: ['at-risk'], body: { reason: required(long(1000)) } },
    meet: { from: ['planned', 'at-risk', 'missed'], body: { actualOn: required(day) } },
    miss: { from: ['planned', 'at-risk'], body: { reason: required(long(1000)) } },
    cancel: { from: ['planned', 'at-risk', 'missed'], body: { reason: required(long(1000)) } },
  },
});

export const MILESTONE_TYPES = ['commit', 'design-complete', 'code-complete', 'ready', 'launch', 'compliance'] as const;

/** What has to hold before the milestone counts as met. */
export interface AcceptanceCriterion {
  readonly text: string;
  readonly isMet: boolean;
  readonly evidence?: string;
  /** Good to have: the milestone can be met without it. */
  readonly isAdvisory?: boolean;
}

/** What people write of a milestone. */
export interface MilestoneFields {
  readonly milestoneType?: (typeof MILESTONE_TYPES)[number];
  readonly acceptanceCriteria?: readonly AcceptanceCriterion[];
  readonly forecastOn?: Day;
  /** Numbers of the milestones that come before. */
  readonly predecessors?: readonly string[];
  readonly team?: string;
  readonly isQuarterCommitment?: boolean;
}

/** A point of the plan that is met or not; promised, expected and actual day are kept apart. */
export interface Milestone extends RecordCommon, MilestoneFields {
  readonly kind: 'milestone';
  readonly status: (typeof MILESTONE_LIFE.statuses)[number];
  readonly acceptanceCriteria: readonly AcceptanceCriterion[];
  readonly predecessors: readonly string[];
  readonly isQuarterCommitment: boolean;
  /** The day that was promised; written with the baseline only. */
  readonly baselineOn?: Day;
  readonly actualOn?: Day;
  readonly statusReason?: string;
}

/** What the acceptance criteria hold. */
export const CRITERIA = list(
  50,
  group<AcceptanceCriterion>({
    text: required(text(500)),
    isMet: required(flag),
    evidence: long(2000),
    isAdvisory: flag,
  }),
);

/** What the fields of a milestone hold. */
export const MILESTONE_FIELDS = {
  title: binding(required(text(200))),
  milestoneType: binding(choice(MILESTONE_TYPES)),
  acceptanceCriteria: binding(begun(CRITERIA, [])),
  forecastOn: due(day),
  predecessors: begun(list(50, record), []),
  team: binding(text(100)),
  isQuarterCommitment: binding(begun(flag, false)),
  baselineOn: kept(day),
  actualOn: kept(day),
  statusReason: kept(long(1000)),
} satisfies KindTable<MilestoneFields, OwnOf<Milestone>>;
