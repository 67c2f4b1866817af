import {
  address,
  aside,
  binding,
  choice,
  derived,
  emptied,
  flag,
  group,
  guarded,
  id,
  instant,
  kept,
  list,
  number,
  outside,
  person,
  record,
  required,
  sha256,
  text,
  variants,
  whole,
  word,
  type TableOf,
} from './fields.ts';

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
  readonly kind: string;
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

/** What a field of money holds. */
export const MONEY = group<Money>({
  amount: required(number(0, 1e12)),
  currency: required(word(3, /^[A-Z]{3}$/, 'Write a currency code such as EUR.')),
});

const LINK = group<Link>({
  type: required(choice(['causes', 'blocks', 'mitigates', 'implements', 'evidences', 'supersedes'])),
  to: required(record),
});

const REFERENCE = group<Reference>({
  system: required(choice(['jira', 'azure-devops', 'github', 'servicenow', 'other'])),
  key: required(text(100)),
  url: address(/^https?$/),
});

/** What is kept of a mail that is a source. */
export const MAIL_FIELDS = {
  internetMessageId: required(id(998)),
  conversationId: id(500),
  subject: outside(500),
  sender: outside(320),
  sentAt: instant,
};

const SOURCE = variants<Source, 'type'>(
  'type',
  {
    transcript: {
      meeting: required(record),
      cueFrom: required(whole(0, 1e7)),
      cueTo: required(whole(0, 1e7)),
      startSeconds: required(number(-1e6, 1e7)),
      speaker: text(200),
      quote: guarded(text(20_000)),
    },
    meeting: { meeting: required(record), capturedAt: required(instant) },
    mail: MAIL_FIELDS,
    chat: { url: required(address(/^https$/)) },
    file: { sha256: required(sha256), name: required(outside(255)) },
  },
  // Words of a meeting become a source only when minutes are accepted.
  ['transcript', 'meeting'],
);

/** The fields of every kind that people write; rules write the sources that are kept. */
export type CommonFields = Pick<RecordCommon, 'title'> &
  Partial<Pick<RecordCommon, 'ownerId' | 'confidential' | 'links' | 'references' | 'sources' | 'tags' | 'watcherIds'>>;

/** What the fields hold that every kind has, and people write. */
export const COMMON_FIELDS = {
  title: required(text(200)),
  ownerId: binding(person),
  confidential: binding(emptied(flag, false)),
  links: aside(emptied(list(100, LINK), [])),
  references: aside(emptied(list(50, REFERENCE), [])),
  sources: aside(emptied(list(50, SOURCE), [])),
  tags: emptied(list(30, text(50)), []),
  watcherIds: binding(aside(emptied(list(100, person), []))),
} satisfies TableOf<CommonFields>;

/** What the fields hold that every record has, and nobody writes. */
export const STAMP_FIELDS = {
  kind: kept(word(20)),
  number: kept(word(14)),
  status: kept(word(30)),
  createdById: aside(derived(person)),
  createdAt: aside(derived(instant)),
  updatedById: aside(derived(person)),
  updatedAt: aside(derived(instant)),
  version: aside(derived(whole(1, 1e9))),
};

/** What a kind has beside the common part. */
export type OwnOf<R extends RecordCommon> = Omit<R, keyof RecordCommon>;

/** A record's common fields, to begin another record from it (a risk that occurred becomes an issue). */
export const commonFields = (record: RecordCommon): CommonFields => ({
  title: record.title,
  confidential: record.confidential,
  links: record.links,
  references: record.references,
  sources: record.sources,
  tags: record.tags,
  watcherIds: record.watcherIds,
  ...(record.ownerId && { ownerId: record.ownerId }),
});
