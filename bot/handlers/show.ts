import { maySee } from '#shared/domain/people/access.ts';
import { idOfNumber } from '#shared/domain/record-id.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { isAsking } from '../card-of.ts';
import type { CardPosts } from '../card-posts.ts';
import { ownPrograms, programsCalled, whichProgram } from '../programs.ts';
import type { Turn } from '../turn.ts';
import { ownCard } from './own-card.ts';

/**
 * `show APR-3`, or `show APR-3 <program>`: the card of a record for the whole chat. One that asks is kept up to date there,
 * and shows each person their own.
 */
export const show =
  (deps: BotDeps, posts: CardPosts) =>
  async (turn: Turn, written: string): Promise<Answer | undefined> => {
    const [, number = '', name = ''] = /^(\S+)\s*(.*)$/.exec(written.trim().toUpperCase()) ?? [];
    if (!number) return { sentence: 'Write the number of the record, too: show R-12.' };
    const { caller, chat } = turn;
    const { tenantId } = caller;
    const found = [];
    for (const program of programsCalled(name, await ownPrograms(deps, caller))) {
      const state = await deps.ledger.open({ tenantId, programId: program.id });
      const record = state.find(number);
      if (record && state.program && maySee(caller, state.program, record)) found.push(program);
    }
    const [program] = found;
    if (!program) return { sentence: `There is no ${number} that you may see.` };
    if (found.length > 1) return { sentence: whichProgram(`show ${number}`, found) };
    const card = await ownCard(deps, turn, program.id, number);
    if (!isAsking(card)) return { sentence: number, card };
    const noticeId = `show-${deps.tools.sha256(`${chat.chatId} ${turn.activityId}`).slice(0, 32)}`;
    const person = chat.person && { personId: chat.person.id };
    await posts.post(
      chat,
      { tenantId, programId: program.id, subject: idOfNumber(number), noticeId, ...person },
      'asked',
    );
    return undefined;
  };
