import type { JobName, Jobs, Payloads } from '../../ports/jobs.ts';
import type { RoadState } from '../../ports/road-state.ts';

/** What giving up a job needs. */
export interface GiveUpDeps {
  readonly jobs: Jobs;
  readonly road: RoadState;
  readonly now: () => string;
  /** Told, in a sentence without personal text, what is not tried any more. */
  readonly trace: (sentence: string) => void;
}

/** Waits until a job that the queue gave up is tried anew, by how often it was given up: what failed may be mended by then. */
const WAITS_SECONDS = [3600, 4 * 3600, 12 * 3600, 24 * 3600];

/** What a job is about, by its name. */
const SUBJECT: { readonly [N in JobName]: (job: Payloads[N]) => string } = {
  'follow-call': ({ meeting, programId }) => `the call of ${meeting} in ${programId}`,
  'follow-notice': () => 'a notice of Microsoft Graph',
};

/**
 * Keeps what the queue gave up after its tries: administrators see it on the set-up page, and the job is tried anew, ever
 * more slowly, for two days. A meeting that still has no transcript says so on its page, where somebody may look again.
 */
export const giveUpJob =
  ({ jobs, road, now, trace }: GiveUpDeps) =>
  async <N extends JobName>(name: N, job: Payloads[N]): Promise<void> => {
    const { timesGivenUp = 0 } = job;
    await road.saw('follow', now(), 'given-up');
    const wait = WAITS_SECONDS[timesGivenUp];
    if (wait === undefined) return trace(`After two days of tries nothing more is done about ${SUBJECT[name](job)}.`);
    await jobs.send({ ...job, timesGivenUp: timesGivenUp + 1 }, wait);
  };
