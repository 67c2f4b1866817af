import type { Job, Jobs } from '#shared/ports/jobs.ts';

/** Jobs in this process's memory. */
export interface JobsMemory extends Jobs {
  /** Takes out what shows by now, earliest first. */
  take(): readonly Job[];
  /** When the next one shows; undefined when there is none. */
  nextAt(): string | undefined;
}

/** @param now The clock by which jobs show. */
export function jobsMemory(now: () => string): JobsMemory {
  let waiting: { readonly showsAt: string; readonly job: Job }[] = [];
  return {
    send: async (job, hiddenSeconds) => {
      const showsAt = new Date(Date.parse(now()) + hiddenSeconds * 1000).toISOString();
      waiting = [...waiting, { showsAt, job }].sort((a, b) => (a.showsAt < b.showsAt ? -1 : 1));
    },
    take: () => {
      const due = waiting.filter(({ showsAt }) => showsAt <= now());
      waiting = waiting.filter((each) => !due.includes(each));
      return due.map(({ job }) => job);
    },
    nextAt: () => waiting[0]?.showsAt,
  };
}
