import { addSeconds, type Instant } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const MEETING_STATUSES = ['planned', 'live', 'held', 'minutes-drafted', 'minutes-approved'] as const;
export const RITUALS = ['steering', 'planning', 'operating-review', 'other'] as const;

/** One point of the agenda. */
export interface AgendaItem {
  readonly title: string;
  readonly purpose: 'decide' | 'discuss' | 'inform';
  readonly ownerId?: string;
  readonly durationMinutes: number;
  /** Numbers of the records it is about. */
  readonly records: readonly string[];
}

/** What people write of a meeting. */
export interface MeetingFields {
  readonly ritual?: (typeof RITUALS)[number];
  /** Meetings of one series share this name. */
  readonly series?: string;
  readonly startsAt?: Instant;
  readonly durationMinutes?: number;
  readonly agenda?: readonly AgendaItem[];
  /** Entra object ids of those invited. */
  readonly inviteeIds?: readonly string[];
  /** Entra object ids of those who were there; they may read the transcript. */
  readonly attendeeIds?: readonly string[];
  readonly quorum?: number;
}

/** One of Teams' transcripts of a meeting: it makes one each time somebody starts transcribing. */
export interface TranscriptPart {
  /** The call, and the stretch of it: together they name a transcript, whatever id it is listed under. */
  readonly callId: string;
  readonly contentCorrelationId: string;
  readonly createdAt: Instant;
}

/** The transcript as it is kept: the text is a private blob named by its hash. */
export interface TranscriptHeld {
  readonly sha256: string;
  readonly cueCount: number;
  readonly durationSeconds: number;
  /** False when the tenant leaves out speaker names. */
  readonly isAttributed: boolean;
  readonly receivedAt: Instant;
  readonly receivedById: string;
  readonly road: 'upload' | 'graph';
  /** Of road `graph`, oldest first: the text holds them one after the other. */
  readonly parts?: readonly TranscriptPart[];
  /** How many of its cues the minutes come from, when more came after they were published. */
  readonly minutesCueCount?: number;
  /** Since when the text is gone, by the program's retention; hash and counts remain. */
  readonly removedAt?: Instant;
}

export const CAPTURE_KINDS = ['decision', 'action', 'risk'] as const;
export type CaptureKind = (typeof CAPTURE_KINDS)[number];

/** A record that was made while the meeting ran. */
export interface Capture {
  /** Its number. */
  readonly record: string;
  /** 0-based place in the agenda; none when the meeting has no agenda. */
  readonly agendaIndex?: number;
  readonly capturedAt: Instant;
  readonly byId: string;
}

/** A call of the meeting in Teams. People may leave and come back: then a meeting has several. */
export interface Call {
  readonly chatId: string;
  /** Unknown when its beginning was not heard of. */
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /** Id of the online meeting in Microsoft Graph; the same for all meetings of a series. */
  readonly onlineMeetingId?: string;
  readonly organizerId?: string;
}

/** A meeting of the program, from its agenda to its approved minutes. */
export interface Meeting extends RecordCommon, MeetingFields {
  readonly kind: 'meeting';
  readonly status: (typeof MEETING_STATUSES)[number];
  readonly ritual: (typeof RITUALS)[number];
  readonly agenda: readonly AgendaItem[];
  readonly inviteeIds: readonly string[];
  readonly attendeeIds: readonly string[];
  readonly startedAt?: Instant;
  /** Entra object id of the person who started it here, and so runs it. */
  readonly startedById?: string;
  readonly endedAt?: Instant;
  /** The point of the agenda that is on, while the meeting is live. */
  readonly current?: { readonly agendaIndex: number; readonly sinceAt: Instant };
  /** Seconds spent on each point of the agenda, in its order, without what is still running. */
  readonly spentSeconds: readonly number[];
  readonly captures: readonly Capture[];
  /** Oldest first. */
  readonly calls?: readonly Call[];
  readonly transcript?: TranscriptHeld;
  /** Number of its minutes. */
  readonly minutes?: string;
}

/** True when as many were there as have to be to decide, and where the meeting asks for no number. */
export const hasQuorum = ({ attendeeIds, quorum = 0 }: Pick<Meeting, 'attendeeIds' | 'quorum'>): boolean =>
  attendeeIds.length >= quorum;

/** Longer than any call in Teams: a call still open after it has ended without our hearing of it. */
export const LONGEST_CALL_SECONDS = 30 * 3600;

/** When a call ended; of one whose end was not heard of, when it must have. */
export const callEnd = ({ startedAt, endedAt }: Call): Instant | undefined =>
  endedAt ?? (startedAt && addSeconds(startedAt, LONGEST_CALL_SECONDS));
