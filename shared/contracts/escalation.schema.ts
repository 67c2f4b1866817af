import * as z from 'zod/v4';
import { ESCALATION_KINDS } from '../domain/kinds/escalation/escalation.ts';
import { SEVERITIES } from '../domain/kinds/issue/issue.ts';
import { commonFields, day, personId, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const needed = {
  escalationKind: z.enum(ESCALATION_KINDS),
  severity: z.enum(SEVERITIES),
  ask: text(500),
};
const fields = { ...commonFields, optionsTried: text(4000).optional(), neededByOn: day.optional() };

/** Bodies of the escalation routes, by act. */
export const escalationBodies = {
  create: z.strictObject({ ...fields, ...needed, deciderId: personId.optional() }),
  edit: patchOf({ ...fields, ...needed, deciderId: personId }),
  acknowledge: z.strictObject({}),
  decide: z.strictObject({ text: text(4000) }),
  resolve: z.strictObject({ text: text(2000) }),
  withdraw: z.strictObject({ reason: text(1000) }),
};
