import { TITLE } from '../../ui/kind/common-fields.ts';
import type { FieldSpec } from '../../ui/form/field-spec.ts';

const TITLE_FIELD: FieldSpec = { ...TITLE, hint: 'The period, as people call it: “Q1 2027”.' };
const PERIOD_FIELDS: readonly FieldSpec[] = [
  { name: 'periodFromOn', type: 'day', isRequired: true },
  { name: 'periodToOn', type: 'day', isRequired: true },
  {
    name: 'measure',
    type: 'text',
    max: 40,
    isRequired: true,
    hint: 'What capacity and demand are counted in: person-days, points.',
  },
];

/** What is written of a new planning session. */
export const SESSION_FIELDS: readonly FieldSpec[] = [TITLE_FIELD, ...PERIOD_FIELDS];

/** What can be changed of a session: once the plan is voted on, its title alone. */
export const fieldsToEdit = (status: string): readonly FieldSpec[] =>
  status === 'open' ? SESSION_FIELDS : [TITLE_FIELD];
