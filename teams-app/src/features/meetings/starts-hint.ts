import { timeText } from '#shared/text/day-text.ts';
import { wallClock } from './wall-clock.ts';

/**
 * By whose clocks a start is written, and what the reader's own show then where that is something else.
 *
 * @param at The start; undefined while none is typed.
 * @param zone IANA name of the program's zone.
 * @param here That of the reader's own.
 */
export function startsHint(at: string | undefined, zone: string, here: string, locale: string): string {
  const there = `In ${zone.replaceAll('_', ' ')}`;
  const [shown = '', own = ''] = at ? [wallClock(at, zone), wallClock(at, here)] : [];
  if (!at || shown === own) return `${there}.`;
  const isSameDay = shown.slice(0, 10) === own.slice(0, 10);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: here }).format(new Date(at));
  return `${there}; ${timeText(at, locale, here)}${isSameDay ? '' : ` on ${day}`} where you are.`;
}
