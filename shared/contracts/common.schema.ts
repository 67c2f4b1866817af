import * as z from 'zod/v4';
import { isDay } from '../domain/time/day-arithmetic.ts';

/** Text that can be stored and hashed: no lone surrogate, no control character but tab and newline. */
const clean = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

/** Spaces without a width, joiners and marks of direction show nothing. */
const isSeen = (text: string): boolean => text === '' || !clean(text) || /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** One line or more of text, trimmed, 1 to `max` characters, of which one at least is seen. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(clean, { message: 'Holds characters that are no text.' })
    .refine(isSeen, { message: 'Holds no character that can be seen.' });

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
/** Name of one of the program's teams. */
export const teamName = text(100);
/** ISO 4217 amount. */
export const money = z.strictObject({
  amount: z.number().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/, { message: 'Write a currency code such as EUR.' }),
});

/** Where people say a record comes from. Words of a meeting become a source only when minutes are accepted. */
const source = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('mail'),
    internetMessageId: text(998),
    conversationId: text(500).optional(),
    subject: text(500).optional(),
    sender: text(320).optional(),
    sentAt: instant.optional(),
  }),
  z.strictObject({ type: z.literal('chat'), url: z.url({ protocol: /^https$/ }).max(2000) }),
  z.strictObject({ type: z.literal('file'), sha256: z.string().regex(/^[0-9a-f]{64}$/), name: text(255) }),
]);

/** The fields of every kind that people write. */
export const commonFields = {
  title: text(200),
  ownerId: personId.optional(),
  confidential: z.boolean().optional(),
  links: z
    .array(
      z.strictObject({
        type: z.enum(['causes', 'blocks', 'mitigates', 'implements', 'evidences', 'supersedes']),
        to: quotedNumber,
      }),
    )
    .max(100)
    .optional(),
  references: z
    .array(
      z.strictObject({
        system: z.enum(['jira', 'azure-devops', 'github', 'servicenow', 'other']),
        key: text(100),
        url: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .optional(),
      }),
    )
    .max(50)
    .optional(),
  sources: z.array(source).max(50).optional(),
  tags: z.array(text(50)).max(30).optional(),
  watcherIds: z.array(personId).max(100).optional(),
};
