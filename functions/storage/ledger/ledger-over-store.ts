import { canonical } from '#shared/ledger/canonical.ts';
import { eraseInEntry } from '#shared/ledger/erase-in-entry.ts';
import { isProgramKey, type Ledger, type ProgramKey } from '#shared/ports/ledger.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { entriesOf, StoreFailure } from '#shared/ports/ledger-store.ts';
import { ProgramLedger, type LedgerParts } from './program-ledger.ts';

/** Programs whose projection is held; the one unused for longest goes first. */
const HELD = 600;

/** The ledger of all programs of one process, over any store. `maxGroup` is for measuring only. */
export function ledgerOverStore(parts: LedgerParts, maxGroup?: number): Ledger {
  const held = new Map<string, ProgramLedger>();
  const at = (key: ProgramKey): ProgramLedger => {
    // No such program can exist, and its name must not reach the store's keys.
    if (!isProgramKey(key)) throw new Refusal('program/not-found');
    const name = `${key.tenantId}:${key.programId}`;
    const program = held.get(name) ?? new ProgramLedger(key, parts, maxGroup);
    held.delete(name);
    held.set(name, program);
    for (const [other, { isIdle }] of held) if (held.size > HELD && isIdle) held.delete(other);
    return program;
  };
  return {
    open: async (key, seq) => at(key).open(seq),
    find: async (key, seq) => (isProgramKey(key) ? at(key).find(seq) : undefined),
    run: async (key, command, rule, begins = false) => at(key).run(command, rule, begins),
    since: async (key, seq, limit) => {
      at(key);
      return (await parts.store.log(key, seq, limit)).flatMap(entriesOf).filter((entry) => entry.seq > seq);
    },
    transaction: async (key, seq) => {
      at(key);
      const row = await parts.store.logRow(key, seq);
      return row ? entriesOf(row) : [];
    },
    eraseAt: async (key, places) => {
      const bySeq = new Map<number, string[]>();
      for (const { seq, pointer } of places) bySeq.set(seq, [...(bySeq.get(seq) ?? []), pointer]);
      for (const [seq, pointers] of bySeq) {
        for (let tries = 0; ; tries += 1) {
          const [row] = await parts.store.log(key, seq - 1, 1);
          if (!row) break;
          const erased = entriesOf(row).map((entry) =>
            entry.seq === seq ? eraseInEntry(entry, pointers, parts.tools) : entry,
          );
          const text = canonical(erased);
          if (text === row.text) break;
          try {
            await parts.store.rewriteLog(key, row, text);
            break;
          } catch (error) {
            if (!(error instanceof StoreFailure) || tries >= 5) throw error;
          }
        }
      }
    },
    programs: (tenantId) => parts.store.programs(tenantId),
  };
}
