import * as z from 'zod/v4';
import { SEVERITIES } from '../domain/kinds/issue/issue.ts';
import { commonFields, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const severity = z.enum(SEVERITIES);
const fields = {
  ...commonFields,
  impact: text(1000).optional(),
  workaround: text(1000).optional(),
};

/** Bodies of the issue routes, by act. Its severity can be changed, never cleared. */
export const issueBodies = {
  create: z.strictObject({ ...fields, severity: severity.optional() }),
  edit: patchOf({ ...fields, severity }),
  start: z.strictObject({}),
  resolve: z.strictObject({ resolution: text(2000) }),
  close: z.strictObject({ reason: text(1000).optional() }),
  reopen: z.strictObject({ reason: text(1000) }),
};
