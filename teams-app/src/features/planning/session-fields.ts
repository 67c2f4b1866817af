import { TITLE } from '../../ui/kind/common-fields.ts';
import { fieldsFrom } from '../../ui/kind/lines.ts';
import { fieldsOf } from '#shared/domain/kinds.ts';
import type { FieldSpec } from '../../ui/form/field-spec.ts';

/** What is written of a new planning session. */
export const SESSION_FIELDS: readonly FieldSpec[] = fieldsFrom(fieldsOf('planning'), [
  { ...TITLE, hint: 'The period, as people call it: “Q1 2027”.' },
  { name: 'periodFromOn' },
  { name: 'periodToOn' },
  {
    name: 'measure',
    isRequired: true,
    hint: 'What capacity and demand are counted in: person-days, points.',
  },
]);

/** What can be changed of a session: once the plan is voted on, its title alone. */
export const fieldsToEdit = (status: string): readonly FieldSpec[] =>
  status === 'open' ? SESSION_FIELDS : SESSION_FIELDS.filter(({ name }) => name === 'title');
