import type { AnyRecord } from '#shared/domain/kinds.ts';
import { unansweredBy } from '#shared/domain/kinds/approval/approval-rules.ts';
import type { Conversation, Conversations } from '#shared/ports/conversations.ts';
import type { Opened } from './opened.ts';

/**
 * What Teams calls those whose own card of a record differs from the one everybody sees: in a personal chat its person; else
 * those who are asked or may vote, as far as they have met the bot. Undefined when there is no such card.
 */
export async function teamsIdsOf(
  conversations: Conversations,
  record: AnyRecord,
  { program }: Opened,
  chat: Conversation,
): Promise<readonly string[] | undefined> {
  if (chat.person) return [chat.person.teamsId];
  const personIds =
    record.kind === 'approval'
      ? unansweredBy(record, program)
      : record.kind === 'planning'
        ? program.members.map(({ personId }) => personId)
        : [];
  const met = await Promise.all(personIds.map((personId) => conversations.ofPerson(chat.tenantId, personId)));
  return met.flatMap((each) => (each?.person ? [each.person.teamsId] : []));
}
