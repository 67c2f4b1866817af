import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { CardCopies } from '#shared/ports/card-copies.ts';
import type { Conversations } from '#shared/ports/conversations.ts';
import type { Directory } from '#shared/ports/directory.ts';
import type { Inbox } from '#shared/ports/inbox.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';

/** Which bot this is, whose, and how it proves itself. */
export interface BotSettings {
  /** Client id of the bot's user-assigned managed identity; the audience of every call to it. */
  readonly appId: string;
  /** The only tenant it answers. */
  readonly tenantId: string;
  /** Where the keys are published by which Teams signs its calls. */
  readonly openIdMetadata: string;
  /** A token for the connector. */
  readonly token: (scope: string) => Promise<string>;
}

/** What the bot needs of the product. */
export interface BotDeps {
  readonly ledger: Ledger;
  readonly index: PortfolioIndex;
  readonly inbox: Inbox;
  readonly directory: Directory;
  readonly conversations: Conversations;
  readonly copies: CardCopies;
  readonly tools: LedgerTools;
  readonly now: () => string;
  /** Faults, for the log. */
  readonly report: (message: string, error: unknown) => void;
  /** @throws Refusal `caller/too-fast` when the person asks too much. */
  readonly limit: (personId: string) => void;
  readonly noteMeetingEvent: (event: MeetingEvent) => Promise<void>;
  /** Where a page of the tab opens; an https address. */
  readonly linkTo: (page: string) => string;
}
