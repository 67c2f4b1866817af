import { isTombstone } from '#shared/ledger/commitment.ts';
import type { Command, Rule } from '#shared/ledger/command.ts';
import { planCommit, type Fate } from '#shared/ledger/plan-commit.ts';
import { Projection } from '#shared/ledger/projection.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Pokes } from '#shared/ports/pokes.ts';
import type { ProgramKey, Receipt } from '#shared/ports/ledger.ts';
import { StoreFailure, type LedgerStore } from '#shared/ports/ledger-store.ts';
import { ProgramView } from './program-view.ts';

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
 * One process's commands on one program: a queue, whose waiting commands share a transaction over the view's projection. The head's
 * ETag makes all processes' commits one after another; command ids in the log make every command happen once.
 */
export class ProgramLedger {
  readonly #key: ProgramKey;
  readonly #parts: LedgerParts;
  readonly #maxGroup: number;
  readonly #view: ProgramView;
  #waiting: Waiting[] = [];
  #isCommitting = false;
  #pokeShowsAt = 0;

  /** @param maxGroup Commands of one transaction at most; the limits of a transaction apply anyway. */
  constructor(key: ProgramKey, parts: LedgerParts, maxGroup = Infinity) {
    this.#key = key;
    this.#parts = parts;
    this.#maxGroup = maxGroup;
    this.#view = new ProgramView(key, parts.store);
  }

  get isIdle(): boolean {
    return !this.#isCommitting && !this.#view.isRefreshing;
  }

  /** @throws Refusal `program/not-found`; `program/busy` when the store does not answer. */
  async open(seq?: number): Promise<Projection> {
    const found = await this.find(seq);
    if (!found) throw new Refusal('program/not-found');
    return found;
  }

  /** @throws Refusal `program/busy` when the store does not answer. */
  async find(seq = Infinity): Promise<Projection | undefined> {
    const held = this.#view.projection;
    if (held && held.head.seq >= seq) return held;
    await this.#view.refresh().catch((error: unknown) => {
      throw error instanceof StoreFailure ? said(error) : error;
    });
    return this.#view.projection;
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
        if (!isProven && (attempt > 0 || !this.#view.projection)) {
          await this.#view.refresh();
          isProven = true;
        }
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        if (error.outcome === 'rejected') throw said(error);
        continue;
      }
      const base = this.#view.projection ?? new Projection();
      const etag = this.#view.etag;
      if (base.head.seq === 0) pending = refuseUnlessBegun(pending);
      const plan = planCommit(base, pending, now(), tools);
      const isEmpty = plan.entries.length === 0;
      if (isEmpty && !isProven && plan.fates.some(({ type }) => type === 'refused')) continue;
      try {
        if (!isEmpty) {
          await this.#poke();
          const written = await store.write(this.#key, plan, etag);
          this.#view.take(base, plan, written);
          this.#parts.committed?.(this.#key);
        }
        await this.#answer(pending, plan.fates);
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

  async #answer(pending: readonly Waiting[], fates: readonly Fate[]): Promise<void> {
    const known = await this.#view.entriesAt(fates.flatMap((fate) => (fate.type === 'known' ? [fate.seq] : [])));
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

  async #poke(): Promise<void> {
    if (this.#pokeShowsAt - Date.parse(this.#parts.now()) >= POKE_REMAINING_MS) return;
    const sentAt = Date.parse(this.#parts.now());
    await this.#parts.pokes.send(this.#key, POKE_HIDDEN_SECONDS);
    this.#pokeShowsAt = sentAt + POKE_HIDDEN_SECONDS * 1000;
  }
}

/** What a caller is told of a store that failed: to come again later, unless coming again would be of no use. */
const said = ({ outcome, cause }: StoreFailure): unknown =>
  outcome === 'rejected' ? cause : new Refusal('program/busy');

/** Only the command that makes the program may run where there is none. */
function refuseUnlessBegun(pending: readonly Waiting[]): readonly Waiting[] {
  const hasBeginner = pending.some(({ begins }) => begins);
  if (hasBeginner) return pending;
  throw new Refusal('program/not-found');
}
