import { same } from '#shared/domain/same.ts';
import { instantAt, wallClock } from './wall-clock.ts';
import type { Written } from './written-meeting.ts';

/** A meeting's plan while it is written. */
export interface MeetingDraft {
  readonly now: Written;
  /** Its start as an input shows it, by the clocks of the program's zone. */
  readonly starts: string;
  /** What it began with, or was filled in with last: what differs from it was written. */
  readonly given: Written;
  /** Number of the meeting that `given` comes from. */
  readonly from?: string;
}

const shown = ({ startsAt }: Written, zone: string): string => (startsAt ? wallClock(startsAt, zone) : '');

/** A draft in which nothing is written yet. */
export const draftOf = (given: Written, zone: string, from?: string): MeetingDraft => ({
  ...{ now: given, starts: shown(given, zone), given },
  ...(from && { from }),
});

/** With one field written anew. */
export const withField = <N extends keyof Written>(draft: MeetingDraft, name: N, value: Written[N]): MeetingDraft => ({
  ...draft,
  now: { ...draft.now, [name]: value },
});

/** With its start typed anew. The very start it was given comes back with its seconds. */
export function withStarts(draft: MeetingDraft, starts: string, zone: string): MeetingDraft {
  const { given } = draft;
  const startsAt = starts === shown(given, zone) ? given.startsAt : instantAt(starts, zone);
  return { ...withField(draft, 'startsAt', startsAt), starts };
}

/** True while nothing but the series was written. */
export const isAsGiven = ({ now, given }: MeetingDraft): boolean =>
  same({ ...now, series: undefined }, { ...given, series: undefined });

/** Filled in with a plan that comes from the meeting of that number; what was written stays. */
export function filledIn(
  { now, starts, given }: MeetingDraft,
  plan: Written,
  from: string,
  zone: string,
): MeetingDraft {
  const written = Object.entries(now).filter(([name, value]) => !same(value, given[name as keyof Written]));
  const next: Written = { ...plan, ...Object.fromEntries(written) };
  return { now: next, starts: next.startsAt === now.startsAt ? starts : shown(next, zone), given: plan, from };
}
