import { startAzurite, type Azurite } from '#local/azurite.ts';

/**
 * One Azurite in memory for the test file that calls this, started before its tests and ended after them.
 * Read the connection string inside a test or hook, not while the file loads.
 */
export function azuriteForTests(): { readonly connectionString: () => string } {
  let azurite: Azurite | undefined;
  beforeAll(async () => {
    azurite = await startAzurite({ inMemory: true });
  }, 40_000);
  afterAll(() => azurite?.stop());
  return {
    connectionString: () => {
      if (!azurite) throw new Error('Azurite starts in beforeAll: ask for the connection string inside a test.');
      return azurite.connectionString;
    },
  };
}
