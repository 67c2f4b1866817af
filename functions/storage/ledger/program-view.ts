import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { tailOf } from '#shared/ledger/head.ts';
import type { Plan } from '#shared/ledger/plan-commit.ts';
import { Projection } from '#shared/ledger/projection.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { entriesOf, type KeptHead, type LedgerStore } from '#shared/ports/ledger-store.ts';

/** One process's copy of one program: a projection, brought up to the store's seq when it is asked for. */
export class ProgramView {
  readonly #key: ProgramKey;
  readonly #store: LedgerStore;
  #projection: Projection | undefined;
  #etag: string | undefined;
  #refreshing: Promise<boolean> | undefined;
  #nextRefresh: Promise<boolean> | undefined;

  constructor(key: ProgramKey, store: LedgerStore) {
    this.#key = key;
    this.#store = store;
  }

  /** Undefined before the first refresh, and where there is no such program. */
  get projection(): Projection | undefined {
    return this.#projection;
  }

  /** Of the head row at the projection's seq; a commit over the projection is conditional on it. */
  get etag(): string | undefined {
    return this.#etag;
  }

  get isRefreshing(): boolean {
    return this.#refreshing !== undefined;
  }

  /**
   * Catches up with the store; true when something was new. Callers share a refresh only when it began after they asked,
   * so nobody reads a state older than his question.
   */
  refresh(): Promise<boolean> {
    if (!this.#refreshing) {
      this.#refreshing = this.#catchUp().finally(() => (this.#refreshing = undefined));
      return this.#refreshing;
    }
    this.#nextRefresh ??= this.#refreshing
      .catch(() => undefined)
      .then(() => {
        this.#nextRefresh = undefined;
        return this.refresh();
      });
    return this.#nextRefresh;
  }

  async #catchUp(): Promise<boolean> {
    const seqBefore = this.#projection?.head.seq ?? 0;
    const kept = await this.#store.head(this.#key);
    if (!kept) {
      this.#projection = undefined;
      this.#etag = undefined;
      return seqBefore > 0;
    }
    const at = this.#projection;
    if (!at || kept.head.seq < seqBefore) return this.#startCold(kept);
    // Our own commit may have landed while the head was read: then the projection is the newer of the two.
    if (kept.head.seq < at.head.seq) return true;
    if (kept.head.seq === at.head.seq) {
      if (kept.head.hash !== at.head.hash) return this.#startCold(kept);
      this.#etag = kept.etag;
      return at.head.seq !== seqBefore;
    }
    const entries = await this.#entriesSince(at.head.seq, kept.head.seq);
    if (this.#projection !== at || at.head.seq >= kept.head.seq) return true;
    const fresh = entries.filter(({ seq }) => seq > at.head.seq);
    // Another history (the store went back and others wrote on): nothing of what we hold is sure.
    if (fresh[0]?.prevHash !== at.head.hash || fresh.length !== kept.head.seq - at.head.seq)
      return this.#startCold(kept);
    for (const entry of fresh) at.apply(entry);
    at.moveTo(kept.head);
    this.#etag = kept.etag;
    return true;
  }

  /** Entries after one seq up to another: one point read when they are one transaction. */
  async #entriesSince(after: number, upTo: number): Promise<readonly Entry[]> {
    const last = await this.#store.logRow(this.#key, upTo);
    const entries = last ? entriesOf(last) : [];
    if (entries[0] && entries[0].seq <= after + 1) return entries;
    return (await this.#store.log(this.#key, after)).flatMap(entriesOf).filter(({ seq }) => seq <= upTo);
  }

  /** Head first, then the records, then the log: from the tail to remember commands, beyond the head for what came since. */
  async #startCold({ head }: KeptHead): Promise<boolean> {
    const cold = new Projection(head);
    const store = this.#store;
    for (const { id, seq, text } of await store.records(this.#key)) cold.keep(id, JSON.parse(text) as AnyRecord, seq);
    const entries = (await store.log(this.#key, tailOf(head) - 1)).flatMap(entriesOf);
    for (const entry of entries) if (entry.seq <= head.seq) cold.remember(entry);
    this.#projection = cold;
    this.#etag = undefined;
    // The records may be newer than the head that was read: bring everything to one seq.
    const now = await store.head(this.#key);
    if (!now) throw new Error(`The head of ${this.#key.programId} went away.`);
    if (now.head.seq > head.seq) {
      const since = (await store.log(this.#key, head.seq)).flatMap(entriesOf).filter(({ seq }) => seq <= now.head.seq);
      for (const entry of since) cold.apply(entry);
      cold.moveTo(now.head);
    }
    this.#etag = now.etag;
    return true;
  }

  /** The written plan becomes part of the projection, unless a refresh read it back already. */
  take(base: Projection, plan: Plan, etag: string): void {
    if (this.#projection && this.#projection !== base) return;
    if (base.head.hash !== plan.entries[0]?.prevHash) return;
    for (const entry of plan.entries) base.apply(entry);
    base.moveTo(plan.head);
    this.#projection = base;
    this.#etag = etag;
  }

  /**
   * The entries at these seqs. Neighbours come with one query, since they are asked for in crowds: when answers were lost,
   * every client sends again at once, and a read for each would take longer than clients wait.
   */
  async entriesAt(seqs: readonly number[]): Promise<ReadonlyMap<number, Entry>> {
    const wanted = new Set(seqs);
    const found = new Map<number, Entry>();
    const read = async ([from, to]: readonly [number, number]) => {
      const rows = await this.#store.log(this.#key, from - 1, to - from + 1);
      for (const entry of rows.flatMap(entriesOf)) if (wanted.has(entry.seq)) found.set(entry.seq, entry);
    };
    await Promise.all(stretchesOf([...wanted]).map(read));
    const missing = seqs.find((seq) => !found.has(seq));
    if (missing !== undefined) throw new Error(`The log of ${this.#key.programId} has no entry ${missing}.`);
    return found;
  }
}

/** Entries between two that are read along rather than asked for apart. */
const NEIGHBOURS = 100;

/** First and last of each stretch of numbers that lie close together. */
function stretchesOf(numbers: number[]): (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && number - last[1] <= NEIGHBOURS) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}
