import type { Instant } from '../domain/time/day.ts';
import type { Kind } from '../domain/kind-places.ts';

/** Where a UTC day of entries began. */
export interface DayMark {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** `seq` of its first entry. */
  readonly seq: number;
}

/** The head of a program's log. Every commit replaces it under its ETag: it is the lock. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
  /** The highest number given out, by kind. */
  readonly counters: { readonly [K in Kind]?: number };
  /** The last two days that had entries. Command ids are remembered from the first on: at least 24 hours. */
  readonly days: readonly DayMark[];
}

/** The first entry whose command id is still remembered. */
export const tailOf = (head: Head): number => head.days[0]?.seq ?? 1;

/** The marks once an entry at `seq` is written at `at`. */
export function markDay(days: readonly DayMark[], at: Instant, seq: number): readonly DayMark[] {
  const day = at.slice(0, 10);
  return days.at(-1)?.day === day ? days : [...days.slice(-1), { day, seq }];
}
