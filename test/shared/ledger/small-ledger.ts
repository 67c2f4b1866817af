import { createHash } from 'node:crypto';
import { type Kind, numberOf } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { idOfNumber, type RecordId } from '#shared/domain/record-id.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import type { Command, Rule } from '#shared/ledger/command.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { eraseInEntry } from '#shared/ledger/erase-in-entry.ts';
import { planCommit, type Pending, type Plan } from '#shared/ledger/plan-commit.ts';
import { planErasure } from '#shared/ledger/plan-erasure.ts';
import { Projection } from '#shared/ledger/projection.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { StoredProgram } from '#shared/ledger/verify.ts';

let salts = 0;
/** Hash as in production, dice that give every salt once. */
export const tools: LedgerTools = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  salt: () => `salt${(salts += 1)}`,
};

let commands = 0;
export const command = (id = `command${(commands += 1)}`, more: Partial<Command> = {}): Command => ({
  id,
  request: `hash of ${id}`,
  name: 'risk.create',
  actorId: 'person',
  surface: 'api',
  correlationId: 'test',
  ...more,
});

/** A record with just what the ledger looks at. */
export const record = (kind: Kind, count: number, more: object = {}): AnyRecord =>
  ({
    kind,
    number: numberOf(kind, count),
    title: `${kind} ${count}`,
    version: 1,
    status: 'open',
    ...more,
  }) as AnyRecord;

/** A rule that makes a record of the kind with its next number. */
export const add =
  (kind: Kind = 'risk', more: object = {}): Rule =>
  (program) => ({ subject: record(kind, program.nextCount(kind), more) });

/** A rule that changes fields of a record. */
export const edit =
  (number: string, more: object): Rule =>
  (program) => {
    const before = program.find(number);
    if (!before) throw new Error(`There is no ${number}.`);
    return { subject: { ...before, ...more, version: before.version + 1 } };
  };

interface Row {
  seq: number;
  hash: string;
  text: string;
}

/** A program's ledger without a store: plans are taken as written at once. */
export class SmallLedger {
  readonly base = new Projection();
  readonly log: Row[] = [];
  readonly records = new Map<RecordId, { seq: number; text: string }>();
  now = '2026-11-20T09:00:00.000Z';

  /** One transaction of these rules, each under a command of its own unless it brings one. */
  commit(...rules: readonly (Rule | Pending)[]): Plan {
    const pending = rules.map((rule) => (typeof rule === 'function' ? { command: command(), rule } : rule));
    const plan = planCommit(this.base, pending, this.now, tools);
    if (plan.entries.length === 0) return plan;
    this.log.push({ seq: plan.head.seq, hash: plan.head.hash, text: canonical(plan.entries) });
    for (const [id, row] of plan.records) this.records.set(id, row);
    for (const entry of plan.entries) this.base.apply(entry);
    this.base.moveTo(plan.head);
    return plan;
  }

  get entries(): Entry[] {
    return this.log.flatMap(({ text }) => JSON.parse(text) as Entry[]);
  }

  get stored(): StoredProgram {
    const { head } = this.base;
    const records = [...this.records].map(([id, { seq, text }]) => ({ id, seq, text }));
    return { head: JSON.parse(canonical(head)) as typeof head, log: this.log.map((row) => ({ ...row })), records };
  }

  plan(number: string, ...fields: string[]) {
    const current = new Map([...this.records].map(([id, { text }]) => [id, JSON.parse(text) as AnyRecord]));
    return planErasure(this.entries, current, idOfNumber(number), fields, tools);
  }

  /** Erases fields of a record as the product does: by an entry, then in the rows. */
  erase(number: string, ...fields: string[]): void {
    const { places, records } = this.plan(number, ...fields);
    const [subject, ...also] = records.map((each) => ({ ...each, version: each.version + 1 }));
    if (!subject) throw new Error('Nothing is erased.');
    this.commit(() => ({ subject, also, erased: places }));
    for (const row of this.log) {
      const entries = (JSON.parse(row.text) as Entry[]).map((entry) =>
        eraseInEntry(
          entry,
          places.filter(({ seq }) => seq === entry.seq).map(({ pointer }) => pointer),
          tools,
        ),
      );
      row.text = canonical(entries);
    }
  }
}
