import type { LedgerInspection } from '#shared/ports/ledger-inspection.ts';
import { entriesOf, type LedgerStore } from './ledger-store.ts';

/** A consistent reading of a program's rows: again when something was committed between head and records. */
export const inspectionOverStore = (store: LedgerStore): LedgerInspection => ({
  async read(key) {
    for (;;) {
      const before = await store.head(key);
      if (!before) return undefined;
      const [records, log] = [await store.records(key), await store.log(key, 0)];
      const after = await store.head(key);
      if (after?.etag !== before.etag) continue;
      return { head: before.head, log, records };
    }
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
