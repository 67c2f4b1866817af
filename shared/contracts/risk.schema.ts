import * as z from 'zod/v4';
import { IMPACT_DIMENSIONS, RISK_RESPONSES } from '../domain/kinds/risk/risk.ts';
import { SEVERITIES } from '../domain/kinds/issue/issue.ts';
import { commonFields, day, personId, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

/** A probability or an impact. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: 'Write a whole number from 1 to 5.',
});
/** Impact by dimension. */
export const impact = z.strictObject(
  Object.fromEntries(IMPACT_DIMENSIONS.map((dimension) => [dimension, level.optional()])) as Record<
    (typeof IMPACT_DIMENSIONS)[number],
    z.ZodOptional<typeof level>
  >,
);

const fields = {
  ...commonFields,
  cause: text(1000).optional(),
  event: text(1000).optional(),
  effect: text(1000).optional(),
  probability: level.optional(),
  impact: impact.optional(),
  response: z.enum(RISK_RESPONSES).optional(),
  trigger: text(1000).optional(),
  proximityOn: day.optional(),
  contingency: text(2000).optional(),
  nextReviewOn: day.optional(),
  residual: z.strictObject({ probability: level, impact: level }).optional(),
};

/** Bodies of the risk routes, by act. */
export const riskBodies = {
  create: z.strictObject(fields),
  edit: patchOf(fields),
  open: z.strictObject({ ownerId: personId.optional(), probability: level.optional(), impact: impact.optional() }),
  mitigate: z.strictObject({ response: z.enum(RISK_RESPONSES).optional() }),
  accept: z.strictObject({ untilOn: day, control: text(1000) }),
  occur: z.strictObject({ severity: z.enum(SEVERITIES), workaround: text(1000).optional() }),
  close: z.strictObject({ reason: text(1000) }),
};
