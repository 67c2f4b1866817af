import { SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { SeverityBadge } from '../marks/band-badge.tsx';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, ownerColumn, severityColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

const reopen = { act: 'reopen', body: { reason: 'Closing it was undone.' } };

/** All that the pages need to know of issues. */
export const issueSpec = specFor('issue', {
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
    { name: 'impact', hint: 'Who cannot do what.' },
    { name: 'workaround' },
    ...COMMON_MORE,
  ],
  commands: {
    start: { label: 'Start work', fields: [], said: 'is in progress' },
    resolve: {
      label: 'Resolve issue',
      fields: [{ name: 'resolution', hint: 'What was done.' }],
      said: 'is resolved',
      undo: reopen,
    },
    close: {
      label: 'Close issue',
      fields: [{ ...REASON, isRequired: false, hint: 'Needed unless it is resolved.' }],
      said: 'is closed',
      undo: reopen,
      isEnding: true,
    },
    reopen: {
      label: 'Reopen issue',
      fields: [REASON],
      said: 'is open again',
      isEnding: true,
    },
  },
  sort: { by: 'severity', isDescending: true },
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
});
