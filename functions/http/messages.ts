import { parse } from '#shared/contracts/parse.ts';
import { sourceQuery } from '#shared/contracts/query.schema.ts';
import type { Source } from '#shared/domain/record.ts';
import type { Directory } from '#shared/ports/directory.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';
import { findFromSource } from '#shared/usecases/message/find-from-source.ts';
import { proposeFromMessage, type HostMessage } from '#shared/usecases/message/propose-from-message.ts';
import type { Serve } from './serve.ts';

/** What the routes about mails and messages need. */
export interface MessageDeps {
  readonly ledger: Ledger;
  readonly index: PortfolioIndex;
  readonly directory: Directory;
}

/** HTTP face of mails and messages: what was recorded of one before, and what could be. */
export function serveMessages(serve: Serve, deps: MessageDeps): void {
  const find = findFromSource(deps);
  const propose = proposeFromMessage(deps);
  serve('record.find-from-source', async ({ caller, query }) => {
    const { type, id, conversation } = parse(sourceQuery, query, '?');
    const source: Source =
      type === 'chat'
        ? { type, url: id }
        : { type, internetMessageId: id, ...(conversation && { conversationId: conversation }) };
    const items = await find(caller, source);
    return { draw: () => ({ items }) };
  });
  serve('record.propose-from-message', async ({ caller, body }) => {
    const proposal = await propose(caller, body as HostMessage);
    return { draw: () => proposal };
  });
}
