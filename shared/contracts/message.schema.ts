import * as z from 'zod/v4';
import { day, oneLine } from './common.schema.ts';

/** Text of a message, which nobody stores: whatever it holds is read as it is. */
const said = (max: number) => z.string().max(max);

/** A mail or a chat message that is to be read. */
export const messageBody = z.strictObject({
  subject: said(2_000).optional(),
  body: z.strictObject({ type: z.enum(['text', 'html']), content: said(900_000) }),
  sender: said(1_000).optional(),
  recipients: z.array(said(1_000)).max(200).optional(),
  sentOn: day,
  programId: oneLine(100).optional(),
});
