import { RAG_DIMENSION_TEXT } from '#shared/text/choice-text.ts';
import { RagPill } from '../marks/rag-pill.tsx';
import { dayColumn, nameColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

/** All that the pages need to know of status reports. */
export const statusReportSpec = specFor('status-report', {
  createLabel: 'Draft report',
  columns: [
    nameColumn(),
    { id: 'overall', label: 'Overall', width: 120, isMeta: true, cell: ({ overall }) => <RagPill rag={overall} /> },
    statusColumn(),
    dayColumn('Reported', ({ reportedOn }) => reportedOn),
  ],
  fields: [
    { ...TITLE, hint: 'The period, such as “Week 47”.' },
    { name: 'overall', type: 'rag', isLed: true, hint: 'Not better than the worst part.' },
    { name: 'dimensions', type: 'rags', parts: RAG_DIMENSION_TEXT },
    { name: 'reason', hint: 'Why this colour.' },
    { name: 'pathToGreen', hint: 'Needed unless it is green.' },
    { name: 'greenByOn' },
    ...COMMON_MORE,
  ],
  commands: {
    publish: {
      label: 'Publish report',
      fields: [],
      said: 'is published',
    },
  },
  badge: ({ overall }) => <RagPill rag={overall} />,
  facts: ({ reportedOn }) => [{ label: 'Reported', field: { type: 'day' }, value: reportedOn }],
  begin: () => ({ overall: 'green' }),
  empty: {
    title: 'No status was reported yet',
    text: 'A report says the colour, why, and what brings it back to green. Draft it here; readers see it once it is published.',
  },
});
