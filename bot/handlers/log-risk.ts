import { logRiskFormCard } from '#shared/cards/log-risk-form-card.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { programsToLogTo } from '../programs.ts';
import type { Turn } from '../turn.ts';

/** `log risk`: the form to log one. */
export const logRisk =
  (deps: BotDeps) =>
  async (turn: Turn): Promise<Answer> => {
    const programs = await programsToLogTo(deps, turn);
    if (programs.length === 0)
      return { sentence: 'No program takes risks from you. Ask its TPM to give you a place in it.' };
    return { sentence: 'Log a risk', card: logRiskFormCard(programs) };
  };
