import type { ExecuteAction, Refresh } from './card.ts';

/** Teams refreshes a card for so many people at most. */
const MOST_PEOPLE = 60;

/**
 * Has Teams ask for each person's own card.
 *
 * @param userIds Teams ids of those whose card differs; the first 60 count. Undefined when they are not known.
 */
export const refreshBy = (
  verb: ExecuteAction['verb'],
  data: ExecuteAction['data'],
  userIds: readonly string[] | undefined,
): Refresh => ({
  action: { type: 'Action.Execute', title: 'Refresh', verb, data },
  ...(userIds && { userIds: userIds.slice(0, MOST_PEOPLE) }),
});
