import type { BoundChat, Program } from '../../domain/kinds/program/program.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { PortfolioIndex } from '../../ports/portfolio-index.ts';

/** What finding a chat's program needs. */
export interface ChatDeps {
  readonly ledger: Ledger;
  readonly index: PortfolioIndex;
}

/** The program a chat belongs to, and how it is bound there. */
export interface ChatHolder {
  readonly program: Program;
  readonly chat: BoundChat;
}

/**
 * The program that a chat belongs to. The index names those that say so, their ledgers decide: of two that bound the chat
 * at the same moment the first has it, and a closed program has none.
 *
 * @param besides Id of a program that does not count.
 */
export const holderOfChat =
  ({ ledger, index }: ChatDeps) =>
  async (tenantId: string, chatId: string, besides?: string): Promise<ChatHolder | undefined> => {
    const holders: ChatHolder[] = [];
    for (const { programId } of await index.chats(tenantId, chatId)) {
      const state = await ledger.find({ tenantId, programId });
      const program = state?.program;
      const chat = program?.chats?.find((each) => each.chatId === chatId);
      if (program && chat && program.id !== besides && program.status !== 'closed') holders.push({ program, chat });
    }
    const rank = ({ program, chat }: ChatHolder) => `${chat.boundAt} ${program.id}`;
    return holders.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
  };
