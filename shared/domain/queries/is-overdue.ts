import type { Day } from '../time/day.ts';

/** True once the day by which something open is due has passed; on that day itself it is still in time. */
export const isOverdue = (dueOn: Day | undefined, today: Day): boolean => dueOn !== undefined && dueOn < today;
