import * as z from 'zod/v4';
import type { CreateBodyOf, EditBodyOf } from '../domain/fields.ts';
import { KIND_NAMES, type Kind } from '../domain/kind-places.ts';
import { fieldsOf, lifeOf, type CommandBody, type CommandOf, type TableOfKind } from '../domain/kinds.ts';
import { isVerb, type Verb } from '../domain/people/verbs.ts';
import { day, oneLine, quotedNumber, text } from './common.schema.ts';
import type { Exact } from './exact.ts';
import { createBodyOf, editBodyOf, objectOf } from './from-fields.schema.ts';
import { messageBody } from './message.schema.ts';

/** Bodies of verbs that are no create, edit or command of a kind. */
const OWN = {
  'record.propose-from-message': messageBody,
  'summary.draft': z.strictObject({ periodFromOn: day, periodToOn: day, title: oneLine(200).optional() }),
  /** `fields` names top-level fields of the record, such as `title`. */
  'program.erase': z.strictObject({
    number: quotedNumber,
    fields: z
      .array(z.string().regex(/^[a-z][A-Za-z]{0,39}$/, { error: 'Write the name of a field, such as title.' }))
      .min(1)
      .max(20),
    reason: text(500),
  }),
} satisfies { readonly [V in Verb]?: z.ZodType };

type CommandVerb = { [K in Kind]: `${K}.${CommandOf<K>}` }[Kind] & Verb;
/** Verbs that take a JSON body. */
export type BodyVerb = (Verb & `${Kind}.${'create' | 'edit'}`) | CommandVerb | keyof typeof OWN;

/** What a client sends with a verb; `undefined` when it takes no body. */
export type BodyOf<V extends Verb> = V extends keyof typeof OWN
  ? Exact<z.input<(typeof OWN)[V]>>
  : V extends `${infer K extends Kind}.create`
    ? CreateBodyOf<TableOfKind<K>>
    : V extends `${infer K extends Kind}.edit`
      ? EditBodyOf<TableOfKind<K>>
      : V extends `${infer K extends Kind}.${infer C}`
        ? C extends CommandOf<K>
          ? CommandBody<K, C>
          : undefined
        : undefined;

function* bodiesOf(kind: Kind): Generator<readonly [verb: string, make: () => z.ZodType]> {
  if (isVerb(`${kind}.create`)) yield [`${kind}.create`, () => createBodyOf(fieldsOf(kind))];
  if (isVerb(`${kind}.edit`)) yield [`${kind}.edit`, () => editBodyOf(fieldsOf(kind))];
  for (const [name, { body }] of Object.entries(lifeOf(kind).commands)) yield [`${kind}.${name}`, () => objectOf(body)];
}

/** Made when it is first read: all of them together take a tenth of a second, which a server that wakes up has not. */
function lazily(make: () => z.ZodType): PropertyDescriptor {
  let made: z.ZodType | undefined;
  return { enumerable: true, get: () => (made ??= make()) };
}

const OF_KINDS = Object.fromEntries(
  KIND_NAMES.flatMap((kind) => [...bodiesOf(kind)].map(([verb, make]) => [verb, lazily(make)])),
);

/** The schema of every JSON body, by verb. A verb that is not here takes none. */
export const BODIES = Object.defineProperties({ ...OWN }, OF_KINDS) as typeof OWN & {
  readonly [V in Exclude<BodyVerb, keyof typeof OWN>]: z.ZodType<BodyOf<V>, BodyOf<V>>;
};
