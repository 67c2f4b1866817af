import { SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { SeverityBadge } from '../marks/band-badge.tsx';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, ownerColumn, severityColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import type { KindSpec } from './spec.ts';

const reopen = { act: 'reopen', body: { reason: 'Closing it was undone.' } };

/** All that the pages need to know of issues. */
export const issueSpec: KindSpec<'issue'> = {
  kind: 'issue',
  createLabel: 'Log issue',
  columns: [
    nameColumn(),
    severityColumn(({ severity }) => severity),
    statusColumn(),
    ownerColumn(),
    dayColumn('Since', ({ createdAt }) => createdAt.slice(0, 10), { from: 860, isMeta: false }),
  ],
  fields: [
    { ...TITLE, hint: 'What hurts, in a few words.' },
    { name: 'severity', type: 'choice', choices: choicesOf(SEVERITY_TEXT), isRequired: true, isLed: true },
    OWNER,
    { name: 'impact', type: 'long', max: 1000, hint: 'Who cannot do what.' },
    { name: 'workaround', type: 'long', max: 1000 },
    ...COMMON_MORE,
  ],
  commands: [
    { act: 'start', label: 'Start work', from: ['open'], fields: [], said: 'is in progress' },
    {
      act: 'resolve',
      label: 'Resolve issue',
      from: ['open', 'in-progress'],
      fields: [{ name: 'resolution', type: 'long', max: 2000, isRequired: true, hint: 'What was done.' }],
      said: 'is resolved',
      undo: reopen,
    },
    {
      act: 'close',
      label: 'Close issue',
      from: ['open', 'in-progress', 'resolved'],
      fields: [{ ...REASON, isRequired: false, hint: 'Needed unless it is resolved.' }],
      said: 'is closed',
      undo: reopen,
      isEnding: true,
    },
    {
      act: 'reopen',
      label: 'Reopen issue',
      from: ['resolved', 'closed'],
      fields: [REASON],
      said: 'is open again',
      isEnding: true,
    },
  ],
  sort: { by: 'severity', isDescending: true },
  openStatuses: ['open', 'in-progress'],
  statuses: ['open', 'in-progress', 'resolved', 'closed'],
  final: ['closed'],
  badge: ({ severity }) => <SeverityBadge severity={severity} />,
  facts: ({ resolution }) => [
    { label: 'Resolved by', field: { type: 'person' }, value: resolution?.byId },
    { label: 'Resolution', field: { type: 'long', max: 0 }, value: resolution?.text },
  ],
  begin: () => ({ severity: 'medium' }),
  empty: {
    title: 'No issues here',
    text: 'An issue is something that hurts already. Say who cannot do what, how bad it is, and who sees to it.',
  },
};
