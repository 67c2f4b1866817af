import type { Day } from '../time/day.ts';
import { daysBetween } from '../time/day-arithmetic.ts';

/** True when a status report is older than the program's cadence allows; a report without a day is of no age. */
export const isReportStale = (reportedOn: Day | undefined, cadenceDays: number, today: Day): boolean =>
  reportedOn !== undefined && daysBetween(reportedOn, today) > cadenceDays;
