import { canonical } from '#shared/ledger/canonical.ts';
import type { Outbox, OwedRow } from '#shared/ports/outbox.ts';
import { memoryKey, type LedgerStoreMemory } from './ledger-store-memory.ts';

/** The outbox of ledgers in memory. */
export function outboxMemory({ programsByKey }: LedgerStoreMemory): Outbox {
  const claims = new Map<string, { until: string; claim: string; attempts: number }>();
  let count = 0;
  const outOf = (key: Parameters<Outbox['owes']>[0]) =>
    programsByKey.get(memoryKey(key))?.out ?? new Map<number, string>();
  const name = (key: Parameters<Outbox['owes']>[0], seq: number) => `${memoryKey(key)}:${seq}`;
  return {
    async claim(key, now, holdSeconds) {
      const claimed: OwedRow[] = [];
      const held: OwedRow['owed'][] = [];
      for (const [seq, text] of [...outOf(key)].sort(([a], [b]) => a - b)) {
        const owed = JSON.parse(text) as OwedRow['owed'];
        const at = claims.get(name(key, seq)) ?? { until: '', claim: '', attempts: 0 };
        if (at.until > now) {
          held.push(owed);
          continue;
        }
        const claim = `claim${(count += 1)}`;
        const until = new Date(Date.parse(now) + holdSeconds * 1000).toISOString();
        claims.set(name(key, seq), { ...at, until, claim });
        claimed.push({ seq, owed, claim, attempts: at.attempts });
      }
      return { claimed, held };
    },
    async done(key, row) {
      if (claims.get(name(key, row.seq))?.claim !== row.claim) return false;
      claims.delete(name(key, row.seq));
      return outOf(key).delete(row.seq);
    },
    async postpone(key, row, left, retryAt) {
      if (claims.get(name(key, row.seq))?.claim !== row.claim) return false;
      outOf(key).set(row.seq, canonical(left));
      claims.set(name(key, row.seq), { until: retryAt, claim: '', attempts: row.attempts + 1 });
      return true;
    },
    async owes(key) {
      return outOf(key).size > 0;
    },
  };
}
