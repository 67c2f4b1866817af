import { type Kind, readNumber } from '../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../domain/kinds.ts';
import { recordId, type RecordId } from '../domain/record-id.ts';
import { canonical } from './canonical.ts';
import type { Projection, Records } from './projection.ts';
import type { LedgerTools } from './tools.ts';

/** The program as the next command sees it: the projection with what commands before it in the transaction changed. */
export class WorkingCopy implements Records {
  readonly #base: Projection;
  readonly #tools: Pick<LedgerTools, 'sha256'>;
  readonly #changed = new Map<RecordId, AnyRecord>();
  #counters: { readonly [K in Kind]?: number };

  constructor(base: Projection, tools: Pick<LedgerTools, 'sha256'>) {
    this.#base = base;
    this.#tools = tools;
    this.#counters = base.head.counters;
  }

  /** Of the last entry before the transaction. */
  get seq(): number {
    return this.#base.head.seq;
  }

  /** True while no command before in the transaction has changed anything. */
  get isUntouched(): boolean {
    return this.#changed.size === 0;
  }

  get counters(): { readonly [K in Kind]?: number } {
    return this.#counters;
  }

  get(id: RecordId): AnyRecord | undefined {
    return this.#changed.get(id) ?? this.#base.get(id);
  }

  find(number: string): AnyRecord | undefined {
    const read = readNumber(number);
    return read && this.get(recordId(read.kind, read.count));
  }

  list<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    const changed = [...this.#changed].filter(([, record]) => record.kind === kind);
    if (changed.length === 0) return this.#base.list(kind);
    const all = new Map<string, AnyRecord>(this.#base.list(kind).map((record) => [record.number, record]));
    for (const [, record] of changed) all.set(record.number, record);
    return [...all.values()] as RecordOf<K>[];
  }

  /** SHA-256 of a value's canonical JSON. */
  hash(value: unknown): string {
    return this.#tools.sha256(canonical(value));
  }

  /** Takes the kind's next number. */
  nextCount(kind: Kind): number {
    const count = (this.#counters[kind] ?? 0) + 1;
    this.#counters = { ...this.#counters, [kind]: count };
    return count;
  }

  put(id: RecordId, record: AnyRecord): void {
    this.#changed.set(id, record);
  }

  /** Counters as they were: the numbers of a refused command were not used. */
  giveBack(counters: { readonly [K in Kind]?: number }): void {
    this.#counters = counters;
  }
}
