import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { Blobs } from '#shared/ports/blobs.ts';
import type { Inbox } from '#shared/ports/inbox.ts';
import type { LedgerStore } from '#shared/ports/ledger-store.ts';
import type { Outbox } from '#shared/ports/outbox.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';
import type { Wakeups } from '#shared/ports/wakeups.ts';

/** Where the portfolio is written: the same adapters as the product's, less its clock. */
export interface SeedDeps {
  readonly store: LedgerStore;
  readonly outbox: Outbox;
  readonly index: PortfolioIndex;
  readonly wakeups: Wakeups;
  readonly transcripts: Blobs;
  readonly inbox: Inbox;
  readonly tools: LedgerTools;
}
