import type { TranscriptPart } from '../domain/kinds/meeting/meeting.ts';
import type { RoadProblem } from '../domain/kinds/meeting/transcript-road.ts';

/** A meeting as Graph knows it. Both ids are opaque. */
export interface OnlineMeeting {
  readonly organizerId: string;
  readonly onlineMeetingId: string;
}

/** A transcript that is there to be read. */
export interface FoundTranscript extends TranscriptPart {
  readonly id: string;
  /** When transcribing was stopped. */
  readonly endedAt: string;
}

/** A promise to be told of new transcripts, until `expiresAt`. */
export interface Subscription {
  readonly id: string;
  /** As granted, which may be other than asked. */
  readonly expiresAt: string;
}

/** Graph said no, or did not answer. */
export class TranscriptsFailure extends Error {
  readonly problem: RoadProblem;
  /** How long Graph asks to be left alone. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: RoadProblem, detail: string, retryAfterSeconds?: number) {
    super(`Microsoft Graph: ${problem} (${detail}).`);
    this.name = 'TranscriptsFailure';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What is asked of Graph with a subscription. */
export interface SubscriptionWish {
  readonly onlineMeetingId: string;
  readonly clientState: string;
  readonly expiresAt: string;
}

/** Meeting transcripts, as the app in a meeting's chat may have them. All methods: @throws TranscriptsFailure */
export interface Transcripts {
  /** Finished transcripts of all occurrences of the meeting, oldest first, each once. */
  list(meeting: OnlineMeeting): Promise<readonly FoundTranscript[]>;
  /** With the speakers' names where the tenant gives them. Undefined when nothing can be read yet, or nobody spoke. */
  read(
    meeting: OnlineMeeting,
    id: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly isAttributed: boolean } | undefined>;
  /** Asks to be told of the meeting's new transcripts; a subscription that is there already is taken over. */
  subscribe(wish: SubscriptionWish): Promise<Subscription>;
  /** Undefined when there is no such subscription any more. */
  renew(id: string, expiresAt: string): Promise<Subscription | undefined>;
}
