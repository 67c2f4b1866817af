import { secondsBetween, type Instant } from '../domain/day.ts';
import type { CaptureKind, Meeting } from '../domain/records/meeting.ts';
import type { Words } from './choice-text.ts';

/** What is captured, and what its wording is asked for. */
export const CAPTURE_TEXT: Readonly<Record<CaptureKind, { readonly one: string; readonly ask: string }>> = {
  decision: { one: 'Decision', ask: 'What is decided' },
  action: { one: 'Action', ask: 'What is to be done' },
  risk: { one: 'Risk', ask: 'What may happen' },
};

/** Whom a captured record names. */
export const CAPTURE_OWNER_TEXT: Words<CaptureKind> = { decision: 'Who decides', action: 'Owner', risk: 'Owner' };

/** Seconds by which a point of the agenda runs over its minutes; 0 while it does not. */
export const overrunSeconds = (spentSeconds: number, plannedMinutes: number): number =>
  Math.max(0, spentSeconds - plannedMinutes * 60);

/** `12 of 25 min`; once it runs over, `5 min over its 25`, a minute that has begun counting whole. */
export function pointTimeText(spentSeconds: number, plannedMinutes: number): string {
  const over = overrunSeconds(spentSeconds, plannedMinutes);
  if (over > 0) return `${Math.ceil(over / 60)} min over its ${plannedMinutes}`;
  return `${Math.floor(spentSeconds / 60)} of ${plannedMinutes} min`;
}

/** `Quorum 3 of 4`; without a quorum, `3 here`. */
export const quorumText = (present: number, quorum: number | undefined): string =>
  quorum === undefined ? `${present} here` : `Quorum ${Math.min(present, quorum)} of ${quorum}`;

/** What is known of a meeting's call in Teams while it has no transcript; undefined when nothing is to be waited for. */
export function callText({ calls = [], transcript, status }: Meeting, now: Instant): string | undefined {
  const last = calls.at(-1);
  if (!last || transcript) return undefined;
  if (last.endedAt === undefined)
    return 'A call is on in Teams. When it ends, its transcript comes by itself and the minutes are drafted from it.';
  if (status === 'live') return 'The call in Teams has ended. Its transcript comes by itself when you end the meeting.';
  return secondsBetween(last.endedAt, now) < AWAITED_SECONDS
    ? 'The call in Teams has ended. Its transcript comes by itself, mostly within minutes; you can also bring it here.'
    : undefined;
}

/** For so long after a call its transcript is looked for. */
const AWAITED_SECONDS = 75 * 60;
