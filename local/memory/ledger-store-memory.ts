import { canonical } from '#shared/ledger/canonical.ts';
import type { Head } from '#shared/ledger/head.ts';
import type { RecordId } from '#shared/domain/record-id.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { StoreFailure, type KeptLog, type KeptRecord, type LedgerStore } from '#shared/ports/ledger-store.ts';

/** Rows of one program, as texts: nothing handed in is shared with what is kept. */
interface MemoryProgram {
  head: string;
  etag: number;
  readonly records: Map<RecordId, KeptRecord>;
  readonly log: Map<number, KeptLog>;
  /** What transactions owe, by last seq. */
  readonly out: Map<number, string>;
}

/** What the next writes meet, in order: nothing, a failure before, or a failure after they were written. */
type Disturbance = 'none' | 'lost-request' | 'lost-answer' | 'rejected';

/** Ledgers in this process's memory, keeping every promise of the table; `disturb` makes the network misbehave. */
export interface LedgerStoreMemory extends LedgerStore {
  readonly programsByKey: Map<string, MemoryProgram>;
  disturb(...next: Disturbance[]): void;
}

/** A program's place in the memory store. */
export const memoryKey = ({ tenantId, programId }: ProgramKey): string => `${tenantId}:${programId}`;

/** An empty store. */
export function ledgerStoreMemory(): LedgerStoreMemory {
  const programs = new Map<string, MemoryProgram>();
  const waiting: Disturbance[] = [];
  const of = (key: ProgramKey) => programs.get(memoryKey(key));
  const turn = () => new Promise<void>((done) => setImmediate(done));
  return {
    programsByKey: programs,
    disturb: (...next) => void waiting.push(...next),
    async head(key) {
      await turn();
      const program = of(key);
      return program && { head: JSON.parse(program.head) as Head, etag: String(program.etag) };
    },
    async records(key) {
      await turn();
      return [...(of(key)?.records.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async logRow(key, seq) {
      await turn();
      return of(key)?.log.get(seq);
    },
    async log(key, after, limit = Infinity) {
      await turn();
      const rows = [...(of(key)?.log.values() ?? [])].filter(({ seq }) => seq > after);
      return rows.sort((a, b) => a.seq - b.seq).slice(0, limit);
    },
    async write(key, { head, entries, records, owed }, etag) {
      await turn();
      const trouble = waiting.shift() ?? 'none';
      if (trouble === 'lost-request') throw new StoreFailure('unknown', new Error('planned'));
      if (trouble === 'rejected') throw new StoreFailure('rejected', new Error('planned'));
      const program = of(key);
      if ((program && String(program.etag)) !== etag) throw new StoreFailure('conflict', new Error('stale'));
      const to: MemoryProgram = program ?? { head: '', etag: 0, records: new Map(), log: new Map(), out: new Map() };
      to.head = canonical(head);
      to.etag += 1;
      to.log.set(head.seq, { seq: head.seq, hash: head.hash, text: canonical(entries), etag: `log${to.etag}` });
      to.out.set(head.seq, canonical(owed));
      for (const [id, { seq, text }] of records) to.records.set(id, { id, seq, text });
      programs.set(memoryKey(key), to);
      if (trouble === 'lost-answer') throw new StoreFailure('unknown', new Error('planned'));
      return String(to.etag);
    },
    async rewriteLog(key, row, text) {
      await turn();
      const kept = of(key)?.log.get(row.seq);
      if (!kept || kept.etag !== row.etag) throw new StoreFailure('conflict', new Error('stale'));
      of(key)?.log.set(row.seq, { ...kept, text, etag: `${kept.etag}'` });
    },
    async programs(tenantId) {
      return [...programs.keys()]
        .filter((key) => key.startsWith(`${tenantId}:`))
        .map((key) => key.slice(tenantId.length + 1));
    },
  };
}
