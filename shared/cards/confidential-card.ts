import type { AdaptiveCard } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { heading, line, openLink } from './elements.ts';
import { frame } from './frame.ts';

/**
 * In place of the card of something confidential, for one who may see it: that it is there, and the way to it. A card can be
 * forwarded, so it says nothing else, not even the program.
 */
export const confidentialCard = (number: string, { linkTo }: Pick<ProgramContext, 'linkTo'>): AdaptiveCard =>
  frame({
    fallbackText: 'Something confidential has news for you in Steerline.',
    body: [heading('Something confidential has news for you'), line('It is shown in Steerline only.')],
    actions: [openLink('Open in Steerline', linkTo(number))],
  });
