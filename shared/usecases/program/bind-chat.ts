import { Refusal } from '../../domain/refusal.ts';
import type { Act } from '../act.ts';
import { commandRecord } from '../record/command-record.ts';
import { holderOfChat, type ChatDeps } from './holder-of-chat.ts';
import { chatRow } from '../delivery/index-program.ts';
import { requireAccess } from './require-access.ts';
import type { Answer } from './run-in-program.ts';

/** A program's own record is the first and only one of its kind in its ledger. */
const SELF = 'PRG-1';

/**
 * Makes a chat the program's: what is said and held there is about it. A chat that is another program's stays there until
 * that one releases it or is closed. Of two that bind it at the same moment at most one has it; whoever has not keeps nothing
 * and is asked to try again, since both may have given way.
 * @throws Refusal of access; `chat/taken`; `input/invalid` for more chats than a program has; `chat/contested`.
 */
export const bindChat =
  (deps: ChatDeps) =>
  async (act: Act, programId: string, body: { readonly chatId: string; readonly series?: string }): Promise<Answer> => {
    const { tenantId } = act.caller;
    const state = await deps.ledger.open({ tenantId, programId });
    // Whether a chat is taken is told to nobody who could not bind it.
    requireAccess('program.bind-chat', act.caller, state.program);
    const other = () => holderOfChat(deps)(tenantId, body.chatId, programId);
    if (await other()) throw new Refusal('chat/taken');
    const answer = await commandRecord(deps)(act, 'program.bind-chat', programId, SELF, 0, body);
    // Delivery would write the row later; whoever binds next must find it now.
    const { program, head } = await deps.ledger.open({ tenantId, programId });
    if (program) await deps.index.putChat(tenantId, ...chatRow(body.chatId, program, head.seq));
    // Whoever sees another gives way: the other may have been told already that the chat is its own.
    const isBound = program?.chats?.some(({ chatId }) => chatId === body.chatId);
    if (isBound && !(await other())) return answer;
    // A command of its own, and the same one when this is sent again.
    const release = { ...act, commandId: [...act.commandId].reverse().join('') };
    await commandRecord(deps)(release, 'program.release-chat', programId, SELF, 0, { chatId: body.chatId });
    throw new Refusal('chat/contested');
  };
