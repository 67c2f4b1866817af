import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';

/** After these answers, what was read before is not to be shown any more. */
const GONE: ReadonlySet<RefusalCode> = new Set(['access/denied', 'program/not-found', 'record/not-found']);

/**
 * Why there is nothing to show; `null` while there is something. What was read stays on the page when a later read fails,
 * and with it whatever the reader is writing there, unless the server says that it is not theirs to see.
 */
export const failureOf = ({ data, error }: ReadSoFar): Error | null =>
  data === undefined || (error instanceof Refusal && GONE.has(error.code)) ? error : null;

/** What a read has brought so far, and how its latest try failed. */
interface ReadSoFar {
  readonly data: unknown;
  readonly error: Error | null;
}
