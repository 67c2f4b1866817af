/** @jest-environment jsdom */
import { BODIES } from '#shared/contracts/bodies.schema.ts';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import { VERBS } from '#shared/domain/people/verbs.ts';
import { programSpec } from '../../../teams-app/src/ui/kind/program-spec.ts';
import { specOf } from '../../../teams-app/src/ui/kind/specs.ts';

const SPECS = KIND_NAMES.flatMap((kind) => specOf(kind) ?? []);

/** The parts of a zod object that the test looks at. */
type Shaped = { readonly shape: Readonly<Record<string, unknown>> };
const fieldsOf = (verb: string): readonly string[] =>
  Object.keys((BODIES as unknown as Record<string, Shaped>)[verb]?.shape ?? {});

describe('the description of a program', () => {
  test('writes every field that the server takes, and no other', () => {
    const common = ['ownerId', 'links', 'references', 'sources', 'tags', 'watcherIds'];
    const written = programSpec.fields.filter(({ only }) => only !== 'create').map(({ name }) => name);
    expect([...written, ...common].sort()).toEqual([...fieldsOf('program.edit')].sort());
    for (const { act, fields } of programSpec.commands)
      expect(fieldsOf(`program.${act}`)).toEqual(fields.map(({ name }) => name));
  });
});

describe.each(SPECS)('the description of $kind', (spec) => {
  test('writes only fields that the server takes', () => {
    const create = spec.fields.filter(({ only }) => only !== 'edit').map(({ name }) => name);
    const edit = spec.fields.filter(({ only }) => only !== 'create').map(({ name }) => name);
    expect(fieldsOf(`${spec.kind}.create`)).toEqual(expect.arrayContaining(create));
    expect(fieldsOf(`${spec.kind}.edit`)).toEqual(expect.arrayContaining(edit));
    for (const { act, fields } of spec.commands)
      expect(fieldsOf(`${spec.kind}.${act}`)).toEqual(expect.arrayContaining(fields.map(({ name }) => name)));
  });

  test('takes back only by commands there are', () => {
    for (const { undo } of spec.commands) if (undo) expect(VERBS).toHaveProperty([`${spec.kind}.${undo.act}`]);
  });

  test('sorts at first by a column that can be sorted', () => {
    const sortable = (spec.columns as readonly { id: string; sortKey?: unknown }[]).filter(({ sortKey }) => sortKey);
    if (spec.sort) expect(sortable.map(({ id }) => id)).toContain(spec.sort.by);
  });
});
