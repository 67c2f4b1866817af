import { DIRECTION_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from '../form/choices.ts';
import { nameColumn, ownerColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import type { KindSpec } from './spec.ts';

/** All that the pages need to know of scope items. */
export const scopeSpec: KindSpec<'scope'> = {
  kind: 'scope',
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
    { name: 'size', type: 'number', min: 0, max: 10_000, unit: 'points' },
    OWNER,
    { name: 'detail', type: 'long', max: 4000 },
    ...COMMON_MORE,
  ],
  commands: [
    {
      act: 'deliver',
      label: 'Mark delivered',
      from: ['proposed', 'committed'],
      fields: [],
      isFor: ({ direction, status }, { program }) =>
        direction === 'in' && (status === 'committed' || !program.baseline),
      said: 'is delivered',
    },
    {
      act: 'remove',
      label: 'Remove from scope',
      from: ['proposed', 'committed'],
      fields: [REASON],
      isFor: ({ status }, { program }) => status === 'proposed' || !program.baseline,
      said: 'is removed',
      isEnding: true,
    },
  ],
  openStatuses: ['proposed', 'committed'],
  statuses: ['proposed', 'committed', 'removed', 'delivered'],
  final: ['removed', 'delivered'],
  facts: ({ statusReason }) => [{ label: 'Reason', field: { type: 'long', max: 0 }, value: statusReason }],
  begin: () => ({ direction: 'in' }),
  empty: {
    title: 'No scope yet',
    text: 'Write down what the program delivers, and what it is known not to deliver, so that nobody assumes it.',
  },
};
