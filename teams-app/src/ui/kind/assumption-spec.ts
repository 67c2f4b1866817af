import type { Assumption } from '#shared/domain/kinds/assumption/assumption.ts';
import { SEVERITY_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, ownerColumn, personColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, TITLE } from './common-fields.ts';
import type { Line } from './lines.ts';
import { specFor } from './spec-for.ts';

const EVIDENCE: Line = {
  name: 'evidence',
  label: 'Evidence',
  hint: 'How we know.',
};
const isSettled = ({ status }: Assumption) => status === 'validated' || status === 'invalidated';

/** All that the pages need to know of assumptions. */
export const assumptionSpec = specFor('assumption', {
  createLabel: 'Log assumption',
  columns: [
    nameColumn(),
    dayColumn('Check by', ({ validateByOn }) => validateByOn, { isDone: isSettled }),
    statusColumn(),
    ownerColumn(),
    personColumn('Checked by', ({ validatorId }) => validatorId, { from: 900, isMeta: false }),
  ],
  fields: [
    { ...TITLE, hint: 'What is taken to be true, in a few words.' },
    { name: 'statement', hint: 'The same in full.' },
    { name: 'basis', hint: 'Why we believe it.' },
    { name: 'impactIfFalse' },
    OWNER,
    { name: 'validatorId' },
    { name: 'validateByOn', hint: 'The day after, a risk is proposed.' },
    ...COMMON_MORE,
  ],
  commands: {
    validate: {
      label: 'It holds',
      fields: [EVIDENCE],
      said: 'is validated',
    },
    invalidate: {
      label: 'It does not hold',
      fields: [
        EVIDENCE,
        {
          name: 'becomes',
          type: 'choice',
          label: 'It becomes',
          choices: [
            { value: 'risk', label: 'A risk: it may hurt' },
            { value: 'issue', label: 'An issue: it hurts already' },
          ],
        },
        { name: 'severity', type: 'choice', choices: choicesOf(SEVERITY_TEXT), hint: 'Of the issue.' },
      ],
      begin: () => ({ becomes: 'risk' }),
      said: 'does not hold',
      about: 'What was taken for granted becomes a risk or an issue, linked to it.',
      isEnding: true,
    },
  },
  sort: { by: 'day-Check by', isDescending: false },
  facts: ({ finding }) => [
    { label: 'Found by', field: { type: 'person' }, value: finding?.byId },
    { label: 'Finding', field: { type: 'long', max: 0 }, value: finding?.evidence },
  ],
  empty: {
    title: 'No assumptions here',
    text: 'An assumption is taken to be true until somebody checks it. Say why you believe it, who checks it, and by when; unchecked ones become risks.',
  },
});
