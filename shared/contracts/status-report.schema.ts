import * as z from 'zod/v4';
import { RAG_COLOURS, RAG_DIMENSIONS } from '../domain/kinds/status-report/status-report.ts';
import { commonFields, day, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const rag = z.enum(RAG_COLOURS);
const dimensions = z.strictObject(
  Object.fromEntries(RAG_DIMENSIONS.map((dimension) => [dimension, rag.optional()])) as Record<
    (typeof RAG_DIMENSIONS)[number],
    z.ZodOptional<typeof rag>
  >,
);
const fields = {
  ...commonFields,
  overall: rag,
  reason: text(2000).optional(),
  pathToGreen: text(2000).optional(),
  greenByOn: day.optional(),
};

/** Bodies of the status report routes, by act. */
export const statusReportBodies = {
  create: z.strictObject({ ...fields, dimensions: dimensions.optional() }),
  edit: patchOf({ ...fields, dimensions }),
  publish: z.strictObject({}),
};
