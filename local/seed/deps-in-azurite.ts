import { ManagedIdentityCredential } from '@azure/identity';
import { blobsContainer } from '#functions/storage/blobs-container.ts';
import { inboxTable } from '#functions/storage/inbox-table.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { openStorage } from '#functions/storage/open-storage.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { portfolioIndexTable } from '#functions/storage/portfolio-index-table.ts';
import { wakeupsTable } from '#functions/storage/wakeups-table.ts';
import type { SeedDeps } from './seed-deps.ts';

/** The storage account of a local world, with its tables made. */
export async function depsInAzurite(connectionString: string): Promise<SeedDeps> {
  // A connection string brings its own key; the credential is never asked.
  const storage = openStorage(connectionString, new ManagedIdentityCredential());
  await storage.prepare();
  return {
    store: ledgerStoreTable(storage.table('ledger')),
    outbox: outboxTable(storage.table('ledger')),
    index: portfolioIndexTable(storage.table('index')),
    wakeups: wakeupsTable(storage.table('wakeups')),
    transcripts: blobsContainer(storage.container('transcripts')),
    inbox: inboxTable(storage.table('inbox')),
    tools,
  };
}
