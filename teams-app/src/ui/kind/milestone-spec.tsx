import { meets } from '#shared/domain/people/access.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import { MILESTONE_TYPE_TEXT } from '#shared/text/choice-text.ts';
import { DriftText } from '../marks/drift-text.tsx';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, personColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';
import type { KindSpec } from './spec.ts';

const isOver = ({ status }: Milestone) => status === 'met' || status === 'cancelled' || status === 'missed';
const unmet = ({ acceptanceCriteria }: Milestone) =>
  acceptanceCriteria.filter(({ isMet, isAdvisory }) => !isMet && !isAdvisory).length;

const COMMITMENT = 'isQuarterCommitment';

/** All that the pages need to know of milestones. */
export const milestoneSpec: KindSpec<'milestone'> = specFor('milestone', {
  createLabel: 'Plan milestone',
  columns: [
    nameColumn(),
    dayColumn('Baseline', ({ baselineOn }) => baselineOn, { from: 760, isMeta: false }),
    dayColumn('Forecast', ({ forecastOn, actualOn }) => actualOn ?? forecastOn, { isDone: isOver }),
    {
      id: 'drift',
      label: 'Against baseline',
      width: 116,
      isMeta: true,
      cell: ({ baselineOn, forecastOn, actualOn }) => <DriftText from={baselineOn} to={actualOn ?? forecastOn} />,
    },
    statusColumn(),
    personColumn('Owner', ({ ownerId }) => ownerId, { from: 960 }),
    textColumn('Team', ({ team }) => team, { width: 104, from: 1060 }),
  ],
  fields: [
    { ...TITLE, hint: 'The point in time, as a state: “Code complete”.' },
    { name: 'milestoneType', type: 'choice', choices: choicesOf(MILESTONE_TYPE_TEXT) },
    { name: 'forecastOn' },
    OWNER,
    { name: 'team', type: 'team' },
    { name: 'acceptanceCriteria', type: 'criteria', hint: 'Ticked ones are met.' },
    { name: 'predecessors', type: 'records', kind: 'milestone' },
    { name: COMMITMENT, hint: 'Once it is one, only the sponsor takes that away.' },
    ...COMMON_MORE,
  ],
  fieldsFor: ({ isQuarterCommitment }, { caller, program }) =>
    isQuarterCommitment && !meets('sponsor', caller, program)
      ? milestoneSpec.fields.map((field) =>
          field.name === COMMITMENT && field.type === 'switch' ? { ...field, isDisabled: true } : field,
        )
      : milestoneSpec.fields,
  commands: {
    meet: {
      label: 'Mark met',
      fields: [{ name: 'actualOn', isRequired: true }],
      begin: (_milestone, { today }) => ({ actualOn: today }),
      isFor: (milestone) => unmet(milestone) === 0,
      said: 'is met',
    },
    flag: {
      label: 'Flag as at risk',
      fields: [REASON],
      said: 'is flagged',
      isEnding: true,
    },
    recover: {
      label: 'Put back on plan',
      fields: [REASON],
      said: 'is planned again',
    },
    miss: {
      label: 'Mark missed',
      fields: [REASON],
      said: 'is missed',
      isEnding: true,
    },
    cancel: {
      label: 'Cancel milestone',
      fields: [REASON],
      said: 'is cancelled',
      isEnding: true,
    },
  },
  sort: { by: 'day-Forecast', isDescending: false },
  facts: ({ baselineOn, actualOn, statusReason }) => [
    { label: 'Baseline', field: { type: 'day' }, value: baselineOn },
    { label: 'Met on', field: { type: 'day' }, value: actualOn },
    { label: 'Reason', field: { type: 'long', max: 0 }, value: statusReason },
  ],
  empty: {
    title: 'No milestones here',
    text: 'A milestone is a point of the plan that is met or not. Give it a forecast day and what has to hold; the sponsor then commits the baseline.',
  },
});
