import * as z from 'zod/v4';
import { commonFields, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const direction = z.enum(['in', 'out']);
const fields = {
  ...commonFields,
  detail: text(4000).optional(),
  size: z.number().min(0).max(10_000).optional(),
};

/** Bodies of the scope routes, by act. */
export const scopeBodies = {
  create: z.strictObject({ ...fields, direction: direction.optional() }),
  edit: patchOf({ ...fields, direction }),
  deliver: z.strictObject({}),
  remove: z.strictObject({ reason: text(1000) }),
};
