import type { AdaptiveCard } from './card.ts';
import { bold, closeLine, heading, line, openLink } from './elements.ts';
import { frame } from './frame.ts';

/** Something one can write to the bot. */
export interface BotCommand {
  /** `my work` */
  readonly says: string;
  /** What comes of it, as a sentence. */
  readonly does: string;
}

/**
 * What the bot can do.
 *
 * @param commands As the bot's own handlers declare them.
 * @param url Where the tab opens; an https address.
 */
export const helpCard = (commands: readonly BotCommand[], url: string): AdaptiveCard =>
  frame({
    fallbackText: `You can write to Steerline: ${commands.map(({ says }) => says).join(', ')}.`,
    body: [
      heading('What you can write to Steerline'),
      line('What you log and decide here is the same as in the tab.'),
      ...commands.map(({ says, does }) => closeLine(bold(says), `: ${does}`)),
    ],
    actions: [openLink('Open Steerline', url)],
  });
