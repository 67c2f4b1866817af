import { app, type InvocationContext } from '@azure/functions';
import { isProgramKey } from '#shared/ports/ledger.ts';
import type { CallJob, NoticeJob } from '#shared/ports/graph-jobs.ts';

/** The use cases that jobs for Microsoft Graph come to. */
export interface GraphJobsDeps {
  readonly followCall: (job: CallJob) => Promise<void>;
  readonly followNotice: (job: NoticeJob) => Promise<void>;
  readonly giveUp: (job: CallJob | NoticeJob) => Promise<void>;
}

/**
 * A job for Microsoft Graph has shown. Throwing makes the queue try again; what it gives up after five tries comes to a
 * function of its own, and there to nothing further: a message that fails in a poison queue shows again until it is done.
 */
export function serveGraphJobs({ followCall, followNotice, giveUp }: GraphJobsDeps): void {
  app.storageQueue('graph-jobs', {
    queueName: 'graph-jobs',
    connection: 'AzureWebJobsStorage',
    handler: async (message: unknown) => {
      const job = jobIn(message);
      if (!job) throw new Error('A job for Microsoft Graph says nothing that is known.');
      await ('subscription' in job ? followNotice(job) : followCall(job));
    },
  });
  app.storageQueue('graph-jobs-given-up', {
    queueName: 'graph-jobs-poison',
    connection: 'AzureWebJobsStorage',
    handler: async (message: unknown, context: Pick<InvocationContext, 'error'>) => {
      const job = jobIn(message);
      if (job) await giveUp(job);
      else context.error('A message that is no job for Microsoft Graph was dropped.');
    },
  });
}

function jobIn(message: unknown): CallJob | NoticeJob | undefined {
  const job = typeof message === 'string' ? parsed(message) : message;
  return isNoticeJob(job) || isCallJob(job) ? job : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNoticeJob = (job: unknown): job is NoticeJob =>
  typeof job === 'object' && job !== null && 'subscription' in job && 'told' in job;

const isCallJob = (job: unknown): job is CallJob => isProgramKey(job) && 'meeting' in job && 'look' in job;
