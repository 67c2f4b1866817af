import type { AnyRecord } from '../domain/kinds.ts';
import { capital } from '../domain/capital.ts';
import { fieldText } from '../text/field-text.ts';
import { KIND_TEXT, statusText } from '../text/kind-text.ts';
import type { AdaptiveCard } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { dueDayOf } from '../domain/queries/due-day.ts';
import { bold, facts, heading, line, openLink, run } from './elements.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay, sayPerson } from './wording.ts';

/**
 * Any record in short: what it is, its state, its owner, its day, and the way to it.
 *
 * @param saying `found` by a search; `logged` just now, which the heading says.
 * @throws Error when the record is confidential.
 */
export function recordCard(record: AnyRecord, saying: 'found' | 'logged', context: ProgramContext): AdaptiveCard {
  refuseConfidential(record);
  const { kind, number, title, status, ownerId } = record;
  const due = dueDayOf(record, context.zone);
  const name = KIND_TEXT[kind].one;
  return frame({
    fallbackText: saying === 'logged' ? `Logged ${number} in Steerline.` : `${number}, a ${name} in Steerline.`,
    body: [
      line(run(context.program.title, { isSubtle: true, size: 'small' })),
      heading(saying === 'logged' ? `Logged ${number}` : `${capital(name)} ${number}`),
      line(bold(title)),
      ...facts([
        [fieldText('status'), statusText(status)],
        [fieldText('ownerId'), ownerId ? sayPerson(ownerId, context) : 'Nobody yet'],
        [due ? fieldText(due.field) : '', due && sayDay(due.day, context)],
      ]),
    ],
    actions: [openLink(`Open ${number}`, context.linkTo(number))],
  });
}
