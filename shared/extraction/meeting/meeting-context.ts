import type { People } from '../phrases/people.ts';

/** What the meeting is known to be, besides its words. */
export interface MeetingContext {
  /** Speakers and, where known, the rest of the roster. */
  readonly people: People;
  /** `YYYY-MM-DD`, the meeting's day in its zone. */
  readonly today: string;
  /** False when the transcript names no speakers: then nobody owns anything. */
  readonly attributed: boolean;
}
