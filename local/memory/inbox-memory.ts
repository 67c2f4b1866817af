import type { Inbox } from '#shared/ports/inbox.ts';
import type { Telling } from '#shared/ports/notifier.ts';

/** Tellings in this process's memory. */
export function inboxMemory(): Inbox {
  const tellings = new Map<string, Telling>();
  return {
    async tell(telling) {
      if (!tellings.has(telling.noticeId)) tellings.set(telling.noticeId, telling);
    },
    async latest(tenantId, personId, limit) {
      const own = [...tellings.values()].filter(
        (telling) => telling.tenantId === tenantId && telling.personId === personId,
      );
      return own.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
    },
  };
}
