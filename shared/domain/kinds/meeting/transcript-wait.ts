import { addSeconds, type Instant } from '../../time/day.ts';
import { callEnd } from './call-end.ts';
import type { Meeting } from './meeting.ts';

/** Why a meeting that had a call in Teams has no transcript. */
export type TranscriptWait =
  /** The call is on. */
  | 'calling'
  /** Somebody runs the meeting here, and has not ended it. */
  | 'running'
  /** It is looked for. */
  | 'looking'
  /** It did not come. */
  | 'missing';

/** For so long after a call its transcript is looked for, as a rule. */
const LOOKED_FOR_SECONDS = 75 * 60;

/** What a meeting without a transcript waits for at an instant; undefined with one, and without a call. */
export function transcriptWait({ calls, transcript, status }: Meeting, now: Instant): TranscriptWait | undefined {
  const last = calls?.at(-1);
  const end = last && callEnd(last);
  if (!last || !end || transcript) return undefined;
  if (last.endedAt === undefined && now <= end) return 'calling';
  if (status === 'live') return 'running';
  return now < addSeconds(end, LOOKED_FOR_SECONDS) ? 'looking' : 'missing';
}
