import type { Instant } from '../domain/day.ts';
import type { RoadProblem, Subscription } from './transcripts.ts';

/** A subscription as we keep it, from before it is asked for. */
export interface KeptSubscription {
  /** Names it in `clientState` and in jobs: lower-case letters and digits. */
  readonly name: string;
  readonly tenantId: string;
  readonly programId: string;
  readonly onlineMeetingId: string;
  /** Comes back with every notification and proves it; a secret. */
  readonly clientState: string;
  /** None until Graph has granted it. */
  readonly granted?: Subscription;
}

/** Steps of the road: told by Graph, to be seen by administrators. */
export const ROAD_STEPS = ['subscribe', 'notify', 'list', 'read', 'names'] as const;
export type RoadStep = (typeof ROAD_STEPS)[number];

/** When a step was last seen to work, and to fail. */
export interface Sighting {
  readonly step: RoadStep;
  readonly workedAt?: Instant;
  readonly failedAt?: Instant;
  /** Of the failure. */
  readonly problem?: RoadProblem;
}

/** What the road to transcripts must not forget when the process ends. */
export interface RoadState {
  subscription(name: string): Promise<KeptSubscription | undefined>;
  /** Replaces what was kept under the name. */
  keep(subscription: KeptSubscription): Promise<void>;
  /** A step worked at that instant; with a problem, it failed. */
  saw(step: RoadStep, at: Instant, problem?: RoadProblem): Promise<void>;
  /** Each step that was ever seen, in the order of `ROAD_STEPS`. */
  sightings(): Promise<readonly Sighting[]>;
}
