import type { AnyRecord } from '../../kinds.ts';
import type { Meeting } from '../meeting/meeting.ts';

/** True for a decision that was decided in a meeting: read back there, or heard in its transcript. */
export const isDecidedIn = (record: AnyRecord, { number }: Meeting): boolean =>
  record.kind === 'decision' && record.ruling?.meeting === number;
