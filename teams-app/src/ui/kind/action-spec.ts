import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { dayColumn, nameColumn, ownerColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

const reopen = { act: 'reopen', body: { reason: 'Closing it was undone.' } };

/** All that the pages need to know of actions. */
export const actionSpec = specFor('action', {
  createLabel: 'Add action',
  columns: [
    nameColumn(),
    dayColumn('Due', ({ dueOn }) => dueOn, { isDone: ({ status }) => status !== 'open' }),
    ownerColumn(),
    statusColumn(),
    textColumn('Carried', ({ carryCount }) => (carryCount > 0 ? `${carryCount}×` : undefined), {
      width: 88,
      from: 860,
    }),
  ],
  fields: [
    { ...TITLE, hint: 'What is to be done; begins with a verb.' },
    OWNER,
    { name: 'dueOn' },
    { name: 'detail' },
    ...COMMON_MORE,
  ],
  commands: {
    complete: {
      label: 'Mark done',
      fields: [
        {
          name: 'evidence',
          label: 'Evidence',
          hint: 'How we know that it is done.',
        },
      ],
      isFor: ({ ownerId }) => ownerId !== undefined,
      said: 'is done',
      undo: reopen,
    },
    carry: {
      label: 'Carry over',
      fields: [
        { name: 'dueOn', label: 'New due day', isRequired: true },
        { ...REASON, isRequired: false },
      ],
      begin: ({ dueOn }, { today }) => ({ dueOn: addDays(dueOn && dueOn > today ? dueOn : today, 7) }),
      said: 'is carried over',
      isEnding: true,
    },
    drop: {
      label: 'Drop action',
      fields: [REASON],
      said: 'is dropped',
      undo: reopen,
      isEnding: true,
    },
    reopen: {
      label: 'Reopen action',
      fields: [REASON],
      said: 'is open again',
      isEnding: true,
    },
  },
  sort: { by: 'day-Due', isDescending: false },
  facts: ({ completion, carryCount, status }) => [
    { label: 'Times carried', field: { type: 'number', min: 0, max: 0 }, value: carryCount || undefined },
    { label: status === 'dropped' ? 'Dropped by' : 'Done by', field: { type: 'person' }, value: completion?.byId },
    { label: status === 'dropped' ? 'Why' : 'Evidence', field: { type: 'long', max: 0 }, value: completion?.evidence },
  ],
  empty: {
    title: 'No open actions',
    text: 'An action says who does what by when. Those from meetings arrive here when their minutes are accepted.',
  },
});
