import type { Instant } from '../domain/time/day.ts';
import type { RoadProblem, RoadStep, Sighting } from '../domain/kinds/meeting/transcript-road.ts';
import type { Subscription } from './transcripts.ts';

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
