import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { readCardData } from '../card-data.ts';
import type { Turn } from '../turn.ts';
import { ownCard } from './own-card.ts';

/** A client asks for the card as its person sees it now. Changes nothing. */
export const refreshCard =
  (deps: BotDeps) =>
  async (turn: Turn, data: unknown): Promise<Answer> => {
    const { programId, number } = readCardData(data);
    return { sentence: `${number} is up to date.`, card: await ownCard(deps, turn, programId, number) };
  };
