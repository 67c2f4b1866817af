import { isTombstone } from '#shared/ledger/commitment.ts';
import type { Command, Rule } from '#shared/ledger/command.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { tailOf } from '#shared/ledger/head.ts';
import { planCommit, type Fate, type Plan } from '#shared/ledger/plan-commit.ts';
import { Projection } from '#shared/ledger/projection.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { AnyRecord } from '#shared/domain/any-record.ts';
import type { Pokes } from '#shared/ports/pokes.ts';
import type { ProgramKey, Receipt } from '#shared/ports/ledger.ts';
import { entriesOf, StoreFailure, type KeptHead, type LedgerStore } from './ledger-store.ts';

/** What a program's ledger works with. */
export interface LedgerParts {
  readonly store: LedgerStore;
  readonly pokes: Pokes;
  readonly tools: LedgerTools;
  /** RFC 3339, UTC. */
  readonly now: () => string;
  /** Resolves after `milliseconds`. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** 0 to 1, to keep writers of several processes apart. */
  readonly dice: () => number;
  /** Called after each commit that owes something. A courtesy: the poke is the guarantee. */
  readonly committed?: (key: ProgramKey) => void;
}

interface Waiting {
  readonly command: Command;
  readonly rule: Rule;
  readonly begins: boolean;
  readonly settle: (answer: Receipt) => void;
  readonly fail: (reason: unknown) => void;
}

const TRIES = 25;
/** A poke is hidden for a minute; a commit may start while at least 40 s of it remain (10 s ours, 30 s the server's). */
const POKE_HIDDEN_SECONDS = 60;
const POKE_REMAINING_MS = 40_000;

/**
 * One process's view of one program: its projection, and a queue whose waiting commands share a transaction. The head's
 * ETag makes all processes' commits one after another; command ids in the log make every command happen once.
 */
export class ProgramLedger {
  readonly #key: ProgramKey;
  readonly #parts: LedgerParts;
  readonly #maxGroup: number;
  #projection: Projection | undefined;
  #etag: string | undefined;
  #waiting: Waiting[] = [];
  #isCommitting = false;
  #refreshing: Promise<boolean> | undefined;
  #nextRefresh: Promise<boolean> | undefined;
  #pokeShowsAt = 0;

  /** @param maxGroup Commands of one transaction at most; the limits of a transaction apply anyway. */
  constructor(key: ProgramKey, parts: LedgerParts, maxGroup = Infinity) {
    this.#key = key;
    this.#parts = parts;
    this.#maxGroup = maxGroup;
  }

  get isIdle(): boolean {
    return !this.#isCommitting && this.#refreshing === undefined;
  }

  /** @throws Refusal `program/not-found`; `program/busy` when the store does not answer. */
  async open(): Promise<Projection> {
    await this.#refresh().catch((error: unknown) => {
      throw error instanceof StoreFailure ? new Refusal('program/busy') : error;
    });
    if (!this.#projection) throw new Refusal('program/not-found');
    return this.#projection;
  }

  run(command: Command, rule: Rule, begins: boolean): Promise<Receipt> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ command, rule, begins, settle, fail });
      if (this.#isCommitting) return;
      this.#isCommitting = true;
      // Commands of the same turn of the event loop share the first transaction.
      setImmediate(() => void this.#pump());
    });
  }

  async #pump(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#maxGroup);
      try {
        this.#waiting.unshift(...(await this.#commit(group)));
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    this.#isCommitting = false;
  }

  /** Commits what it can of a group; gives back those for whom there was no room. */
  async #commit(group: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { store, tools, now, pause, dice } = this.#parts;
    let pending = group;
    // A projection is proven current by a refresh, and loses that by every failed write.
    let isProven = false;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (attempt > 2) await pause(dice() * 10 * Math.min(attempt, 8));
      try {
        if (!isProven && (attempt > 0 || !this.#projection)) {
          await this.#refresh();
          isProven = true;
        }
      } catch (error) {
        if (error instanceof StoreFailure) continue;
        throw error;
      }
      const base = this.#projection ?? new Projection();
      const etag = this.#etag;
      if (base.head.seq === 0) pending = refuseUnlessBegun(pending);
      const plan = planCommit(base, pending, now(), tools);
      if (plan.entries.length === 0) {
        if (!isProven && plan.fates.some(({ type }) => type === 'refused')) continue;
        await this.#answer(pending, plan.fates);
        return pending.slice(plan.fates.length);
      }
      try {
        await this.#poke();
        const written = await store.write(this.#key, plan, etag);
        this.#take(base, plan, written);
        await this.#answer(pending, plan.fates);
        this.#parts.committed?.(this.#key);
        return pending.slice(plan.fates.length);
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        isProven = false;
        if (error.outcome === 'rejected') {
          // One bad command must not fail the others: the first goes alone, and is told when it was the bad one.
          const [first, ...others] = pending;
          if (plan.fates.length === 1) first?.fail(error.cause);
          else if (first) await this.#commit([first]).catch(first.fail);
          return others;
        }
      }
    }
    throw new Refusal('program/busy');
  }

  /** The written plan becomes part of the projection, unless a refresh read it back already. */
  #take(base: Projection, plan: Plan, etag: string): void {
    if (this.#projection && this.#projection !== base) return;
    if (base.head.hash !== plan.entries[0]?.prevHash) return;
    for (const entry of plan.entries) base.apply(entry);
    base.moveTo(plan.head);
    this.#projection = base;
    this.#etag = etag;
  }

  async #answer(pending: readonly Waiting[], fates: readonly Fate[]): Promise<void> {
    const known = new Map<number, Entry>();
    for (const fate of fates)
      if (fate.type === 'known' && !known.has(fate.seq)) known.set(fate.seq, await this.#entryAt(fate.seq));
    const firsts = new Set<string>();
    fates.forEach((fate, index) => {
      const waiting = pending[index];
      if (!waiting) return;
      const { command, settle, fail } = waiting;
      if (fate.type === 'refused') return fail(fate.error);
      const entry = fate.type === 'committed' ? fate.entry : known.get(fate.seq);
      if (!entry) return fail(new Error(`No entry at ${fate.type}.`));
      if (!isTombstone(entry.request) && entry.request !== command.request)
        return fail(new Refusal('command/key-reused'));
      settle({ entry, isRepeat: fate.type === 'known' || firsts.has(command.id) });
      firsts.add(command.id);
    });
  }

  /** The entry at a seq, from the transaction that ends there or after. */
  async #entryAt(seq: number): Promise<Entry> {
    const [row] = await this.#parts.store.log(this.#key, seq - 1, 1);
    const entry = row && entriesOf(row).find((candidate) => candidate.seq === seq);
    if (!entry) throw new Error(`The log of ${this.#key.programId} has no entry ${seq}.`);
    return entry;
  }

  async #poke(): Promise<void> {
    if (this.#pokeShowsAt - Date.parse(this.#parts.now()) >= POKE_REMAINING_MS) return;
    const sentAt = Date.parse(this.#parts.now());
    await this.#parts.pokes.send(this.#key, POKE_HIDDEN_SECONDS);
    this.#pokeShowsAt = sentAt + POKE_HIDDEN_SECONDS * 1000;
  }

  /**
   * Catches up with the store; true when something was new. Callers share a refresh only when it began after they asked,
   * so nobody reads a state older than his question.
   */
  #refresh(): Promise<boolean> {
    if (!this.#refreshing) {
      this.#refreshing = this.#catchUp().finally(() => (this.#refreshing = undefined));
      return this.#refreshing;
    }
    this.#nextRefresh ??= this.#refreshing
      .catch(() => undefined)
      .then(() => {
        this.#nextRefresh = undefined;
        return this.#refresh();
      });
    return this.#nextRefresh;
  }

  async #catchUp(): Promise<boolean> {
    const seqBefore = this.#projection?.head.seq ?? 0;
    const kept = await this.#parts.store.head(this.#key);
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
    const last = await this.#parts.store.logRow(this.#key, upTo);
    const entries = last ? entriesOf(last) : [];
    if (entries[0] && entries[0].seq <= after + 1) return entries;
    return (await this.#parts.store.log(this.#key, after)).flatMap(entriesOf).filter(({ seq }) => seq <= upTo);
  }

  /** Head first, then the records, then the log: from the tail to remember commands, beyond the head for what came since. */
  async #startCold({ head }: KeptHead): Promise<boolean> {
    const cold = new Projection(head);
    const { store } = this.#parts;
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
}

/** Only the command that makes the program may run where there is none. */
function refuseUnlessBegun(pending: readonly Waiting[]): readonly Waiting[] {
  const hasBeginner = pending.some(({ begins }) => begins);
  if (hasBeginner) return pending;
  throw new Refusal('program/not-found');
}
