import type { Activity } from 'botbuilder';
import * as z from 'zod/v4';

/** Text that can be written into an address. */
const name = z.string().refine((written) => written.isWellFormed());
const account = z.looseObject({ id: name, aadObjectId: z.string().optional() });
const instant = z
  .string()
  .optional()
  .transform((written) => (written === undefined ? undefined : new Date(written)));

/** What the SDK and we take for granted of an activity of any type; what it holds besides is read unchecked by nobody. */
const activity = z
  .looseObject({
    type: z.string(),
    id: name.optional(),
    replyToId: name.optional(),
    channelId: z.string().optional(),
    serviceUrl: z.string().min(1),
    conversation: z.looseObject({ id: name, conversationType: z.string().optional(), tenantId: z.string().optional() }),
    from: account.optional(),
    recipient: account.optional(),
    timestamp: instant,
    localTimestamp: instant,
    name: z.string().optional(),
    action: z.string().optional(),
    text: z.string().nullish(),
    // The SDK goes through the parameters of a search.
    value: z.looseObject({ parameters: z.array(z.looseObject({})).nullish() }).nullish(),
    channelData: z.looseObject({}).nullish(),
    entities: z.array(z.looseObject({})).nullish(),
    attachments: z.array(z.looseObject({})).nullish(),
    membersAdded: z.array(account).nullish(),
    membersRemoved: z.array(account).nullish(),
  })
  // Something is said or asked by somebody, to us.
  .refine(({ type, from, recipient }) => (from && recipient) || (type !== 'message' && type !== 'invoke'));

/** An activity with its moments as the SDK takes them; undefined for what is none. */
export function readActivity(said: unknown): Activity | undefined {
  const { data } = activity.safeParse(said);
  // The SDK's own type names many more, of which we read none unchecked.
  return data as Activity | undefined;
}
