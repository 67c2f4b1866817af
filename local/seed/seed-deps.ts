import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { Blobs } from '#shared/ports/blobs.ts';
import type { Notifier } from '#shared/ports/notifier.ts';
import type { Outbox } from '#shared/ports/outbox.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';
import type { Wakeups } from '#shared/ports/wakeups.ts';
import type { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';

/** Where the portfolio is written: the same adapters as the product's, less its clock. */
export interface SeedDeps {
  readonly store: Parameters<typeof ledgerOverStore>[0]['store'];
  readonly outbox: Outbox;
  readonly index: PortfolioIndex;
  readonly wakeups: Wakeups;
  readonly transcripts: Blobs;
  readonly inbox: Notifier;
  readonly tools: LedgerTools;
}
