import { given } from '#shared/domain/given.ts';
import { NONE } from '#shared/cards/inputs.ts';
import { recordCard } from '#shared/cards/record-card.ts';
import { day, oneLine, personId, text } from '#shared/contracts/common.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import { IMPACT_DIMENSIONS, type Impact, type Level } from '#shared/domain/kinds/risk/risk.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import * as z from 'zod/v4';
import { actOf } from '../act-of.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { programKey, typed } from '../card-data.ts';
import { loggedMessage, type LoggedMessage } from '../logged-message.ts';
import { messageForm } from '../message-form.ts';
import { openProgram } from '../opened.ts';
import { sentenceOf } from '../sentence-of.ts';
import type { Turn } from '../turn.ts';
import { alreadyLogged } from './already-logged.ts';

const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === NONE ? undefined : value), schema.optional());
/** A choice's value is text. */
const level = chosen(z.enum(['1', '2', '3', '4', '5'], { message: 'Choose one of the levels.' }));
const form = z.strictObject({
  kind: z.enum(['risk', 'action'], { message: 'Choose a risk or an action.' }),
  programId: programKey,
  title: oneLine(200),
  ownerId: chosen(personId),
  /** Of a risk, the day from which it could happen. */
  dueOn: day.optional(),
  cause: text(1000).optional(),
  event: text(1000).optional(),
  effect: text(1000).optional(),
  probability: level,
  ...(Object.fromEntries(IMPACT_DIMENSIONS.map((dimension) => [`impact-${dimension}`, level])) as Record<
    `impact-${keyof Impact}`,
    typeof level
  >),
});

/**
 * Makes a risk or an action of a message, with the message as its source. Of a message that was logged already, as whatever
 * and by whomever, it says which record that is and whose, and nothing of what it says. The same form again is one record. A
 * form that is refused comes back as it was filled in, with the reason.
 */
export const logMessage =
  (deps: BotDeps) =>
  async (turn: Turn, value: unknown): Promise<Answer> => {
    const message = loggedMessage(turn, value);
    if (!message) return { sentence: 'The message is not known any more. Choose the action on it again.' };
    const sent = typed(Object((value as { data?: unknown }).data) as object);
    try {
      return await logged(deps, turn, message, parse(form, sent));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return messageForm(deps, turn, message, { typed: sent, sentence: sentenceOf(error) });
    }
  };

async function logged(deps: BotDeps, turn: Turn, message: LoggedMessage, said: z.infer<typeof form>): Promise<Answer> {
  const { kind, programId, title, ownerId } = said;
  const common = { title, sources: [message.source], ...(ownerId && { ownerId }) };
  const act = actOf(turn, deps.tools, `${kind}.create`, { said, url: message.source.url });
  const create = createRecord(deps);
  try {
    const { record } =
      kind === 'action'
        ? await create(act, kind, programId, { ...common, ...given({ dueOn: said.dueOn, detail: message.text }) })
        : await create(act, kind, programId, { ...common, ...riskOf(said) });
    const { context } = await openProgram(deps, turn.caller.tenantId, programId, turn.locale);
    return { sentence: `Logged ${record.number}.`, card: recordCard(record, 'logged', context) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'record/duplicate') throw error;
    const { number, ownerId: owner } = error.more.facts ?? {};
    return alreadyLogged(deps, turn, programId, { number: String(number), ownerId: String(owner ?? '') });
  }
}

function riskOf(said: z.infer<typeof form>) {
  const { cause, event, effect, dueOn: proximityOn } = said;
  const levelOf = (chosen: string | undefined) => (chosen ? (Number(chosen) as Level) : undefined);
  const impact: Impact = given(
    Object.fromEntries(IMPACT_DIMENSIONS.map((dimension) => [dimension, levelOf(said[`impact-${dimension}`])])),
  );
  return given({
    ...{ cause, event, effect, proximityOn, probability: levelOf(said.probability) },
    impact: Object.keys(impact).length > 0 ? impact : undefined,
  });
}
