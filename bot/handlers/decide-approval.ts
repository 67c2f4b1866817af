import { BODIES } from '#shared/contracts/bodies.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import { ANSWER_TEXT } from '#shared/text/choice-text.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { actOf } from '../act-of.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { readCardData } from '../card-data.ts';
import type { Turn } from '../turn.ts';
import { ownCard } from './own-card.ts';

/** One person answers an approval on its card: the same use case as in the tab. The same answer twice is one answer. */
export const decideApproval =
  (deps: BotDeps) =>
  async (turn: Turn, data: unknown): Promise<Answer> => {
    const { programId, number, body } = readCardData(data);
    const vote = parse(BODIES['approval.decide'], body);
    const act = actOf(turn, deps.tools, 'approval.decide', { programId, number, vote });
    const { seq } = await commandRecord(deps)(act, 'approval.decide', programId, number, 0, vote);
    return {
      sentence: `Your answer on ${number} is kept: you ${ANSWER_TEXT[vote.answer]}.`,
      card: await ownCard(deps, turn, programId, number, seq),
    };
  };
