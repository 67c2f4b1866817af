import * as z from 'zod/v4';
import { oneLine, personId } from './common.schema.ts';

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, { error: 'Write a whole number.', abort: true })
    .transform(Number)
    .pipe(z.number().min(min).max(max));

const seq = whole(0, Number.MAX_SAFE_INTEGER);
const limit = whole(1, 200).default(50);

/** Query of a list. `status` holds one or more states, with commas between. */
export const listQuery = z.strictObject({
  status: z
    .string()
    .regex(/^[a-z-]{1,30}(,[a-z-]{1,30}){0,9}$/, {
      error: 'Write states with commas between, such as open,mitigating.',
    })
    .transform((states) => states.split(','))
    .optional(),
  owner: personId.optional(),
  q: oneLine(200).optional(),
  /** Only what entries after this `seq` have changed. */
  updatedSince: seq.optional(),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,500}$/, { error: 'Write the cursor of the page before.' })
    .optional(),
  limit,
});

/** Query of a program's log: entries after `since`. */
export const logQuery = z.strictObject({ since: seq.default(0), limit });

/** Query of a search in a program: words that number, title and tags hold; every record holds no words. */
export const searchQuery = z.strictObject({ q: oneLine(200).default(''), limit: whole(1, 50).default(20) });

/** Query for records by the mail or message they came from: a mail by its `Message-ID`, a chat message by its link. */
export const sourceQuery = z.strictObject({
  type: z.enum(['mail', 'chat']),
  id: oneLine(2000),
  conversation: oneLine(500).optional(),
});

/** Query of the directory: people by id, with commas between, or by the beginning of their name. */
export const peopleQuery = z.strictObject({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(personId).min(1).max(100))
    .optional(),
  q: oneLine(100).optional(),
});
