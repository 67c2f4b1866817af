import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { wakeupsMemory } from '../memory/wakeups-memory.ts';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Surface } from '#shared/domain/people/caller.ts';
import type { Instant } from '#shared/domain/time/day.ts';
import { rulesOf } from '#shared/domain/rules-of.ts';
import { idOfNumber } from '#shared/domain/record-id.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import { readable } from '#shared/ledger/commitment.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { Projection } from '#shared/ledger/projection.ts';
import { WorkingCopy } from '#shared/ledger/working-copy.ts';
import type { Ledger, ProgramKey } from '#shared/ports/ledger.ts';
import type { Pokes } from '#shared/ports/pokes.ts';
import type { PortfolioIndex, ProgramRow } from '#shared/ports/portfolio-index.ts';
import { UNMEASURED } from '#shared/ports/telemetry.ts';
import type { Wakeups } from '#shared/ports/wakeups.ts';
import type { Act } from '#shared/usecases/act.ts';
import { contextOf } from '#shared/usecases/program/context-of.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { notify } from '#shared/usecases/delivery/notify.ts';
import { indexProgram } from '#shared/usecases/delivery/index-program.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { findPersona, TENANT_ID, type PersonaName } from '../personas.ts';
import type { SeedDeps } from './seed-deps.ts';

/** One thing asked of the program. */
interface Asked {
  /** Names the command for ever. */
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonaName;
  readonly via: Surface;
  readonly verb: Verb;
  readonly request: unknown;
}

/** What these programs owe is delivered day by day, and after an interruption by the seed that goes on. */
const NO_POKES: Pokes = { send: async () => undefined };

const fail = (message: string, error: unknown): never => {
  throw new Error(message, { cause: error });
};

/**
 * A program while its past is being written: a ledger whose clock stands where the story is, the deliveries and wake-ups of
 * those days, and what has been written before, so that nothing is written twice.
 */
export class ProgramHistory {
  readonly ledger: Ledger;
  readonly #deps: SeedDeps;
  readonly #end: Instant;
  /** Wake-ups before the end of the story; later ones are the product's. */
  readonly #soon: Wakeups = wakeupsMemory();
  readonly #known = new Map<string, AnyRecord>();
  #now: Instant = '1970-01-01T00:00:00.000Z';
  #programId = '';
  #length = 0;

  constructor(deps: SeedDeps, end: Instant) {
    this.#deps = deps;
    this.#end = end;
    this.ledger = ledgerOverStore({
      store: deps.store,
      tools: deps.tools,
      now: () => this.#now,
      pokes: NO_POKES,
      pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      dice: Math.random,
    });
  }

  get programId(): string {
    return this.#programId;
  }

  /** Entries that were there when the history was taken up. */
  get length(): number {
    return this.#length;
  }

  /** The clock, for use cases that ask for the time themselves. */
  readonly now = (): Instant => this.#now;

  /** Finds the program that a step began earlier. */
  async find(beginId: string): Promise<boolean> {
    const commandId = this.#commandId(beginId);
    for (const programId of await this.ledger.programs(TENANT_ID)) {
      const [first] = await this.ledger.since({ tenantId: TENANT_ID, programId }, 0, 1);
      if (first?.commandId !== commandId) continue;
      this.#programId = programId;
      return true;
    }
    return false;
  }

  /** The length of its log when it was finished before: its row of the portfolio is written last of all. */
  async finishedLength(): Promise<number | undefined> {
    const rows = await this.#deps.index.programs(TENANT_ID);
    if (!rows.some(({ programId }) => programId === this.#programId)) return undefined;
    return (await this.#deps.store.head(this.#key))?.head.seq;
  }

  /** Takes up what was written before an interruption; gives the instant at which the program began. */
  async resume(): Promise<Instant | undefined> {
    const entries = await this.ledger.since(this.#key, 0, Infinity);
    for (const { commandId, changes } of entries)
      if (changes[0]) this.#known.set(commandId, readable(changes[0].after));
    const { head } = await this.ledger.open(this.#key);
    this.#now = head.at;
    this.#length = head.seq;
    await this.#planAgain(entries);
    return entries[0]?.at;
  }

  /** Runs a command unless it was run before; gives its subject as it left it. */
  async once(asked: Asked, run: (act: Act) => Promise<{ readonly record: AnyRecord }>): Promise<AnyRecord> {
    const { id, at, by, via, verb, request } = asked;
    const commandId = this.#commandId(id);
    const known = this.#known.get(commandId);
    if (known) return known;
    const persona = findPersona(by);
    if (!persona) throw new Error(`Nobody is called “${by}”.`);
    await this.#moveTo(at);
    const sha256 = (text: string) => this.#deps.tools.sha256(text);
    const act: Act = {
      caller: { tenantId: TENANT_ID, personId: persona.id, tenantRoles: persona.roles, surface: via },
      commandId,
      request: sha256(canonical({ verb, id, request })),
      correlationId: sha256(`${id} is asked`).slice(0, 32),
    };
    const { record } = await run(act).catch((error: unknown) => fail(`The step ${id} could not be taken.`, error));
    if (record.kind === 'program') this.#programId = record.id;
    return record;
  }

  /** Time passes until then: for what the product does itself. */
  passTo(at: Instant): Promise<void> {
    return this.#moveTo(at);
  }

  /** The record of that number as it is now. */
  async record(number: string): Promise<AnyRecord> {
    const record = (await this.ledger.open(this.#key)).find(number);
    if (!record) throw new Error(`There is no ${number}.`);
    return record;
  }

  /** Delivers and wakes what is left, and draws the lists. Gives the length of the log. */
  async finish(): Promise<number> {
    await this.#moveTo(this.#end);
    await this.#deliver();
    const state = await this.ledger.open(this.#key);
    const entries = await this.ledger.since(this.#key, 0, Infinity);
    const records = KIND_NAMES.flatMap((kind): readonly AnyRecord[] => state.list(kind));
    const rows = [...new Set(records.map(({ number }) => state.seqOf(idOfNumber(number))))].map((seq) => ({ seq }));
    // The whole log is at hand, and every transaction of it is one entry.
    const transaction: Ledger['transaction'] = async (_key, seq) => entries.slice(seq - 1, seq);
    const { index } = this.#deps;
    let row: ProgramRow | undefined;
    const putProgram: PortfolioIndex['putProgram'] = async (_tenantId, drawn) => void (row = drawn);
    await indexProgram({ ledger: { ...this.ledger, transaction }, index: { ...index, putProgram } })(this.#key, rows);
    // Last of all, since it says that the program is finished.
    if (row) await index.putProgram(TENANT_ID, row);
    return state.head.seq;
  }

  get #key(): ProgramKey {
    return { tenantId: TENANT_ID, programId: this.#programId };
  }

  #commandId(id: string): string {
    return this.#deps.tools.sha256(`sample portfolio ${id}`).slice(0, 32);
  }

  /** Time passes: what is owed is delivered before a new day, and what is due meanwhile wakes at its own time. */
  async #moveTo(at: Instant): Promise<void> {
    if (at.slice(0, 10) > this.#now.slice(0, 10) && this.#programId) {
      await this.#deliver();
      for (;;) {
        const [next] = await this.#soon.due(at, 1);
        if (!next) break;
        if (next.at > this.#now) this.#now = next.at;
        await wakeDue({ ...this.#deps, ledger: this.ledger, wakeups: this.#soon, now: this.now, report: fail })();
        await this.#deliver();
      }
    }
    if (at > this.#now) this.#now = at;
  }

  async #deliver(): Promise<void> {
    const { outbox, index, inbox, wakeups, transcripts } = this.#deps;
    await deliverOwed({
      jobs: { send: async () => undefined },
      // Lists are drawn once, at the end: until then there is nothing to draw.
      ledger: { ...this.ledger, open: async () => new Projection(), transaction: async () => [] },
      index,
      outbox,
      pokes: NO_POKES,
      transcripts,
      wakeups: {
        ...this.#soon,
        plan: (wakeup) => (wakeup.at < this.#end ? this.#soon : wakeups).plan(wakeup),
      },
      notifier: notify(inbox),
      telemetry: UNMEASURED,
      tools: this.#deps.tools,
      now: this.now,
      report: fail,
    })(this.#key);
  }

  /**
   * After an interruption: the wake-ups that were held in memory, as the log's entries owed them. Those of the day may have
   * been done: their commands are known to the ledger.
   */
  async #planAgain(entries: readonly Entry[]): Promise<void> {
    const state = await this.ledger.open(this.#key);
    const { program } = state;
    const tpm = findPersona('tpm');
    if (!program || !tpm) return;
    const caller = { tenantId: TENANT_ID, personId: tpm.id, tenantRoles: [], surface: 'timer' } as const;
    const copy = new WorkingCopy(state, this.#deps.tools);
    const today = this.#now.slice(0, 10);
    for (const { at, changes } of entries) {
      const context = contextOf(copy, program, caller, at);
      for (const change of changes) {
        const after = readable(change.after);
        const before = change.was ? { ...after, ...change.was } : undefined;
        for (const owed of rulesOf(after.kind).owes?.(before, after, context) ?? [])
          if (owed.type === 'wake' && owed.at.slice(0, 10) >= today && owed.at < this.#end)
            await this.#soon.plan({ ...this.#key, ...owed });
      }
    }
  }
}
