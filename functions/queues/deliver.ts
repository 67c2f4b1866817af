import { app } from '@azure/functions';
import { isProgramKey, type ProgramKey } from '#shared/ports/ledger.ts';

/** A poke has shown: the program may owe notices. Throwing makes the queue try again, the sweep finds what it gives up. */
export function serveDelivery(deliver: (key: ProgramKey) => Promise<number>): void {
  app.storageQueue('deliver-owed', {
    queueName: 'pokes',
    connection: 'AzureWebJobsStorage',
    handler: async (message: unknown) => {
      const key: unknown = typeof message === 'string' ? JSON.parse(message) : message;
      if (!isProgramKey(key)) throw new Error('A poke names no program.');
      await deliver(key);
    },
  });
}
