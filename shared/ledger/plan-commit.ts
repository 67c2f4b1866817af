import type { AnyRecord } from '../domain/kinds.ts';
import type { Instant } from '../domain/time/day.ts';
import type { Owed } from '../domain/notice.ts';
import { idOfNumber, type RecordId } from '../domain/record-id.ts';
import { Refusal } from '../domain/refusal.ts';
import { canonical } from './canonical.ts';
import { changeOf } from './change.ts';
import type { Command, Effect, Rule } from './command.ts';
import { hashOf, readable, saltsFor } from './commitment.ts';
import type { Entry } from './entry.ts';
import { markDay, type Head } from './head.ts';
import { LIMITS } from './limits.ts';
import type { Projection } from './projection.ts';
import type { LedgerTools } from './tools.ts';
import { WorkingCopy } from './working-copy.ts';

/** A command waiting for its turn, with its rule. */
export interface Pending {
  readonly command: Command;
  readonly rule: Rule;
}

/** What becomes of one command when the plan is committed. */
export type Fate =
  | { readonly type: 'committed'; readonly entry: Entry }
  /** Its id is in the log already; the entry at `seq` has its answer. */
  | { readonly type: 'known'; readonly seq: number }
  | { readonly type: 'refused'; readonly error: unknown };

/** What one entry owes; entry and place name it for ever. */
export interface OwedNotice {
  readonly seq: number;
  readonly place: number;
  readonly owed: Owed;
  /** Of the request that owes it. */
  readonly correlationId: string;
}

/** A transaction: what to write, and what to say to each command once it is written. */
export interface Plan {
  readonly head: Head;
  /** In order; none when every command was refused or known. */
  readonly entries: readonly Entry[];
  /** Canonical JSON of each changed record, and the seq that wrote it last. */
  readonly records: ReadonlyMap<RecordId, { readonly seq: number; readonly text: string }>;
  readonly owed: readonly OwedNotice[];
  /** One for each of the first commands; those beyond it wait for the next transaction. */
  readonly fates: readonly Fate[];
}

/**
 * Runs the rules of waiting commands one after another, each seeing those before, into one transaction of at most
 * `LIMITS`. A refused command leaves no trace, not even a number used. Two commands of one id are one command.
 */
export function planCommit(base: Projection, pending: readonly Pending[], now: Instant, tools: LedgerTools): Plan {
  const program = new WorkingCopy(base, tools);
  const at = now > base.head.at ? now : base.head.at;
  const entries: Entry[] = [];
  const records = new Map<RecordId, { seq: number; text: string }>();
  const owed: OwedNotice[] = [];
  const fates: Fate[] = [];
  const twins = new Map<string, Fate>();
  let { seq, hash, days } = base.head;
  let [logSize, size] = [0, 0];
  for (const { command, rule } of pending) {
    if (entries.length >= LIMITS.commands) break;
    const known = base.commands.get(command.id);
    if (known !== undefined) {
      fates.push({ type: 'known', seq: known });
      continue;
    }
    const twin = twins.get(command.id);
    if (twin) {
      fates.push(twin);
      continue;
    }
    const { counters } = program;
    let fate: Fate;
    try {
      const effect = rule(program, at);
      const made = makeEntry(command, effect, program, { seq: seq + 1, at, hash }, tools);
      const rows = new Set([...records.keys(), ...made.texts.keys()]).size + 3;
      const fits =
        rows <= LIMITS.rows &&
        logSize + made.entrySize <= LIMITS.row &&
        size + made.entrySize + made.recordSize <= LIMITS.transaction;
      if (!fits && entries.length === 0) throw new Refusal('command/too-large');
      if (!fits) {
        program.giveBack(counters);
        break;
      }
      seq += 1;
      logSize += made.entrySize;
      size += made.entrySize + made.recordSize;
      days = markDay(days, at, seq);
      hash = hashOf(made.entry, tools);
      for (const change of made.entry.changes) program.put(change.id, readable(change.after));
      for (const [id, text] of made.texts) records.set(id, { seq, text });
      for (const [place, notice] of (effect.owed ?? []).entries())
        owed.push({ seq, place, owed: notice, correlationId: command.correlationId });
      entries.push(made.entry);
      fate = { type: 'committed', entry: made.entry };
    } catch (error) {
      program.giveBack(counters);
      fate = { type: 'refused', error };
    }
    twins.set(command.id, fate);
    fates.push(fate);
  }
  return { head: { seq, hash, at, counters: program.counters, days }, entries, records, owed, fates };
}

function makeEntry(
  command: Command,
  effect: Effect,
  program: WorkingCopy,
  place: { readonly seq: number; readonly at: Instant; readonly hash: string },
  tools: LedgerTools,
): { entry: Entry; texts: Map<RecordId, string>; entrySize: number; recordSize: number } {
  const after: readonly AnyRecord[] = [effect.subject, ...(effect.also ?? [])];
  const texts = new Map<RecordId, string>();
  let recordSize = 0;
  for (const record of after) {
    const text = canonical(record);
    if (text.length > LIMITS.record)
      throw new Refusal('record/too-large', { facts: { number: record.number, characters: text.length } });
    texts.set(idOfNumber(record.number), text);
    recordSize += text.length;
  }
  const { id: commandId, name, ...rest } = command;
  const unsalted: Omit<Entry, 'salts'> = {
    ...rest,
    commandId,
    command: name,
    seq: place.seq,
    at: place.at,
    subject: idOfNumber(effect.subject.number),
    changes: after.map((record) => changeOf(program.get(idOfNumber(record.number)), record)),
    ...(effect.reason !== undefined && { reason: effect.reason }),
    ...(effect.erased && { erased: effect.erased }),
    ...(effect.undelivered && { undelivered: effect.undelivered }),
    prevHash: place.hash,
  };
  const entry: Entry = { ...unsalted, salts: saltsFor(unsalted, tools) };
  return { entry, texts, entrySize: canonical(entry).length + 1, recordSize };
}
