import type { RecordId } from '../domain/record-id.ts';
import type { ProgramKey } from './ledger.ts';

/** A job that comes back when the queue gives it up. */
interface Retried {
  /** How often the queue has given it up; never when left out. */
  readonly timesGivenUp?: number;
}

/** A meeting's call is to be looked after: subscribed to while it runs, its transcript fetched when it is over. */
export interface CallJob extends ProgramKey, Retried {
  readonly meeting: RecordId;
  /** Looks taken since the call was last heard of. */
  readonly look: number;
}

/** Graph has told something of a subscription of ours. */
export interface NoticeJob extends Retried {
  /** Name of the kept subscription. */
  readonly subscription: string;
  /** There is a transcript; or the subscription pauses unless it is renewed. */
  readonly told: 'created' | 'reauthorizationRequired';
}

/** What each job carries, by the job's name. Messages hold this alone, so that each must be told from the others by it. */
export interface Payloads {
  readonly 'follow-call': CallJob;
  readonly 'follow-notice': NoticeJob;
}

export type JobName = keyof Payloads;
export type Job = Payloads[JobName];

/** Work that outlives the process that thought of it. Done at least once. */
export interface Jobs {
  /** Resolves when the job is safely kept; it shows after `hiddenSeconds`. */
  send(job: Job, hiddenSeconds: number): Promise<void>;
}
