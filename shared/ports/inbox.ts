import type { Telling } from './notifier.ts';

/** Tellings kept for their person, to be read in the product whatever other roads there are. */
export interface Inbox {
  /** Keeps a telling, once. @returns True when it was noted before that it has arrived by another road, too. */
  tell(telling: Telling): Promise<boolean>;
  /** Notes that a telling that is kept has arrived by another road, too. */
  noteArrival(telling: Telling): Promise<void>;
  /** Latest first. */
  latest(tenantId: string, personId: string, limit: number): Promise<readonly Telling[]>;
}

/** Orders tellings, those of one moment by their notices, so that every adapter shows the same. */
export const latestFirst = (a: Telling, b: Telling): number =>
  a.at === b.at ? (a.noticeId < b.noticeId ? 1 : -1) : a.at < b.at ? 1 : -1;
