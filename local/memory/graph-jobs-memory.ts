import type { CallJob, GraphJobs, NoticeJob } from '#shared/ports/graph-jobs.ts';

/** Jobs in this process's memory. */
export interface GraphJobsMemory extends GraphJobs {
  /** Takes out what shows by now, earliest first. */
  take(): readonly (CallJob | NoticeJob)[];
  /** When the next one shows; undefined when there is none. */
  nextAt(): string | undefined;
}

/** @param now The clock by which jobs show. */
export function graphJobsMemory(now: () => string): GraphJobsMemory {
  let jobs: { readonly showsAt: string; readonly job: CallJob | NoticeJob }[] = [];
  return {
    send: async (job, hiddenSeconds) => {
      const showsAt = new Date(Date.parse(now()) + hiddenSeconds * 1000).toISOString();
      jobs = [...jobs, { showsAt, job }].sort((a, b) => (a.showsAt < b.showsAt ? -1 : 1));
    },
    take: () => {
      const due = jobs.filter(({ showsAt }) => showsAt <= now());
      jobs = jobs.filter((each) => !due.includes(each));
      return due.map(({ job }) => job);
    },
    nextAt: () => jobs[0]?.showsAt,
  };
}
