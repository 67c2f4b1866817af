import type { QueueClient } from '@azure/storage-queue';
import type { Jobs } from '#shared/ports/jobs.ts';

/** Jobs as hidden messages of a queue, base64 JSON as the Functions queue trigger expects. */
export const jobsQueue = (queue: QueueClient): Jobs => ({
  send: async (job, hiddenSeconds) => {
    const text = Buffer.from(JSON.stringify(job)).toString('base64');
    await queue.sendMessage(text, { visibilityTimeout: hiddenSeconds, abortSignal: AbortSignal.timeout(10_000) });
  },
});
