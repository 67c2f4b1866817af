import * as z from 'zod/v4';
import { commonFields, day, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const fields = { ...commonFields, detail: text(4000).optional(), dueOn: day.optional() };

/** Bodies of the action routes, by act. */
export const actionBodies = {
  create: z.strictObject(fields),
  edit: patchOf(fields),
  carry: z.strictObject({ dueOn: day, reason: text(1000).optional() }),
  complete: z.strictObject({ evidence: text(2000) }),
  drop: z.strictObject({ reason: text(1000) }),
  reopen: z.strictObject({ reason: text(1000) }),
};
