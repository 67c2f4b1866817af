import { canonical } from '#shared/ledger/canonical.ts';
import type { Head } from '#shared/ledger/head.ts';
import type { LedgerInspection } from '#shared/ports/ledger-inspection.ts';
import {
  entriesOf,
  type KeptHead,
  type KeptLog,
  type KeptRecord,
  type LedgerStore,
} from '#shared/ports/ledger-store.ts';

/** A reading of a program's rows at one seq, however much is committed meanwhile. */
export const inspectionOverStore = (store: LedgerStore): LedgerInspection => ({
  async read(key) {
    const before = await store.head(key);
    if (!before) return undefined;
    const records = await store.records(key);
    const log = [...(await store.log(key, 0))];
    const after = (await store.head(key)) ?? before;
    if (after.etag === before.etag) return { head: before.head, log, records };
    log.push(...(await store.log(key, log.at(-1)?.seq ?? 0)));
    return readAt(after.head, before, log, records);
  },
  async restore(key, { head, log, records }) {
    const kept = await store.head(key);
    // An interrupted restore goes on where it stopped; any other history stays untouched.
    const isBegun = kept && log.some(({ seq, hash }) => seq === kept.head.seq && hash === kept.head.hash);
    if (kept && !isBegun) throw new Error(`The program ${key.programId} exists with another history.`);
    const left = new Map(records.map((record) => [record.id, record]));
    // The log as it was, transaction by transaction, each with the records it wrote last; the head's marks come with the last.
    let etag = kept?.etag;
    for (const row of log) {
      if (kept && row.seq <= kept.head.seq) continue;
      const entries = entriesOf(row);
      const own = entries.flatMap(({ changes }) => changes.map(({ id }) => id));
      const seqs = new Set(entries.map(({ seq }) => seq));
      const written = [...new Set(own)].flatMap((id) => {
        const record = left.get(id);
        return record && seqs.has(record.seq) ? [[id, { seq: record.seq, text: record.text }] as const] : [];
      });
      const isLast = row.seq === head.seq;
      const at = entries.at(-1)?.at ?? head.at;
      const plan = {
        head: isLast ? head : { ...head, seq: row.seq, hash: row.hash, at },
        entries,
        records: new Map(written),
        owed: [],
        fates: [],
      };
      etag = await store.write(key, plan, etag);
    }
  },
});

/**
 * Rows that were read while others wrote, brought to one head: transactions beyond it are left out, and a record that was
 * written after the first look at the head stands as the log has it. All other records are as they are stored.
 */
function readAt(head: Head, first: KeptHead, read: readonly KeptLog[], stored: readonly KeptRecord[]) {
  const log = read.filter(({ seq }) => seq <= head.seq);
  const records = new Map(stored.filter(({ seq }) => seq <= first.head.seq).map((record) => [record.id, record]));
  for (const row of log) {
    if (row.seq <= first.head.seq) continue;
    for (const { seq, changes } of entriesOf(row))
      for (const { id, after } of changes) records.set(id, { id, seq, text: canonical(after) });
  }
  return { head, log, records: [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
