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

/** Work with Microsoft Graph that outlives the process that thought of it. Done at least once. */
export interface GraphJobs {
  /** Resolves when the job is safely kept; it shows after `hiddenSeconds`. */
  send(job: CallJob | NoticeJob, hiddenSeconds: number): Promise<void>;
}
