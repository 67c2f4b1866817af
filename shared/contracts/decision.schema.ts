import * as z from 'zod/v4';
import { DOORS } from '../domain/records/decision.ts';
import { commonFields, day, money, oneLine, personId, quotedNumber, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const option = z.strictObject({
  title: oneLine(200),
  pros: text(2000).optional(),
  cons: text(2000).optional(),
  cost: money.optional(),
});

const fields = {
  ...commonFields,
  question: text(1000).optional(),
  context: text(4000).optional(),
  options: z.array(option).max(10).optional(),
  criteria: z.array(text(300)).max(20).optional(),
  recommendation: text(2000).optional(),
  deciderId: personId.optional(),
  consultedIds: z.array(personId).max(50).optional(),
  door: z.enum(DOORS).optional(),
  neededByOn: day.optional(),
  reviewOn: day.optional(),
};

/** Bodies of the decision routes, by act. */
export const decisionBodies = {
  create: z.strictObject(fields),
  edit: patchOf(fields),
  decide: z.strictObject({ text: text(4000), dissent: text(2000).optional(), effectiveOn: day.optional() }),
  defer: z.strictObject({ reason: text(1000), until: day.optional() }),
  supersede: z.strictObject({ by: quotedNumber }),
  reverse: z.strictObject({ reason: text(1000) }),
};
