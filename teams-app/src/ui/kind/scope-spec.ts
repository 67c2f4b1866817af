import { DIRECTION_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from '../form/choices.ts';
import { nameColumn, ownerColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

/** All that the pages need to know of scope items. */
export const scopeSpec = specFor('scope', {
  createLabel: 'Propose scope',
  columns: [
    nameColumn(),
    textColumn('Direction', ({ direction }) => DIRECTION_TEXT[direction], { width: 120, from: 700 }),
    textColumn('Size', ({ size }) => (size === undefined ? undefined : `${size} points`), { width: 104, from: 700 }),
    statusColumn(),
    ownerColumn(),
  ],
  fields: [
    { ...TITLE, hint: 'What the program delivers, or is known not to.' },
    { name: 'direction', type: 'choice', choices: choicesOf(DIRECTION_TEXT), isRequired: true },
    { name: 'size', unit: 'points' },
    OWNER,
    { name: 'detail' },
    ...COMMON_MORE,
  ],
  commands: {
    deliver: {
      label: 'Mark delivered',
      fields: [],
      isFor: ({ direction, status }, { program }) =>
        direction === 'in' && (status === 'committed' || !program.baseline),
      said: 'is delivered',
    },
    remove: {
      label: 'Remove from scope',
      fields: [REASON],
      said: 'is removed',
      isEnding: true,
    },
  },
  facts: ({ statusReason }) => [{ label: 'Reason', field: { type: 'long', max: 0 }, value: statusReason }],
  begin: () => ({ direction: 'in' }),
  empty: {
    title: 'No scope yet',
    text: 'Write down what the program delivers, and what it is known not to deliver, so that nobody assumes it.',
  },
});
