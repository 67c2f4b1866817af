/** How a card says people, days and moments. */
import { dayAt, type Day, type Instant } from '../domain/time/day.ts';
import { dayText, exactText } from '../text/day-text.ts';
import type { CardContext } from './card-context.ts';
import { cleanText } from './clean-text.ts';

const NAME_LENGTH = 60;

/** A person's name; `somebody` when it is not known. */
export const sayPerson = (personId: string, { nameOf }: Pick<CardContext, 'nameOf'>): string =>
  cleanText(nameOf(personId), NAME_LENGTH).trim() || 'somebody';

/** `27 Nov`, with its year when that is not this one. */
export const sayDay = (day: Day, { locale, zone, now }: Omit<CardContext, 'nameOf'>): string =>
  dayText(day, locale, dayAt(now, zone));

/** The day of a moment. */
export const sayDayOf = (at: Instant, context: CardContext): string => sayDay(dayAt(at, context.zone), context);

/** `27 November 2026 at 17:00 CET`. */
export const sayMoment = (at: Instant, { locale, zone }: CardContext): string => exactText(at, locale, zone);
