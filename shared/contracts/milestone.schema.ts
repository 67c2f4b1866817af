import * as z from 'zod/v4';
import { MILESTONE_TYPES } from '../domain/kinds/milestone/milestone.ts';
import { commonFields, day, quotedNumber, teamName, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const criterion = z.strictObject({
  text: text(500),
  isMet: z.boolean(),
  evidence: text(2000).optional(),
  isAdvisory: z.boolean().optional(),
});
const lists = {
  acceptanceCriteria: z.array(criterion).max(50),
  predecessors: z.array(quotedNumber).max(50),
  isQuarterCommitment: z.boolean(),
};
const fields = {
  ...commonFields,
  milestoneType: z.enum(MILESTONE_TYPES).optional(),
  forecastOn: day.optional(),
  team: teamName.optional(),
};

/** Bodies of the milestone routes, by act. The baseline day is no field: it comes with the baseline. */
export const milestoneBodies = {
  create: z.strictObject({
    ...fields,
    acceptanceCriteria: lists.acceptanceCriteria.optional(),
    predecessors: lists.predecessors.optional(),
    isQuarterCommitment: lists.isQuarterCommitment.optional(),
  }),
  edit: patchOf({ ...fields, ...lists }),
  flag: z.strictObject({ reason: text(1000) }),
  recover: z.strictObject({ reason: text(1000) }),
  meet: z.strictObject({ actualOn: day }),
  miss: z.strictObject({ reason: text(1000) }),
  cancel: z.strictObject({ reason: text(1000) }),
};
