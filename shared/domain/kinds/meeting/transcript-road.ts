/** The road by which transcripts come from Microsoft Graph, as administrators see it. */
import type { Instant } from '../../time/day.ts';

/** Why Graph would not: what an administrator can mend, and what passes. */
export type RoadProblem =
  /** The tenant keeps transcripts from all apps. */
  | 'transcripts-off'
  /** The tenant gives transcripts without the speakers' names. */
  | 'names-off'
  | 'no-access-policy'
  /** The app is not in the meeting's chat, or without its consent. */
  | 'no-consent'
  /** There are as many subscriptions as Graph grants. */
  | 'quota'
  /** The app's own sign-in was not accepted. */
  | 'not-signed-in'
  /** Graph cannot reach the notification address. */
  | 'unreachable'
  /** The meeting is not known under this organizer, or has expired. */
  | 'meeting-unknown'
  /** Teams did not tell the ids by which Graph knows the meeting. */
  | 'meeting-unnamed'
  | 'busy'
  /** Steerline itself failed, several times over. */
  | 'given-up'
  | 'failed';

/** Steps of the road, to be seen by administrators. `follow` is our own: it fails when the queue gives a job up, and works when that is done. */
export const ROAD_STEPS = ['follow', 'subscribe', 'notify', 'list', 'read', 'names'] as const;
export type RoadStep = (typeof ROAD_STEPS)[number];

/** When a step was last seen to work, and to fail. */
export interface Sighting {
  readonly step: RoadStep;
  readonly workedAt?: Instant;
  readonly failedAt?: Instant;
  /** Of the failure. */
  readonly problem?: RoadProblem;
}
