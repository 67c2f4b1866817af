import type { Day } from '../domain/time/day.ts';
import type { ChangeRequest } from '../domain/kinds/change/change-request.ts';
import type { Confidence } from '../domain/kinds/planning/planning-session.ts';
import type { Words } from './choice-text.ts';

/** How sure somebody is that a plan will hold. */
export const CONFIDENCE_TEXT: Words<Confidence> = {
  1: 'Not at all sure',
  2: 'Rather unsure',
  3: 'Half sure',
  4: 'Rather sure',
  5: 'Entirely sure',
};

/** `1 Jan – 31 Mar 2027`. */
export const periodText = (fromOn: Day, toOn: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(
    new Date(`${fromOn}T00:00:00Z`),
    new Date(`${toOn}T00:00:00Z`),
  );

/** `34 of 40 person-days`; `34 person-days` while no capacity is stated. */
export function loadText(demand: number, capacity: number | undefined, measure: string, locale: string): string {
  const asked = demand.toLocaleString(locale);
  return capacity === undefined ? `${asked} ${measure}` : `${asked} of ${capacity.toLocaleString(locale)} ${measure}`;
}

/** What a load means: `6 left`, `Over capacity by 4`. */
export function roomText(demand: number, capacity: number | undefined, locale: string): string {
  if (capacity === undefined) return 'Capacity not stated';
  const room = capacity - demand;
  if (room < 0) return `Over capacity by ${(-room).toLocaleString(locale)}`;
  return room === 0 ? 'Nothing left' : `${room.toLocaleString(locale)} left`;
}

/** What becomes of a plan whose baseline was asked for, by the state of the change request. */
export const REQUEST_TEXT: Words<ChangeRequest['status']> = {
  draft: 'It is a draft: look over it and submit it for approval.',
  submitted: 'It waits for those who approve it.',
  applied: 'The plan is the baseline.',
  rejected: 'Nothing was promised. Plan again to ask anew.',
  withdrawn: 'Nothing was promised. Plan again to ask anew.',
};
