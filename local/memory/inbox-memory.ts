import { latestFirst, type Inbox } from '#shared/ports/inbox.ts';
import type { Telling } from '#shared/ports/notifier.ts';

/** Tellings in this process's memory. */
export function inboxMemory(): Inbox {
  const tellings = new Map<string, Telling>();
  return {
    async tell(telling) {
      const name = `${telling.tenantId}:${telling.personId}:${telling.noticeId}`;
      if (!tellings.has(name)) tellings.set(name, telling);
    },
    async latest(tenantId, personId, limit) {
      const own = [...tellings.values()].filter(
        (telling) => telling.tenantId === tenantId && telling.personId === personId,
      );
      return own.sort(latestFirst).slice(0, limit);
    },
  };
}
