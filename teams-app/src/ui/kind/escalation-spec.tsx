import { isAnswered } from '#shared/domain/kinds/escalation/escalation.ts';
import { ESCALATION_KIND_TEXT, SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { SeverityBadge } from '../marks/band-badge.tsx';
import { DueChip } from '../marks/due-chip.tsx';
import { choicesOf } from '../form/choices.ts';
import { nameColumn, personColumn, severityColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

/** All that the pages need to know of escalations. */
export const escalationSpec = specFor('escalation', {
  createLabel: 'Raise escalation',
  columns: [
    nameColumn(),
    severityColumn(({ severity }) => severity),
    { ...statusColumn(), from: 800 },
    personColumn('Decider', ({ deciderId }) => deciderId, { from: 960 }),
    {
      id: 'due',
      label: 'Answer due',
      width: 244,
      isMeta: true,
      sortKey: (escalation) => (isAnswered(escalation) ? undefined : escalation.dueAt),
      cell: (escalation) => <DueChip dueAt={escalation.dueAt} isDone={isAnswered(escalation)} />,
    },
  ],
  fields: [
    { ...TITLE, hint: 'What the team cannot settle itself.' },
    {
      name: 'ask',
      hint: 'What is asked of the one who decides, in one sentence.',
    },
    { name: 'escalationKind', type: 'choice', choices: choicesOf(ESCALATION_KIND_TEXT) },
    {
      name: 'severity',
      type: 'choice',
      choices: choicesOf(SEVERITY_TEXT),
      isLed: true,
      hint: 'It sets the time for an answer.',
    },
    { name: 'deciderId', hint: 'Who is asked; by kind when nobody is named.' },
    { name: 'neededByOn' },
    { name: 'optionsTried', hint: 'What was tried at the level below.' },
    OWNER,
    ...COMMON_MORE,
  ],
  commands: {
    acknowledge: {
      label: 'Take it up',
      fields: [],
      said: 'is taken up',
    },
    decide: {
      label: 'Decide',
      fields: [{ name: 'text', label: 'Decision' }],
      said: 'is decided',
      about: 'The clock stops, and those who asked hear of it.',
    },
    resolve: {
      label: 'Resolve',
      fields: [{ name: 'text', label: 'Resolution', hint: 'How it was settled.' }],
      said: 'is resolved',
    },
    withdraw: {
      label: 'Withdraw',
      fields: [REASON],
      said: 'is withdrawn',
      isEnding: true,
    },
  },
  sort: { by: 'due', isDescending: false },
  badge: (escalation) => (
    <>
      <SeverityBadge severity={escalation.severity} />
      {!isAnswered(escalation) && <DueChip dueAt={escalation.dueAt} />}
    </>
  ),
  facts: ({ ruling, resolution, acknowledgedAt, statusReason }) => [
    { label: 'Decision', field: { type: 'long', max: 0 }, value: ruling?.text, isFirst: true },
    { label: 'Decided by', field: { type: 'person' }, value: ruling?.byId },
    { label: 'Taken up', field: { type: 'instant' }, value: acknowledgedAt },
    { label: 'Resolution', field: { type: 'long', max: 0 }, value: resolution?.text },
    { label: 'Resolved by', field: { type: 'person' }, value: resolution?.byId },
    { label: 'Reason', field: { type: 'long', max: 0 }, value: statusReason },
  ],
  begin: () => ({ escalationKind: 'scope', severity: 'medium' }),
  empty: {
    title: 'No escalations here',
    text: 'What the team cannot settle itself goes to the one person who can, with one clear ask and a clock in their business time.',
  },
});
