import { app, type InvocationContext } from '@azure/functions';
import { isProgramKey } from '#shared/ports/ledger.ts';
import type { CallJob, JobName, NoticeJob, Payloads } from '#shared/ports/jobs.ts';

/** The use cases that jobs come to. */
export interface JobsDeps {
  readonly work: { readonly [N in JobName]: (job: Payloads[N]) => Promise<void> };
  readonly giveUp: <N extends JobName>(name: N, job: Payloads[N]) => Promise<void>;
}

/**
 * A job has shown. Throwing makes the queue try again; what it gives up after five tries comes to a function of its own, and
 * there to nothing further: a message that fails in a poison queue shows again until it is done. The queue has its name from
 * when every job was for Microsoft Graph.
 */
export function serveJobs({ work, giveUp }: JobsDeps): void {
  app.storageQueue('graph-jobs', {
    queueName: 'graph-jobs',
    connection: 'AzureWebJobsStorage',
    handler: async (message: unknown) => {
      const isDone = await forJobIn(message, (name, job) => work[name](job));
      if (!isDone) throw new Error('A job says nothing that is known.');
    },
  });
  app.storageQueue('graph-jobs-given-up', {
    queueName: 'graph-jobs-poison',
    connection: 'AzureWebJobsStorage',
    handler: async (message: unknown, context: Pick<InvocationContext, 'error'>) => {
      const isDone = await forJobIn(message, giveUp);
      if (!isDone) context.error('A message that is no job was dropped.');
    },
  });
}

/** Hands over the job in a message, told by what it carries. False when the message holds no job that is known. */
export async function forJobIn(
  message: unknown,
  act: <N extends JobName>(name: N, job: Payloads[N]) => Promise<void>,
): Promise<boolean> {
  const value = typeof message === 'string' ? parsed(message) : message;
  const actIfIs = async <N extends JobName>(name: N): Promise<boolean> => {
    const isJob: (job: unknown) => job is Payloads[N] = IS[name];
    if (!isJob(value)) return false;
    await act(name, value);
    return true;
  };
  for (const name of Object.keys(IS) as JobName[]) if (await actIfIs(name)) return true;
  return false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const IS: { readonly [N in JobName]: (job: unknown) => job is Payloads[N] } = {
  'follow-notice': (job): job is NoticeJob =>
    typeof job === 'object' && job !== null && 'subscription' in job && 'told' in job,
  'follow-call': (job): job is CallJob => isProgramKey(job) && 'meeting' in job && 'look' in job,
};
