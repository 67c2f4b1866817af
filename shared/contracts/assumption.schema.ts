import * as z from 'zod/v4';
import { SEVERITIES } from '../domain/kinds/issue/issue.ts';
import { commonFields, day, personId, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const fields = {
  ...commonFields,
  statement: text(2000).optional(),
  basis: text(2000).optional(),
  validateByOn: day.optional(),
  validatorId: personId.optional(),
  impactIfFalse: text(1000).optional(),
};

/** Bodies of the assumption routes, by act. */
export const assumptionBodies = {
  create: z.strictObject(fields),
  edit: patchOf(fields),
  validate: z.strictObject({ evidence: text(2000) }),
  invalidate: z.strictObject({
    evidence: text(2000),
    becomes: z.enum(['risk', 'issue']),
    severity: z.enum(SEVERITIES).optional(),
  }),
};
