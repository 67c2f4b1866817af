import * as z from 'zod/v4';
import { CHANGE_KINDS, REACHES } from '../domain/kinds/change/change-request.ts';
import { commonFields, day, money, quotedNumber, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

/** What the baseline says today is worked out, never written. */
const baselineChange = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('milestone'), record: quotedNumber, to: day.optional() }),
  z.strictObject({ part: z.literal('scope'), record: quotedNumber, to: z.boolean() }),
  z.strictObject({ part: z.literal('budget'), to: money }),
]);

const lists = {
  changeKind: z.enum(CHANGE_KINDS),
  baselineChanges: z.array(baselineChange).max(40),
  impact: z.strictObject({
    schedule: text(1000).optional(),
    cost: text(1000).optional(),
    scope: text(1000).optional(),
    risk: text(1000).optional(),
    customers: text(1000).optional(),
    dependencies: text(1000).optional(),
  }),
  reaches: z.array(z.enum(REACHES)).max(REACHES.length),
};
const fields = {
  ...commonFields,
  reason: text(4000).optional(),
  alternatives: text(4000).optional(),
  decideByOn: day.optional(),
};

/** Bodies of the change request routes, by act. */
export const changeBodies = {
  create: z.strictObject({
    ...fields,
    changeKind: lists.changeKind.optional(),
    baselineChanges: lists.baselineChanges.optional(),
    impact: lists.impact.optional(),
    reaches: lists.reaches.optional(),
  }),
  edit: patchOf({ ...fields, ...lists }),
  submit: z.strictObject({}),
  withdraw: z.strictObject({ reason: text(1000) }),
};
