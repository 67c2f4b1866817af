/** Apart from the record, which browsers load at once: counting seconds takes Temporal. */
import { addSeconds, type Instant } from '../../time/day.ts';
import type { Call } from './meeting.ts';

/** Longer than any call in Teams: a call still open after it has ended without our hearing of it. */
export const LONGEST_CALL_SECONDS = 30 * 3600;

/** When a call ended; of one whose end was not heard of, when it must have. */
export const callEnd = ({ startedAt, endedAt }: Call): Instant | undefined =>
  endedAt ?? (startedAt && addSeconds(startedAt, LONGEST_CALL_SECONDS));
