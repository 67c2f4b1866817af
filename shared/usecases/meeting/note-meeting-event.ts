import { cutText, outsideLine } from '../../domain/clean-text.ts';
import { productOf } from '../../domain/people/caller.ts';
import type { MeetingEvent } from '../../domain/kinds/meeting/meeting-event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { noteEvent } from '../../domain/kinds/meeting/call-rules.ts';
import { settle } from '../../domain/settle.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import { commandOfProduct } from '../command-of-product.ts';
import { contextOf } from '../program/context-of.ts';
import { holderOfChat, type ChatDeps } from '../program/holder-of-chat.ts';

/** What noting an event needs. */
export interface NoteDeps extends ChatDeps {
  readonly tools: LedgerTools;
  /** Told, in a sentence without personal text, what was ignored. */
  readonly trace: (sentence: string) => void;
}

/** A meeting's name as Teams tells it; undefined when it shows nothing. */
const titleFrom = (title = ''): string | undefined => cutText(outsideLine(title), 200).trim() || undefined;

/**
 * Keeps on the program's meeting that its call in Teams began or ended; which meeting, `call-rules.ts` says. The same event
 * twice is one entry. A chat that is bound to no program, and one of a program that stands still, is ignored.
 */
export const noteMeetingEvent =
  (deps: NoteDeps) =>
  async (heard: MeetingEvent): Promise<void> => {
    const { ledger, tools, trace } = deps;
    const { tenantId, chatId } = heard;
    const { title: said, ...rest } = heard;
    const title = titleFrom(said);
    const event: MeetingEvent = { ...rest, at: new Date(heard.at).toISOString(), ...(title && { title }) };
    const holder = await holderOfChat(deps)(tenantId, chatId);
    if (!holder) return trace(`A meeting event was ignored: no program holds the chat ${chatId}.`);
    const caller = productOf(tenantId, 'bot');
    const command = commandOfProduct(tools, {
      name: 'meeting.note-event',
      surface: caller.surface,
      key: `meeting-event ${chatId} ${event.event} ${event.at}`,
    });
    const key = { tenantId, programId: holder.program.id };
    await ledger
      .run(key, command, (copy, now) => {
        const program = copy.list('program')[0];
        const chat = program?.chats?.find((each) => each.chatId === chatId);
        if (!program || !chat || program.status === 'paused') throw new Refusal('record/wrong-state');
        const context = contextOf(copy, program, caller, now);
        return settle(noteEvent(event, chat, context), context);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal && error.code === 'record/wrong-state')) throw error;
        trace(`A meeting event was ignored: the ${event.event} is known already, or ${key.programId} stands still.`);
      });
  };
