import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { blobsMemory } from '../memory/blobs-memory.ts';
import { inboxMemory } from '../memory/inbox-memory.ts';
import { ledgerStoreMemory } from '../memory/ledger-store-memory.ts';
import { outboxMemory } from '../memory/outbox-memory.ts';
import { portfolioIndexMemory } from '../memory/portfolio-index-memory.ts';
import { wakeupsMemory } from '../memory/wakeups-memory.ts';

/** A portfolio in this process's memory, for tests and measuring. */
export function depsInMemory() {
  const store = ledgerStoreMemory();
  return {
    store,
    outbox: outboxMemory(store),
    index: portfolioIndexMemory(),
    wakeups: wakeupsMemory(),
    transcripts: blobsMemory(),
    inbox: inboxMemory(),
    tools,
  };
}
