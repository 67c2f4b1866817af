import * as z from 'zod/v4';
import { flawIn, isSeen, outsideLine, typedLine, typedText } from '../domain/clean-text.ts';
import { isDay } from '../domain/time/day-arithmetic.ts';

const typed = (max: number, keep: (text: string) => string) =>
  z
    .string()
    .overwrite(keep)
    .min(1)
    .max(max)
    .refine((text) => flawIn(text) === undefined, { error: ({ input }) => flawIn(input as string) })
    .refine((text) => text === '' || flawIn(text) !== undefined || isSeen(text), {
      error: 'Holds no character that can be seen.',
    });

/** One line or more that people type: trimmed, 1 to `max` characters, of which one at least is seen. */
export const text = (max: number) => typed(max, typedText);
/** One line that people type: trimmed, 1 to `max` characters, of which one at least is seen. */
export const oneLine = (max: number) => typed(max, typedLine);
/** One line from outside, which nobody here can correct: cleaned, never refused for its characters; '' when it shows nothing. */
export const outside = (max: number) => z.string().overwrite(outsideLine).max(max);

/** An Entra object id, in lower case as tokens have it. */
export const personId = z.guid().toLowerCase();
/** `YYYY-MM-DD`, of a century in which programs run: arithmetic on it stays within four digits of year. */
export const day = z
  .string()
  .refine((written) => isDay(written) && written >= '1900-01-01' && written <= '2199-12-31', {
    message: 'Write a day that exists, as YYYY-MM-DD, from 1900 to 2199.',
  });
/** RFC 3339, UTC; kept with milliseconds, so that two of them compare as text. */
export const instant = z.iso
  .datetime({ error: 'Write an instant in UTC, as 2026-11-20T09:00:00Z.' })
  // What is no instant is refused by the check before; it still comes through here.
  .overwrite((written) => (Number.isNaN(Date.parse(written)) ? written : new Date(written).toISOString()));
/** A number people quote: `R-12`. */
export const quotedNumber = z.string().regex(/^[A-Z]{1,4}-[1-9]\d{0,8}$/, { message: 'Write a number such as R-12.' });
