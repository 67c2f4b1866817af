import type { AdaptiveCard } from '#shared/cards/card.ts';
import type { BotDeps } from '../bot-deps.ts';
import { cardOf } from '../card-of.ts';
import { openProgram, seenBy } from '../opened.ts';
import { teamsIdsOf } from '../teams-ids.ts';
import type { Turn } from '../turn.ts';

/**
 * The card of a record as who speaks sees it now.
 *
 * @param seq Of what they have just done to it, when they have.
 * @throws Refusal `program/not-found`, `record/not-found`.
 */
export async function ownCard(
  deps: BotDeps,
  turn: Turn,
  programId: string,
  number: string,
  seq?: number,
): Promise<AdaptiveCard> {
  const { caller, chat, locale } = turn;
  const opened = await openProgram(deps, caller.tenantId, programId, locale, seq);
  const record = seenBy(caller, opened, number);
  const teamsIds = await teamsIdsOf(deps.conversations, record, opened, chat);
  return cardOf(record, opened, { personId: caller.personId, teamsIds });
}
