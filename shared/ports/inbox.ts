import type { Notifier, Telling } from './notifier.ts';

/** Tellings kept for their person, to be read in the product whatever other roads there are. */
export interface Inbox extends Notifier {
  /** Latest first. */
  latest(tenantId: string, personId: string, limit: number): Promise<readonly Telling[]>;
}
