import type { CardCopies } from '../../ports/card-copies.ts';
import type { Conversations } from '../../ports/conversations.ts';
import type { Inbox } from '../../ports/inbox.ts';
import type { Notifier } from '../../ports/notifier.ts';

/** The road into Teams. */
export interface TeamsRoad {
  readonly conversations: Conversations;
  readonly copies: CardCopies;
  /** The notifier of the bot, which is loaded when there is somebody to tell. */
  readonly load: () => Promise<Notifier>;
}

/**
 * Tells by the inbox, always and first, and in Teams whoever has the bot. Who never installed it is told all the same. The
 * inbox remembers who was told in Teams: of many notices that are delivered again the last one sent comes twice at most.
 *
 * @param teams Left out where no bot runs.
 */
export const notify = (inbox: Pick<Inbox, 'tell' | 'noteArrival'>, teams?: TeamsRoad): Notifier => ({
  async tell(telling) {
    const hasArrived = await inbox.tell(telling);
    const isReachable = !hasArrived && (await teams?.conversations.ofPerson(telling.tenantId, telling.personId));
    if (!teams || !isReachable) return;
    await (await teams.load()).tell(telling);
    await inbox.noteArrival(telling);
  },
  async redraw(redrawing) {
    const copies = await teams?.copies.of(redrawing, redrawing.subject);
    if (teams && copies && copies.length > 0) await (await teams.load()).redraw(redrawing);
  },
  post: async (posting) => teams && (await teams.load()).post(posting),
});
