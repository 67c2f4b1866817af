import type { AnyRecord } from '../domain/kinds.ts';
import { isOverdue } from '../domain/queries/is-overdue.ts';
import { dayAt } from '../domain/time/day.ts';
import { statusText } from '../text/kind-text.ts';
import { counted } from '../text/counted.ts';
import type { AdaptiveCard, CardElement } from './card.ts';
import type { CardContext } from './card-context.ts';
import { dueDayOf } from '../domain/queries/due-day.ts';
import { fieldText } from '../text/field-text.ts';
import { closeLine, coloured, heading, line, moreInSteerline, openLink, run, subtle } from './elements.ts';
import { fitCard } from './fit-card.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay } from './wording.ts';

/** One open record of a person. */
export interface WorkItem {
  readonly record: AnyRecord;
  readonly programTitle: string;
  /** Where it opens in the tab; an https address. */
  readonly url: string;
}

const MOST_ITEMS = 10;
const TITLE_LENGTH = 120;

/**
 * What a person has open, in the order given.
 *
 * @param hidden How many more there are that no card shows.
 * @param url Where their whole list opens; an https address.
 * @throws Error when a record is confidential.
 */
export function workCard(items: readonly WorkItem[], hidden: number, url: string, context: CardContext): AdaptiveCard {
  refuseConfidential(...items.map(({ record }) => record));
  const all = items.length + hidden;
  const title = all > 0 ? `You have ${counted(all, 'open item', 'open items')}` : 'Nothing is open';
  return fitCard(MOST_ITEMS, (count) =>
    frame({
      fallbackText: `${title} in Steerline.`,
      body: [
        heading(title),
        ...(all > 0 ? [] : [line('Nothing waits for you.')]),
        ...items.slice(0, count).flatMap((item) => itemLines(item, context)),
        ...moreInSteerline(Math.max(0, items.length - count) + hidden),
      ],
      actions: [openLink('Open my work', url)],
    }),
  );
}

function itemLines({ record, programTitle, url }: WorkItem, context: CardContext): readonly CardElement[] {
  const { number, title, status } = record;
  const due = dueDayOf(record, context.zone);
  const day = due && `${fieldText(due.field)}: ${sayDay(due.day, context)}`;
  const isLate = isOverdue(due?.day, dayAt(context.now, context.zone));
  return [
    line(run(number, { selectAction: openLink(`Open ${number}`, url) }), ' ', run(title, {}, TITLE_LENGTH)),
    closeLine(
      subtle(`${programTitle}. ${statusText(status)}`),
      ...(day ? ['. ', isLate ? coloured(`${day}, overdue`, 'attention') : day] : []),
    ),
  ];
}
