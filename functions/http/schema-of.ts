import * as z from 'zod/v4';
import { BODIES, type BodyVerb } from '#shared/contracts/bodies.schema.ts';
import { quotedNumber, text } from '#shared/contracts/common.schema.ts';
import type { Verb } from '#shared/domain/verbs.ts';

/** Which fields of which record lose their text, and why. */
const erasure = z.strictObject({
  number: quotedNumber,
  fields: z
    .array(z.string().regex(/^[A-Za-z]{1,40}$/, { message: 'Write the name of a field, such as title.' }))
    .min(1)
    .max(50),
  reason: text(1000),
});

/** The schema of a verb's JSON body; undefined when it takes none. */
export const schemaOf = (verb: Verb): z.ZodType | undefined =>
  verb === 'program.erase' ? erasure : verb in BODIES ? BODIES[verb as BodyVerb] : undefined;
