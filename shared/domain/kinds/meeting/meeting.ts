import {
  type KindTable,
  begun,
  binding,
  choice,
  day,
  derived,
  due,
  flag,
  group,
  id,
  instant,
  kept,
  list,
  number,
  person,
  record,
  required,
  sha256,
  text,
  whole,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Instant } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

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
  readonly status: (typeof MEETING_LIFE.statuses)[number];
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

const MINUTES_LONG = whole(1, 1440);
/** 0-based place in the agenda. */
const PLACE = whole(0, 49);

/** The life of a meeting. */
export const MEETING_LIFE = life({
  statuses: ['planned', 'live', 'held', 'minutes-drafted', 'minutes-approved'],
  open: ['planned', 'live', 'held', 'minutes-drafted'],
  final: ['minutes-approved'],
  commands: {
    start: { from: ['planned'], body: {} },
    take: { from: ['live'], body: { agendaIndex: required(PLACE) } },
    capture: {
      from: ['live'],
      body: {
        kind: required(choice(CAPTURE_KINDS)),
        title: required(text(200)),
        ownerId: person,
        dueOn: day,
        agendaIndex: PLACE,
      },
    },
    hold: { from: ['planned', 'live'], body: {} },
    'look-again': { from: ['held'], body: {} },
    // Of what a brought transcript says that the caller decided.
    'confirm-decisions': { from: ['live', 'held', 'minutes-drafted', 'minutes-approved'], body: {} },
  },
});

/** What the fields of a meeting hold. */
export const MEETING_FIELDS = {
  ritual: begun(choice(RITUALS), 'other'),
  series: binding(text(100)),
  startsAt: binding(due(instant)),
  durationMinutes: MINUTES_LONG,
  agenda: binding(
    begun(
      list(
        50,
        group<AgendaItem>({
          title: required(text(200)),
          purpose: required(choice(['decide', 'discuss', 'inform'])),
          ownerId: person,
          durationMinutes: required(MINUTES_LONG),
          records: required(list(50, record)),
        }),
      ),
      [],
    ),
  ),
  inviteeIds: binding(begun(list(300, person), [])),
  attendeeIds: binding(begun(list(300, person), [])),
  quorum: binding(whole(1, 300)),
  startedAt: kept(instant),
  startedById: kept(person),
  endedAt: kept(instant),
  current: derived(
    group<NonNullable<Meeting['current']>>({ agendaIndex: required(PLACE), sinceAt: required(instant) }),
  ),
  spentSeconds: derived(list(50, number(0, 1e7))),
  captures: kept(
    list(
      100,
      group<Capture>({
        record: required(record),
        agendaIndex: PLACE,
        capturedAt: required(instant),
        byId: required(person),
      }),
    ),
  ),
  calls: kept(
    list(
      1000,
      group<Call>({
        chatId: required(id(255)),
        startedAt: instant,
        endedAt: instant,
        onlineMeetingId: id(500),
        organizerId: person,
      }),
    ),
  ),
  transcript: kept(
    group<TranscriptHeld>({
      sha256: required(sha256),
      cueCount: required(whole(0, 1e7)),
      durationSeconds: required(number(0, 1e7)),
      isAttributed: required(flag),
      receivedAt: required(instant),
      receivedById: required(person),
      road: required(choice(['upload', 'graph'])),
      parts: list(
        1000,
        group<TranscriptPart>({
          callId: required(id(500)),
          contentCorrelationId: required(id(500)),
          createdAt: required(instant),
        }),
      ),
      minutesCueCount: whole(0, 1e7),
      removedAt: instant,
    }),
  ),
  minutes: kept(record),
} satisfies KindTable<MeetingFields, OwnOf<Meeting>>;

/** True when as many were there as have to be to decide, and where the meeting asks for no number. */
export const hasQuorum = ({ attendeeIds, quorum = 0 }: Pick<Meeting, 'attendeeIds' | 'quorum'>): boolean =>
  attendeeIds.length >= quorum;
