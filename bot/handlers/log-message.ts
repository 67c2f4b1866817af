import { duplicateCard } from '#shared/cards/duplicate-card.ts';
import { recordCard } from '#shared/cards/record-card.ts';
import { day, text } from '#shared/contracts/common.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { createRecord } from '#shared/usecases/create-record.ts';
import * as z from 'zod/v4';
import { actOf } from '../act-of.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { programKey, typed } from '../card-data.ts';
import { loggedMessage } from '../logged-message.ts';
import { openProgram } from '../opened.ts';
import type { Turn } from '../turn.ts';

const form = z.strictObject({
  kind: z.enum(['risk', 'action'], { message: 'Choose a risk or an action.' }),
  programId: programKey,
  title: text(200),
  dueOn: day.optional(),
});

/**
 * Makes a risk or an action of a message, with the message as its source. Of a message that was logged already, by whomever,
 * it says which record that is and whose, and nothing of what it says.
 */
export const logMessage =
  (deps: BotDeps) =>
  async (turn: Turn, value: unknown): Promise<Answer> => {
    const message = loggedMessage(turn, value);
    if (!message) return { sentence: 'The message is not known any more. Choose the action on it again.' };
    const { data } = value as { data?: unknown };
    const { kind, programId, title, dueOn } = parse(form, typed(Object(data) as object));
    const sources = [{ type: 'chat', url: message.url }] as const;
    const act = actOf(turn, deps.tools, `${kind}.create`, { programId, url: message.url });
    const create = createRecord(deps);
    try {
      const { record } =
        kind === 'action'
          ? await create(act, kind, programId, { title, sources, ...(dueOn && { dueOn }), ...detailOf(message.text) })
          : await create(act, kind, programId, { title, sources });
      const { context } = await openProgram(deps, turn.caller.tenantId, programId, turn.locale);
      return { sentence: `Logged ${record.number}.`, card: recordCard(record, 'logged', context) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'record/duplicate') throw error;
      const { number, ownerId } = error.more.facts ?? {};
      const { context } = await openProgram(deps, turn.caller.tenantId, programId, turn.locale);
      const card = duplicateCard({ number: String(number), ownerId: String(ownerId ?? '') }, context);
      return { sentence: `This is already ${number}.`, card };
    }
  };

const detailOf = (words: string) => (words ? { detail: words } : {});
