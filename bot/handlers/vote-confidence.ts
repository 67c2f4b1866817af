import { parse } from '#shared/contracts/parse.ts';
import { BODIES } from '#shared/contracts/bodies.schema.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { actOf } from '../act-of.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { readCardData } from '../card-data.ts';
import type { Turn } from '../turn.ts';
import { ownCard } from './own-card.ts';

/** One person says how sure they are of a plan. Another number replaces theirs; the same press delivered twice is one. */
export const voteConfidence =
  (deps: BotDeps) =>
  async (turn: Turn, data: unknown): Promise<Answer> => {
    const { programId, number, body } = readCardData(data);
    const vote = parse(BODIES['planning.vote'], body);
    const act = actOf(turn, deps.tools, 'planning.vote', { programId, number, vote, press: turn.activityId });
    const { seq } = await commandRecord(deps)(act, 'planning.vote', programId, number, 0, vote);
    return {
      sentence: `Your vote on ${number} is kept: ${vote.confidence} of 5.`,
      card: await ownCard(deps, turn, programId, number, seq),
    };
  };
