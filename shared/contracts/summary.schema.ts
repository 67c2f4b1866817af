import * as z from 'zod/v4';
import { day, oneLine, personId, text } from './common.schema.ts';

const claimId = z.string().regex(/^s[1-9]\d{0,5}$/, { error: 'Write the id of a claim, such as s4.' });

/** Bodies of the summary routes, by act. What the check says of revised words is not asked of the client. */
export const summaryBodies = {
  draft: z.strictObject({ periodFromOn: day, periodToOn: day, title: oneLine(200).optional() }),
  revise: z.strictObject({ claimId, text: text(1000) }),
  strike: z.strictObject({ claimId }),
  override: z.strictObject({ claimId, reason: text(1000) }),
  submit: z.strictObject({ reviewerId: personId }),
  publish: z.strictObject({}),
};
