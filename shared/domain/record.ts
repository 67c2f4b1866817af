import type { Kind } from './kind.ts';

/** A typed connection to another record of the same program. */
export interface Link {
  readonly type: 'causes' | 'blocks' | 'mitigates' | 'implements' | 'evidences' | 'supersedes';
  /** Quoted number of the other record: `R-12`. */
  readonly to: string;
}

/** The same thing in another system. */
export interface Reference {
  readonly system: 'jira' | 'azure-devops' | 'github' | 'servicenow' | 'other';
  readonly key: string;
  readonly url?: string;
}

/** Where a record comes from: what a reader can open to check it. */
export type Source =
  | {
      readonly type: 'transcript';
      /** Quoted number of the meeting: `MTG-4`. */
      readonly meeting: string;
      /** Cue indexes, 0-based, both included. */
      readonly cueFrom: number;
      readonly cueTo: number;
      /** Seconds from the start of the transcript. */
      readonly startSeconds: number;
      readonly speaker?: string;
      /** The words; shown to those who attended and to the TPM only. */
      readonly quote?: string;
    }
  /** Written down while the meeting ran. */
  | { readonly type: 'meeting'; readonly meeting: string; readonly capturedAt: string }
  | {
      readonly type: 'mail';
      /** RFC 5322 `Message-ID`, angle brackets included: the same in every mailbox the message reached. */
      readonly internetMessageId: string;
      /** Outlook’s id of the thread; a reply has the same. */
      readonly conversationId?: string;
      readonly subject?: string;
      /** Name or address of who wrote it, as the message says: nobody has proved it. */
      readonly sender?: string;
      readonly sentAt?: string;
    }
  | { readonly type: 'chat'; readonly url: string }
  | { readonly type: 'file'; readonly sha256: string; readonly name: string };

/** What every record has. Times named `…At` are instants (RFC 3339, UTC); `…On` are days of the program's zone. */
export interface RecordCommon {
  readonly kind: Kind;
  /** What people quote: `R-12`. */
  readonly number: string;
  /** 1 to 200 characters. */
  readonly title: string;
  readonly status: string;
  /** Entra object id. */
  readonly ownerId?: string;
  readonly createdById: string;
  readonly createdAt: string;
  readonly updatedById: string;
  readonly updatedAt: string;
  /** 1 at creation, one more with every change; the record's `ETag`. */
  readonly version: number;
  /** Seen by its owner, watchers, the TPM and the sponsor only. */
  readonly confidential: boolean;
  readonly links: readonly Link[];
  readonly references: readonly Reference[];
  readonly sources: readonly Source[];
  readonly tags: readonly string[];
  readonly watcherIds: readonly string[];
}

/** An amount of money; `currency` is ISO 4217. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}
