import type { QueueClient } from '@azure/storage-queue';
import type { Pokes } from '#shared/ports/pokes.ts';

/** Pokes as hidden messages of a queue, base64 JSON as the Functions queue trigger expects. */
export const pokesQueue = (queue: QueueClient): Pokes => ({
  send: async (key, hiddenSeconds) => {
    const text = Buffer.from(JSON.stringify(key)).toString('base64');
    await queue.sendMessage(text, { visibilityTimeout: hiddenSeconds, abortSignal: AbortSignal.timeout(10_000) });
  },
});
