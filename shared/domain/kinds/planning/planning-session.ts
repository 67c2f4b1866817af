import {
  type KindTable,
  begun,
  choice,
  day,
  group,
  guarded,
  instant,
  kept,
  list,
  long,
  number,
  person,
  record,
  required,
  text,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day, Instant } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** What a team can do in the period, in the program's own measure (person-days, points). */
interface TeamCapacity {
  readonly team: string;
  readonly amount: number;
}

/** A milestone a team wants to promise for the period, and what it takes. */
export interface Proposal {
  /** Number of the milestone. */
  readonly milestone: string;
  readonly team: string;
  /** In the measure of the capacities; 0 or more. */
  readonly demand: number;
  readonly byId: string;
}

/** How sure a person is that the plan will hold: 1 (not at all) to 5 (entirely). */
export type Confidence = 1 | 2 | 3 | 4 | 5;

/** One person's confidence; of others it shows only that they voted, until the vote is closed. */
export interface ConfidenceVote {
  readonly byId: string;
  readonly confidence?: Confidence;
  readonly comment?: string;
  readonly castAt: Instant;
}

/** What people write of a planning session. */
export interface PlanningSessionFields {
  readonly periodFromOn: Day;
  readonly periodToOn: Day;
  /** What capacity and demand are counted in: `person-days`. */
  readonly measure?: string;
}

/** One period planned together: what each team promises and asks for, what it can carry, how sure everybody is. */
export interface PlanningSession extends RecordCommon, PlanningSessionFields {
  readonly kind: 'planning';
  readonly status: (typeof PLANNING_LIFE.statuses)[number];
  readonly measure: string;
  readonly capacities: readonly TeamCapacity[];
  readonly proposals: readonly Proposal[];
  readonly votes: readonly ConfidenceVote[];
  /** Number of the change request that asks for the baseline. */
  readonly change?: string;
  readonly statusReason?: string;
}

/** In the measure of the session. */
const AMOUNT = number(0, 1e6);
const CONFIDENCE = choice([1, 2, 3, 4, 5], 'Write a confidence from 1 to 5.');

/** The life of a planning session. */
export const PLANNING_LIFE = life({
  statuses: ['open', 'voting', 'voted', 'requested'],
  open: ['open', 'voting', 'voted'],
  final: [],
  commands: {
    propose: {
      from: ['open'],
      body: {
        team: required(text(100)),
        demand: required(AMOUNT),
        milestone: record,
        title: text(200),
        forecastOn: day,
      },
    },
    drop: { from: ['open'], body: { milestone: required(record) } },
    capacity: { from: ['open'], body: { team: required(text(100)), amount: required(AMOUNT) } },
    'open-vote': { from: ['open'], body: {} },
    vote: { from: ['voting'], body: { confidence: required(CONFIDENCE), comment: long(1000) } },
    'close-vote': { from: ['voting'], body: {} },
    reopen: { from: ['voting', 'voted', 'requested'], body: { reason: required(long(1000)) } },
    'request-baseline': { from: ['voted'], body: { reason: required(long(4000)) } },
  },
});

/** What the fields of a planning session hold. */
export const PLANNING_FIELDS = {
  periodFromOn: required(day),
  periodToOn: required(day),
  measure: begun(text(40), 'person-days'),
  capacities: kept(list(100, group<TeamCapacity>({ team: required(text(100)), amount: required(AMOUNT) }))),
  proposals: kept(
    list(
      1000,
      group<Proposal>({
        milestone: required(record),
        team: required(text(100)),
        demand: required(AMOUNT),
        byId: required(person),
      }),
    ),
  ),
  votes: kept(
    list(
      300,
      group<ConfidenceVote>({
        byId: required(person),
        confidence: guarded(CONFIDENCE),
        comment: guarded(long(1000)),
        castAt: required(instant),
      }),
    ),
  ),
  change: kept(record),
  statusReason: kept(long(1000)),
} satisfies KindTable<PlanningSessionFields, OwnOf<PlanningSession>>;
