import {
  choice,
  group,
  id,
  instant,
  list,
  long,
  person,
  required,
  text,
  whole,
  type TableOf,
} from '../domain/fields.ts';
import type { AnyRecord } from '../domain/kinds.ts';
import { SURFACES, type Surface } from '../domain/people/caller.ts';
import type { Instant } from '../domain/time/day.ts';
import type { Topic } from '../domain/notice.ts';
import type { RecordId } from '../domain/record-id.ts';

/** A record as an entry left it. `was` holds the former values of the fields that changed (null: there was none). */
export interface Change {
  readonly id: RecordId;
  readonly after: AnyRecord;
  /** Null when the entry made the record. */
  readonly was: Readonly<Record<string, unknown>> | null;
}

/** Where erased text stood: entry and JSON Pointer inside it. */
export interface ErasedPlace {
  readonly seq: number;
  readonly pointer: string;
}

/** A telling that never reached its person. */
export interface Undelivered {
  readonly personId: string;
  readonly topic: Topic;
}

/** One command, as the log keeps it. Entries are gap-free and hash-chained; nothing changes a record without one. */
export interface Entry {
  /** 1, 2, 3, … within the program. */
  readonly seq: number;
  /** Never earlier than the entry before. */
  readonly at: Instant;
  readonly commandId: string;
  /** SHA-256 of what was asked, so that a key used again for something else is noticed. Erasable like any text. */
  readonly request: string;
  /** Entra object id. */
  readonly actorId: string;
  readonly onBehalfOfId?: string;
  readonly surface: Surface;
  /** `risk.create`; the same word as the route's and the use case's. */
  readonly command: string;
  readonly subject: RecordId;
  readonly changes: readonly Change[];
  readonly reason?: string;
  readonly erased?: readonly ErasedPlace[];
  /** Who could not be told of what, when this entry gives a notice up. */
  readonly undelivered?: Undelivered;
  readonly correlationId: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prevHash: string;
  /** For each erasable leaf, by JSON Pointer: 128 random bits, base64url. */
  readonly salts: Readonly<Record<string, string>>;
}

/** What stands in an entry beside its changes, whose fields are those of their records. */
export const ENTRY_FIELDS = {
  seq: required(whole(1, Number.MAX_SAFE_INTEGER)),
  at: required(instant),
  commandId: required(id(200)),
  request: required(text(64)),
  actorId: required(person),
  onBehalfOfId: person,
  surface: required(choice(SURFACES)),
  command: required(id(60)),
  subject: required(id<RecordId>(40)),
  reason: long(4000),
  erased: list(
    100_000,
    group<ErasedPlace>({ seq: required(whole(1, Number.MAX_SAFE_INTEGER)), pointer: required(id(2000)) }),
  ),
  undelivered: group<Undelivered>({ personId: required(person), topic: required(id<Topic>(30)) }),
  correlationId: required(id(100)),
  prevHash: required(id(64)),
} satisfies TableOf<Omit<Entry, 'changes' | 'salts'>>;

/** `prevHash` of the first entry. */
export const GENESIS = '0'.repeat(64);
