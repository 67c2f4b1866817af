import type { BoundChat } from '../domain/kinds/program/program.ts';

/** What a bound chat is, as far as it is known: Teams does not tell us its name. */
export function chatText({ series, chatId }: BoundChat): string {
  if (series) return `Meetings of ${series}`;
  return chatId.startsWith('19:meeting_') ? 'A meeting that stands alone' : 'A channel or group chat';
}

/** What the list of a program's chats says. */
export const CHATS_TEXT = {
  empty: 'No chat is bound to this program',
  how: 'In Teams, add Steerline as a tab to a meeting or a channel and choose this program. From then on the meeting’s transcripts come by themselves, and what is published can be posted to the channel.',
  whose: 'The program’s TPM binds and releases chats.',
  ask: 'Release this chat?',
  consequence:
    'Meetings held there are not noted here any more, and their transcripts do not come by themselves. What is recorded stays. Another program may then bind the chat; this one binds it again by the tab in Teams.',
} as const;
