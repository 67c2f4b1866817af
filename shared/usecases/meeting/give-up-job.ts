import type { CallJob, GraphJobs, NoticeJob } from '../../ports/graph-jobs.ts';
import type { RoadState } from '../../ports/road-state.ts';

/** What giving up a job needs. */
export interface GiveUpDeps {
  readonly graphJobs: GraphJobs;
  readonly road: RoadState;
  readonly now: () => string;
  /** Told, in a sentence without personal text, what is not tried any more. */
  readonly trace: (sentence: string) => void;
}

/** Waits until a job that the queue gave up is tried anew, by how often it was given up: what failed may be mended by then. */
const WAITS_SECONDS = [3600, 4 * 3600, 12 * 3600, 24 * 3600];

/**
 * Keeps what the queue gave up after its tries: administrators see it on the set-up page, and the job is tried anew, ever
 * more slowly, for two days. A meeting that still has no transcript says so on its page, where somebody may look again.
 */
export const giveUpJob =
  ({ graphJobs, road, now, trace }: GiveUpDeps) =>
  async (job: CallJob | NoticeJob): Promise<void> => {
    const { timesGivenUp = 0 } = job;
    await road.saw('follow', now(), 'given-up');
    const wait = WAITS_SECONDS[timesGivenUp];
    const what = 'meeting' in job ? `the call of ${job.meeting} in ${job.programId}` : 'a notice of Microsoft Graph';
    if (wait === undefined) return trace(`After two days of tries nothing more is done about ${what}.`);
    await graphJobs.send({ ...job, timesGivenUp: timesGivenUp + 1 }, wait);
  };
