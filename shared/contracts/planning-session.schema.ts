import * as z from 'zod/v4';
import { commonFields, day, oneLine, quotedNumber, teamName, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const amount = z.number().min(0).max(1e6);
const period = { periodFromOn: day, periodToOn: day };
const measure = oneLine(40);

/** Bodies of the planning session routes, by act. */
export const planningBodies = {
  create: z.strictObject({ ...commonFields, ...period, measure: measure.optional() }),
  edit: patchOf({ ...commonFields, ...period, measure }),
  propose: z.strictObject({
    team: teamName,
    demand: amount,
    milestone: quotedNumber.optional(),
    title: oneLine(200).optional(),
    forecastOn: day.optional(),
  }),
  drop: z.strictObject({ milestone: quotedNumber }),
  capacity: z.strictObject({ team: teamName, amount }),
  'open-vote': z.strictObject({}),
  vote: z.strictObject({
    confidence: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
      error: 'Write a confidence from 1 to 5.',
    }),
    comment: text(1000).optional(),
  }),
  'close-vote': z.strictObject({}),
  reopen: z.strictObject({ reason: text(1000) }),
  'request-baseline': z.strictObject({ reason: text(4000) }),
};
