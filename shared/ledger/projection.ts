import { type Kind, readNumber } from '../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../domain/kinds.ts';
import { recordId, type RecordId } from '../domain/record-id.ts';
import type { Program } from '../domain/kinds/program/program.ts';
import { readable } from './commitment.ts';
import { GENESIS, type Entry } from './entry.ts';
import type { Head } from './head.ts';

/** Something that can be asked for records: a projection, or a working copy over one. */
export interface Records {
  get(id: RecordId): AnyRecord | undefined;
  list<K extends Kind>(kind: K): readonly RecordOf<K>[];
}

/**
 * A program at a seq: its records, and the commands it remembers. Changed only by entries applied in order, so two
 * projections at one seq are equal.
 */
export class Projection implements Records {
  head: Head;
  /** Commands since the tail: id to seq. */
  readonly commands = new Map<string, number>();
  readonly #kept = new Map<RecordId, { readonly seq: number; readonly record: AnyRecord }>();
  readonly #kinds = new Map<Kind, Map<RecordId, AnyRecord>>();

  constructor(head: Head = { seq: 0, hash: GENESIS, at: '1970-01-01T00:00:00.000Z', counters: {}, days: [] }) {
    this.head = head;
  }

  get program(): Program | undefined {
    return this.list('program')[0];
  }

  get(id: RecordId): AnyRecord | undefined {
    return this.#kept.get(id)?.record;
  }

  /** The entry that wrote a record last; 0 when there is no such record. */
  seqOf(id: RecordId): number {
    return this.#kept.get(id)?.seq ?? 0;
  }

  /** By a number people quote, `R-12`. */
  find(number: string): AnyRecord | undefined {
    const read = readNumber(number);
    return read && this.get(recordId(read.kind, read.count));
  }

  list<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])] as RecordOf<K>[];
  }

  /** Takes in a stored record written by the entry at `seq`; an older one than is held changes nothing. */
  keep(id: RecordId, stored: AnyRecord, seq: number): void {
    const held = this.#kept.get(id);
    if (held && held.seq >= seq) return;
    const record = readable(stored);
    this.#kept.set(id, { seq, record });
    let kind = this.#kinds.get(record.kind);
    if (!kind) this.#kinds.set(record.kind, (kind = new Map<RecordId, AnyRecord>()));
    kind.set(id, record);
  }

  /** Remembers the command of an entry without applying its changes (they are in the records already). */
  remember(entry: Entry): void {
    this.commands.set(entry.commandId, entry.seq);
  }

  /** Applies the next entry. `head` moves when the transaction's last entry is in: `moveTo`. */
  apply(entry: Entry): void {
    for (const { id, after } of entry.changes) this.keep(id, after, entry.seq);
    this.remember(entry);
  }

  /** The transaction is in. Command ids older than the tail are forgotten. */
  moveTo(head: Head): void {
    const tail = head.days[0]?.seq ?? 1;
    if (tail !== (this.head.days[0]?.seq ?? 1))
      for (const [id, seq] of this.commands) if (seq < tail) this.commands.delete(id);
    this.head = head;
  }
}
