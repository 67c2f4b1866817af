import { readNumber } from '../domain/kind-places.ts';
import { KIND_TEXT } from '../text/kind-text.ts';
import type { AdaptiveCard } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { bold, heading, line, openLink, run } from './elements.ts';
import { frame } from './frame.ts';
import { sayPerson } from './wording.ts';

/** What somebody may know who logs a thing twice: that it is there and whose it is, and nothing of what it says. */
export interface Duplicate {
  readonly number: string;
  /** '' when nobody owns it. */
  readonly ownerId: string;
}

/** The answer to logging what is logged already. */
export function duplicateCard({ number, ownerId }: Duplicate, context: ProgramContext): AdaptiveCard {
  const kind = readNumber(number)?.kind;
  const owner = ownerId && sayPerson(ownerId, context);
  return frame({
    fallbackText: `This is already ${number} in Steerline.`,
    body: [
      line(run(context.program.title, { isSubtle: true, size: 'small' })),
      heading(`This is already ${number}`),
      line(
        'Nothing was logged a second time. ',
        ...(owner ? [bold(owner), ' owns it.'] : [`This ${kind ? KIND_TEXT[kind].one : 'record'} has no owner yet.`]),
      ),
    ],
    actions: [openLink(`Open ${number}`, context.linkTo(number))],
  });
}
