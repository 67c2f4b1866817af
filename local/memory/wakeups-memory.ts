import type { DueWakeup, Wakeups } from '#shared/ports/wakeups.ts';

/** Wake-ups in this process's memory. */
export function wakeupsMemory(): Wakeups {
  const planned = new Map<string, DueWakeup>();
  return {
    async plan(wakeup) {
      const { at, tenantId, programId, subject, purpose } = wakeup;
      // Whole seconds tell wake-ups apart.
      const key = [at.slice(0, 19), tenantId, programId, subject, purpose].join(':');
      planned.set(key, { ...wakeup, key });
    },
    async due(now, limit) {
      const due = [...planned.values()].filter(({ at }) => at <= now);
      return due.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(0, limit);
    },
    async done({ key }) {
      planned.delete(key);
    },
  };
}
