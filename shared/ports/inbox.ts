import type { Notifier, Telling } from './notifier.ts';

/** Tellings kept for their person, to be read in the product whatever other roads there are. */
export interface Inbox extends Pick<Notifier, 'tell'> {
  /** Latest first. */
  latest(tenantId: string, personId: string, limit: number): Promise<readonly Telling[]>;
}

/** Orders tellings, those of one moment by their notices, so that every adapter shows the same. */
export const latestFirst = (a: Telling, b: Telling): number =>
  a.at === b.at ? (a.noticeId < b.noticeId ? 1 : -1) : a.at < b.at ? 1 : -1;
