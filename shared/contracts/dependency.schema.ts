import * as z from 'zod/v4';
import { DEPENDENCY_TYPES } from '../domain/kinds/dependency/dependency.ts';
import { commonFields, day, teamName, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const fields = {
  ...commonFields,
  providerTeam: teamName.optional(),
  consumerTeam: teamName.optional(),
  deliverable: text(2000).optional(),
  needByOn: day.optional(),
  dependencyType: z.enum(DEPENDENCY_TYPES).optional(),
};

/** Bodies of the dependency routes, by act. A day is promised by `agree`; an edit of it asks both sides again. */
export const dependencyBodies = {
  create: z.strictObject(fields),
  edit: patchOf({ ...fields, promisedOn: day.optional() }),
  agree: z.strictObject({ side: z.enum(['provider', 'consumer']), promisedOn: day.optional() }),
  flag: z.strictObject({ reason: text(1000) }),
  deliver: z.strictObject({ deliveredOn: day }),
  reject: z.strictObject({ reason: text(1000) }),
};
