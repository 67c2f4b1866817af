import { meets } from '../../domain/people/access.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { isChatId } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import { VERBS } from '../../domain/people/verbs.ts';
import { holderOfChat, type ChatDeps } from './holder-of-chat.ts';

/** Where a chat belongs. */
export interface FoundChat {
  readonly programId: string;
  readonly programName: string;
  readonly series?: string;
}

/**
 * The program and series of a chat, for those who have a place in the program.
 * @throws Refusal `program/not-found` for everybody else, and for a chat that is nobody's: the two cannot be told apart.
 */
export const findChat =
  (deps: ChatDeps) =>
  async (caller: Caller, chatId: string): Promise<FoundChat> => {
    const holder = isChatId(chatId) ? await holderOfChat(deps)(caller.tenantId, chatId) : undefined;
    if (!holder || !meets(VERBS['chat.find'].access, caller, holder.program)) throw new Refusal('program/not-found');
    const { program, chat } = holder;
    return { programId: program.id, programName: program.title, ...(chat.series && { series: chat.series }) };
  };
