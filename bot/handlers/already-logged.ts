import { duplicateCard, type Duplicate } from '#shared/cards/duplicate-card.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { openProgram } from '../opened.ts';
import type { Turn } from '../turn.ts';

/** Says which record a message is already and whose, with the way to it and nothing of what it says. */
export async function alreadyLogged(
  deps: BotDeps,
  { caller, locale }: Turn,
  programId: string,
  { number, ownerId }: Duplicate,
): Promise<Answer> {
  const { context } = await openProgram(deps, caller.tenantId, programId, locale);
  return { sentence: `This is already ${number}.`, card: duplicateCard({ number, ownerId }, context) };
}
