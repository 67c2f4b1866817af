import { isAnswered, type Escalation } from '#shared/domain/kinds/escalation/escalation.ts';
import { ESCALATION_KIND_TEXT, SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { SeverityBadge } from '../marks/band-badge.tsx';
import { DueChip } from '../marks/due-chip.tsx';
import type { ProgramView } from '../program-context.tsx';
import { choicesOf } from './choices.ts';
import { nameColumn, personColumn, severityColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import type { KindSpec } from './spec.ts';

const isDecider = ({ deciderId }: Escalation, { caller, may }: ProgramView) =>
  deciderId === caller.personId || may('program.commit-baseline');
const isAsker = ({ createdById, ownerId }: Escalation, { caller, may }: ProgramView) =>
  createdById === caller.personId || ownerId === caller.personId || may('status-report.publish');

/** All that the pages need to know of escalations. */
export const escalationSpec: KindSpec<'escalation'> = {
  kind: 'escalation',
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
      type: 'long',
      max: 500,
      isRequired: true,
      hint: 'What is asked of the one who decides, in one sentence.',
    },
    { name: 'escalationKind', type: 'choice', choices: choicesOf(ESCALATION_KIND_TEXT), isRequired: true },
    {
      name: 'severity',
      type: 'choice',
      choices: choicesOf(SEVERITY_TEXT),
      isRequired: true,
      isLed: true,
      hint: 'It sets the time for an answer.',
    },
    { name: 'deciderId', type: 'person', hint: 'Who is asked; by kind when nobody is named.' },
    { name: 'neededByOn', type: 'day' },
    { name: 'optionsTried', type: 'long', max: 4000, hint: 'What was tried at the level below.' },
    OWNER,
    ...COMMON_MORE,
  ],
  commands: [
    {
      act: 'acknowledge',
      label: 'Take it up',
      from: ['raised'],
      fields: [],
      isFor: isDecider,
      said: 'is taken up',
    },
    {
      act: 'decide',
      label: 'Decide',
      from: ['raised', 'acknowledged'],
      fields: [{ name: 'text', type: 'long', max: 4000, label: 'Decision', isRequired: true }],
      isFor: isDecider,
      said: 'is decided',
      about: 'The clock stops, and those who asked hear of it.',
    },
    {
      act: 'resolve',
      label: 'Resolve',
      from: ['raised', 'acknowledged', 'decided'],
      fields: [
        { name: 'text', type: 'long', max: 2000, label: 'Resolution', isRequired: true, hint: 'How it was settled.' },
      ],
      said: 'is resolved',
    },
    {
      act: 'withdraw',
      label: 'Withdraw',
      from: ['raised', 'acknowledged'],
      fields: [REASON],
      isFor: isAsker,
      said: 'is withdrawn',
      isEnding: true,
    },
  ],
  sort: { by: 'due', isDescending: false },
  openStatuses: ['raised', 'acknowledged', 'decided'],
  statuses: ['raised', 'acknowledged', 'decided', 'resolved', 'withdrawn'],
  final: ['resolved', 'withdrawn'],
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
};
