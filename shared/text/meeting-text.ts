import type { CaptureKind } from '../domain/kinds/meeting/meeting.ts';
import type { TranscriptWait } from '../domain/kinds/meeting/transcript-wait.ts';
import type { Words } from './choice-text.ts';
import { counted } from './counted.ts';

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

/** What stands by decisions of a meeting in which too few were there. */
export const noQuorumText = (present: number, quorum = 0): string =>
  `${quorum} have to be there to decide, and ${present === 0 ? 'nobody is' : `${present} ${present === 1 ? 'is' : 'are'}`} ticked. What is decided without a quorum can be contested.`;

/** `Atlas steering is live.` */
export const liveText = (title: string): string => `${title} is live.`;

/** What is known of a transcript that has not come, and what can be done. */
export const WAIT_TEXT: Readonly<Record<TranscriptWait, string>> = {
  calling: 'A call is on in Teams. When it ends, its transcript comes by itself and the minutes are drafted from it.',
  running:
    'The call in Teams has ended. Its transcript comes by itself when somebody ends the meeting; left open, it is ended a day after the call.',
  looking:
    'The call in Teams has ended. Its transcript comes by itself, mostly within minutes; you can also bring it here, in its place.',
  missing:
    'There was a call in Teams, and no transcript of it has come. There is none if nobody transcribed. If somebody did, look again, or bring it here; what may be in the way stands on the Set-up page.',
};

/** What stands by a transcript that grew after its minutes were published. */
export const laterText = (count: number): string =>
  `After the minutes were published, ${counted(count, 'more line', 'more lines')} came from Teams. ${count === 1 ? 'It is' : 'They are'} not in the minutes, which stay as they are. Read what was said later; what matters of it is recorded as any decision, action or risk.`;
