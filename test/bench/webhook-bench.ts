/**
 * A notification of Microsoft Graph, from its coming to its answer by the built app, beside the two calls of storage that
 * it needs. Nobody listens where the app believes Graph to be, so an answer that waited for Graph would not come.
 */
import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { roadStateTable } from '#functions/storage/road-state-table.ts';
import { startAzurite } from '#local/azurite.ts';
import { startFunctionsHost } from '#local/functions-host/host.ts';
import { API_APP_ID, TENANT_ID } from '#local/personas.ts';
import { buildApp } from '../faults/built-app.ts';
import { inTurns, type Figure } from './measure.ts';

const ROUNDS = 100;
const SECRET = '0a1b.c2VjcmV0';

export async function benchWebhook(): Promise<Figure[]> {
  const [azurite, app] = await Promise.all([startAzurite({ inMemory: true }), buildApp()]);
  const { connectionString } = azurite;
  const env = {
    STEERLINE_TENANT_ID: TENANT_ID,
    STEERLINE_API_APP_ID: API_APP_ID,
    STEERLINE_BOT_APP_ID: API_APP_ID,
    STEERLINE_TEAMS_APP_ID: API_APP_ID,
    STEERLINE_STORAGE: connectionString,
    STEERLINE_GRAPH: 'http://127.0.0.1:9',
    AzureWebJobsStorage: connectionString,
  };
  const host = await startFunctionsHost({ appDir: app.appDir, env, port: 0, runsTimers: false });
  try {
    const table = TableClient.fromConnectionString(connectionString, 'road', { allowInsecureConnection: true });
    const queue = QueueServiceClient.fromConnectionString(connectionString).getQueueClient('floor');
    await queue.create();
    const kept = {
      name: '0a1b',
      tenantId: TENANT_ID,
      programId: 'atlas',
      onlineMeetingId: 'MSo1',
      clientState: SECRET,
    };
    await roadStateTable(table).keep(kept);
    const body = JSON.stringify({ value: [{ clientState: SECRET, changeType: 'created', tenantId: TENANT_ID }] });
    const taken = await inTurns(ROUNDS, {
      answer: async () => {
        const { status } = await fetch(`${host.url}/api/graph/notifications`, { method: 'POST', body });
        if (status !== 202) throw new Error(`The notification was answered ${status}.`);
      },
      floor: async () => {
        await table.getEntity('subscription', '0a1b');
        await queue.sendMessage('{}');
      },
    });
    return [
      {
        name: 'notification answered',
        value: taken.answer,
        unit: 'ms',
        floor: taken.floor,
        ratio: taken.answer / taken.floor,
        target: { atMost: 2 },
        note: 'a row read, a message sent; Graph is not asked',
      },
    ];
  } finally {
    await host.stop();
    await azurite.stop();
    await app.remove();
  }
}
