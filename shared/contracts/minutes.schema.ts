import * as z from 'zod/v4';
import { SEVERITIES } from '../domain/records/issue.ts';
import { CANDIDATE_KINDS } from '../domain/records/minutes.ts';
import { commonFields, day, oneLine, personId, quotedNumber, text } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';
import { impact, level } from './risk.schema.ts';

const candidateId = z
  .string()
  .regex(/^c[1-9]\d{0,5}[a-e]{0,12}$/, { error: 'Write the id of a candidate, such as c4.' });
const line = z.strictObject({
  text: text(2000),
  cueFrom: z.number().int().min(0),
  cueTo: z.number().int().min(0),
  startSeconds: z.number(),
  agendaIndex: z.number().int().min(0).max(49).optional(),
});
const correction = {
  candidateId,
  title: oneLine(200).optional(),
  kind: z.enum(CANDIDATE_KINDS).optional(),
  ownerId: personId.nullable().optional(),
  dueOn: day.nullable().optional(),
  probability: level.nullable().optional(),
  impact: impact.nullable().optional(),
  severity: z.enum(SEVERITIES).nullable().optional(),
};

/** Bodies of the minutes routes, by act. Candidates are changed by the acts alone; `null` says that there is none. */
export const minutesBodies = {
  edit: patchOf({ ...commonFields, lines: z.array(line).max(500) }),
  accept: z.strictObject({ ...correction, record: quotedNumber.optional() }),
  revise: z.strictObject(correction),
  reject: z.strictObject({ candidateId, because: text(1000).optional() }),
  reconsider: z.strictObject({ candidateId }),
  split: z.strictObject({ candidateId, titles: z.array(oneLine(200)).min(2).max(5) }),
  publish: z.strictObject({}),
  approve: z.strictObject({}),
};
