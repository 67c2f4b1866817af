import type { Kind } from '../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../domain/kinds.ts';
import type { NamedFile } from '../domain/named-file.ts';
import type { Preparation } from '../domain/kinds/meeting/preparation.ts';
import type { Program } from '../domain/kinds/program/program.ts';
import type { Escalation } from '../domain/kinds/escalation/escalation.ts';
import type { Severity } from '../domain/kinds/issue/issue.ts';
import type { Impact, Level } from '../domain/kinds/risk/risk.ts';
import type { Sighting } from '../domain/kinds/meeting/transcript-road.ts';
import type { Verb } from '../domain/people/verbs.ts';

/** One page of a list, newest number first. */
export interface PageReply<R extends AnyRecord = AnyRecord> {
  readonly items: readonly R[];
  /** How many the filter finds in all. */
  readonly total: number;
  /** Hand it back as `cursor` for the next page; absent on the last. */
  readonly nextCursor?: string;
  /** The log position the page shows. */
  readonly seq: number;
}

/** A program as lists show it. Those outside see its name only, and only when it accepts submissions. */
export interface ProgramListItem {
  readonly id: string;
  readonly name: string;
  readonly acceptsSubmissions: boolean;
  readonly isMember: boolean;
  readonly status?: string;
  readonly tier?: number;
  readonly tpmId?: string;
  readonly sponsorId?: string;
  readonly rag?: 'green' | 'amber' | 'red';
  readonly reportedOn?: string;
  readonly statusCadenceDays?: number;
  readonly zone?: string;
  /** Open records by kind. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly nextMilestone?: { readonly number: string; readonly title: string; readonly on: string };
}

/** A change inside a log entry. `was` holds the former values of the fields that changed; null when the record is new. */
export interface ChangeReply {
  readonly id: string;
  readonly after: AnyRecord;
  readonly was: Readonly<Record<string, unknown>> | null;
}

/** A log entry; of one that the reader may not see only `seq` and `hash`. */
export interface EntryReply {
  readonly seq: number;
  readonly hash: string;
  readonly at?: string;
  readonly actorId?: string;
  readonly onBehalfOfId?: string;
  readonly surface?: string;
  readonly command?: string;
  readonly subject?: string;
  readonly reason?: string;
  readonly undelivered?: { readonly personId: string; readonly topic: string };
  readonly changes?: readonly ChangeReply[];
}

/** A record that a search found. */
interface FoundReply {
  readonly number: string;
  readonly title: string;
  readonly kind: Kind;
  readonly status: string;
}

/** An open record the caller owns. */
export interface WorkItemReply {
  readonly programId: string;
  readonly programName: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly dueOn?: string;
}

/** A meeting of the caller's programs that is live, or planned for today. */
export interface MeetingOfTodayReply {
  readonly programId: string;
  readonly programName: string;
  readonly number: string;
  readonly title: string;
  readonly status: 'live' | 'planned';
  readonly startsAt?: string;
}

/** Something the caller was told of. */
export interface TellingReply {
  readonly noticeId: string;
  readonly programId: string;
  readonly programName: string;
  readonly number: string;
  readonly title: string;
  readonly topic: string;
  readonly at: string;
}

/** One cue of a transcript. Times are seconds from its start. */
export interface CueReply {
  readonly index: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly speaker: string;
  readonly text: string;
}

/** A record that came from a mail or message; `title` and `status` for those who may read it. */
export interface SourcedReply {
  readonly programId: string;
  readonly programName: string;
  readonly number: string;
  readonly kind: Kind;
  readonly ownerId?: string;
  /** True when it names this very message; false when another one of the same thread. */
  readonly isSameMessage: boolean;
  readonly title?: string;
  readonly status?: string;
}

/** Words of a message that suggested something: where they stand, `to` not included. */
export interface WordsReply {
  readonly place: 'subject' | 'body' | 'recipients';
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A value, and the words that suggested it. */
type SuggestedReply<T> = WordsReply & { readonly value: T };

/** What a message suggests to record. `text` is what was read of its body. */
export interface ProposalReply {
  readonly text: string;
  readonly kind: 'risk' | 'issue' | 'escalation' | 'action';
  readonly kindFrom?: WordsReply;
  readonly title: string;
  readonly cause?: SuggestedReply<string>;
  readonly event?: SuggestedReply<string>;
  readonly effect?: SuggestedReply<string>;
  readonly probability?: SuggestedReply<Level>;
  readonly impact: readonly (SuggestedReply<Level> & { readonly dimension: keyof Impact })[];
  readonly severity?: SuggestedReply<Severity>;
  readonly escalationKind?: SuggestedReply<Escalation['escalationKind']>;
  readonly ask?: SuggestedReply<string>;
  readonly optionsTried?: SuggestedReply<string>;
  readonly day?: SuggestedReply<string>;
  readonly owner?: SuggestedReply<string>;
}

/** How Steerline stands in its tenant. */
export interface SetupReply {
  /** The Entra application that administrators' commands name. */
  readonly applicationId: string;
  /** Whether Microsoft Graph can reach this deployment with notifications. */
  readonly isReachable: boolean;
  /** Steps never seen are left out. */
  readonly transcripts: readonly Sighting[];
}

/** What the routes beyond the records' own answer. */
interface OwnReplies {
  'health.read': {
    readonly status: 'ok' | 'degraded';
    readonly build: string;
    readonly checks: Readonly<Record<string, boolean>>;
  };
  'openapi.read': Readonly<Record<string, unknown>>;
  'me.read': {
    readonly personId: string;
    readonly name: string;
    readonly tenantRoles: readonly string[];
    readonly mayCreatePrograms: boolean;
  };
  'me.work': { readonly items: readonly WorkItemReply[]; readonly tellings: readonly TellingReply[] };
  'me.meetings': { readonly items: readonly MeetingOfTodayReply[] };
  'people.list': { readonly people: readonly { readonly id: string; readonly name: string }[] };
  'record.find-from-source': { readonly items: readonly SourcedReply[] };
  'record.propose-from-message': ProposalReply;
  'setup.read': SetupReply;
  'program.list': { readonly items: readonly ProgramListItem[] };
  'program.create': Program;
  'program.read': Program;
  'program.edit': Program;
  'program.commit-baseline': Program;
  'program.pause': Program;
  'program.resume': Program;
  'program.close': Program;
  'program.bind-chat': Program;
  'program.release-chat': Program;
  'program.log': { readonly entries: readonly EntryReply[]; readonly nextSince: number; readonly seq: number };
  'program.search': { readonly items: readonly FoundReply[]; readonly total: number };
  'program.verify': {
    readonly entries: number;
    readonly records: number;
    readonly hash: string;
    readonly findings: readonly { readonly row: string; readonly problem: string }[];
  };
  'program.set-retention': { readonly seq: number; readonly transcriptRetentionDays: number };
  'program.erase': { readonly seq: number; readonly places: number; readonly backupsExpireOn: string };
  'chat.find': { readonly programId: string; readonly programName: string; readonly series?: string };
  'meeting.prepare': Preparation;
  'meeting.attach-transcript': RecordOf<'minutes'>;
  'meeting.download-transcript': NamedFile;
  'meeting.read-transcript': { readonly cues: readonly CueReply[]; readonly isAttributed: boolean };
}

/** What a route answers, by its verb: lists a page, the others their record. */
export type ReplyOf<V extends Verb> = V extends keyof OwnReplies
  ? OwnReplies[V]
  : V extends `${infer K}.list`
    ? PageReply<RecordOf<K & Kind>>
    : V extends `${infer K}.${string}`
      ? RecordOf<K & Kind>
      : never;
