import * as z from 'zod/v4';
import { ANSWERS } from '../domain/kinds/approval/approval.ts';
import { text } from './common.schema.ts';

/** Bodies of the approval routes, by act. `subjectHash` says what the person saw: another text is another approval. */
export const approvalBodies = {
  decide: z.strictObject({
    answer: z.enum(ANSWERS),
    comment: text(2000).optional(),
    subjectHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
};
