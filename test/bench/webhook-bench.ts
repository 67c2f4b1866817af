/** A notification of Microsoft Graph from its coming to its answer, beside the two calls of storage that it needs. */
import { TableClient } from '@azure/data-tables';
import { HttpRequest } from '@azure/functions';
import { QueueServiceClient } from '@azure/storage-queue';
import { graphJobsQueue } from '#functions/storage/graph-jobs-queue.ts';
import { roadStateTable } from '#functions/storage/road-state-table.ts';
import { answerGraph } from '#functions/webhooks/graph-notifications.ts';
import { startAzurite } from '#local/azurite.ts';
import { TENANT_ID } from '#local/personas.ts';
import { inTurns, type Figure } from './measure.ts';

const ROUNDS = 200;
/** What Graph allows before it takes the address for slow. */
const ALLOWED_MS = 3_000;
const SECRET = '0a1b.c2VjcmV0';

export async function benchWebhook(): Promise<Figure[]> {
  const azurite = await startAzurite({ inMemory: true });
  try {
    const table = TableClient.fromConnectionString(azurite.connectionString, 'road', { allowInsecureConnection: true });
    await table.createTable();
    const queue = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient('graph-jobs');
    await queue.create();
    const road = roadStateTable(table);
    const kept = {
      name: '0a1b',
      tenantId: TENANT_ID,
      programId: 'atlas',
      onlineMeetingId: 'MSo1',
      clientState: SECRET,
    };
    await road.keep(kept);
    const graphJobs = graphJobsQueue(queue);
    const answer = answerGraph({ road, graphJobs, tenantId: TENANT_ID, trace: () => undefined });
    const item = { clientState: SECRET, changeType: 'created', tenantId: TENANT_ID };
    const bytes = new TextEncoder().encode(JSON.stringify({ value: [item] }));
    const url = 'https://steerline.example/api/graph/notifications';
    const job = Buffer.from('{"subscription":"0a1b","told":"created"}').toString('base64');
    const taken = await inTurns(ROUNDS, {
      answer: async () => {
        const { status } = await answer(new HttpRequest({ method: 'POST', url, body: { bytes } }), console);
        if (status !== 202) throw new Error(`The notification was answered ${status}.`);
      },
      floor: async () => {
        await table.getEntity('subscription', '0a1b');
        await queue.sendMessage(job);
      },
    });
    return [
      {
        name: 'notification answered',
        value: taken.answer,
        unit: 'ms',
        floor: taken.floor,
        ratio: taken.answer / taken.floor,
        target: { atMost: 1.5 },
        note: `a row read and a message sent; Graph is not asked, and allows ${ALLOWED_MS} ms`,
      },
    ];
  } finally {
    await azurite.stop();
  }
}
