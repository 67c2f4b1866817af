import { latestFirst, type Inbox } from '#shared/ports/inbox.ts';
import type { Telling } from '#shared/ports/notifier.ts';

/** Tellings in this process's memory. */
export function inboxMemory(): Inbox {
  const tellings = new Map<string, Telling>();
  const arrived = new Set<string>();
  const nameOf = ({ tenantId, personId, noticeId }: Telling) => `${tenantId}:${personId}:${noticeId}`;
  return {
    async tell(telling) {
      const name = nameOf(telling);
      if (!tellings.has(name)) tellings.set(name, telling);
      return arrived.has(name);
    },
    async noteArrival(telling) {
      arrived.add(nameOf(telling));
    },
    async latest(tenantId, personId, limit) {
      const own = [...tellings.values()].filter(
        (telling) => telling.tenantId === tenantId && telling.personId === personId,
      );
      return own.sort(latestFirst).slice(0, limit);
    },
  };
}
