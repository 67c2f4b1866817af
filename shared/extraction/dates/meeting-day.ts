import { dayAt, type Day } from '../../domain/time/day.ts';
import { isDay } from '../../domain/time/day-arithmetic.ts';

/**
 * The day on which a meeting is held where its people are.
 *
 * @param heldAt `YYYY-MM-DD`, taken as it is, or an instant (RFC 3339), read in `zone`.
 * @param zone IANA name.
 * @throws RangeError when either is not what it says.
 */
export const meetingDay = (heldAt: string, zone: string): Day => (isDay(heldAt) ? heldAt : dayAt(heldAt, zone));
