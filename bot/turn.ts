import type { Caller } from '#shared/domain/people/caller.ts';
import type { Conversation } from '#shared/ports/conversations.ts';

/** Somebody says or presses something in a chat. */
export interface Turn {
  readonly caller: Caller;
  /** Where it was said. */
  readonly chat: Conversation;
  /** What Teams calls the person: `29:…`. */
  readonly teamsId: string;
  /** BCP 47. */
  readonly locale: string;
  /** The message or press itself: a second delivery has the same. */
  readonly activityId: string;
  /** The message whose card was pressed. */
  readonly cardId?: string;
  readonly correlationId: string;
}
