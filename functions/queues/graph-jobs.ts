import { app } from '@azure/functions';
import { isProgramKey } from '#shared/ports/ledger.ts';
import type { CallJob, NoticeJob } from '#shared/ports/graph-jobs.ts';

/** A job for Microsoft Graph has shown. Throwing makes the queue try again. */
export function serveGraphJobs(
  followCall: (job: CallJob) => Promise<void>,
  followNotice: (job: NoticeJob) => Promise<void>,
): void {
  app.storageQueue('graph-jobs', {
    queueName: 'graph-jobs',
    connection: 'AzureWebJobsStorage',
    handler: async (message: unknown) => {
      const job: unknown = typeof message === 'string' ? JSON.parse(message) : message;
      if (isNoticeJob(job)) await followNotice(job);
      else if (isCallJob(job)) await followCall(job);
      else throw new Error('A job for Microsoft Graph says nothing that is known.');
    },
  });
}

const isNoticeJob = (job: unknown): job is NoticeJob =>
  typeof job === 'object' && job !== null && 'subscription' in job && 'told' in job;

const isCallJob = (job: unknown): job is CallJob => isProgramKey(job) && 'meeting' in job && 'look' in job;
