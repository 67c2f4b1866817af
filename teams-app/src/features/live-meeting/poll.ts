import type { AnyRecord } from '#shared/domain/kinds.ts';

/** Others change a meeting while it runs: what is on the page is asked for again so often, in milliseconds. */
const POLL_MS = 3000;

/** A meeting is read again until it was held. */
export const whileItRuns = (meeting: { readonly status: string } | undefined): number | false =>
  meeting === undefined || meeting.status === 'live' || meeting.status === 'planned' ? POLL_MS : false;

/** A record of the point that is on is read again as long as something may happen to it in the meeting. */
export const whileOpen = (record: AnyRecord | undefined): number | false =>
  record === undefined || ['proposed', 'deferred', 'open', 'mitigating'].includes(record.status) ? POLL_MS : false;
