import { TableClient } from '@azure/data-tables';
import { startAzurite, type Azurite } from '#local/azurite.ts';

/**
 * One Azurite in memory for the test file that calls this, started before its tests and ended after them.
 * Read the connection string inside a test or hook, not while the file loads.
 */
export function azuriteForTests() {
  let azurite: Azurite | undefined;
  let tables = 0;
  beforeAll(async () => {
    azurite = await startAzurite({ inMemory: true });
  });
  afterAll(() => azurite?.stop());
  const running = (): Azurite => {
    if (!azurite) throw new Error('Azurite starts in beforeAll: ask for it inside a test.');
    return azurite;
  };
  return {
    connectionString: () => running().connectionString,
    ports: () => running().ports,
    /** An empty table under a name of its own; the client never repeats a call by itself. */
    async newTable(): Promise<TableClient> {
      const table = TableClient.fromConnectionString(running().connectionString, `table${(tables += 1)}`, {
        allowInsecureConnection: true,
        retryOptions: { maxRetries: 0 },
      });
      await table.createTable();
      return table;
    },
  };
}
