import { recordCard } from '#shared/cards/record-card.ts';
import { oneLine, text } from '#shared/contracts/common.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import * as z from 'zod/v4';
import { actOf } from '../act-of.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { programKey, typed } from '../card-data.ts';
import { openProgram } from '../opened.ts';
import type { Turn } from '../turn.ts';

const form = z.strictObject({
  programId: programKey,
  title: oneLine(200),
  cause: text(1000).optional(),
  event: text(1000).optional(),
  effect: text(1000).optional(),
});

/**
 * Logs the risk of a form. One form makes one risk, however often it is sent; filled in anew it is refused, so that nobody takes
 * the first for the second.
 */
export const createRisk =
  (deps: BotDeps) =>
  async (turn: Turn, data: unknown): Promise<Answer> => {
    const { programId, ...fields } = parse(form, typed(Object(data) as object));
    const key = { form: turn.cardId ?? turn.activityId };
    const act = actOf(turn, deps.tools, 'risk.create', key, { programId, ...fields });
    const { record } = await createRecord(deps)(act, 'risk', programId, fields);
    const { context } = await openProgram(deps, turn.caller.tenantId, programId, turn.locale);
    return { sentence: `Logged ${record.number}.`, card: recordCard(record, 'logged', context) };
  };
