import { meets } from '#shared/domain/people/access.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import { MILESTONE_TYPE_TEXT } from '#shared/text/choice-text.ts';
import { DriftText } from '../marks/drift-text.tsx';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, personColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import type { KindSpec } from './spec.ts';

const isOver = ({ status }: Milestone) => status === 'met' || status === 'cancelled' || status === 'missed';
const unmet = ({ acceptanceCriteria }: Milestone) =>
  acceptanceCriteria.filter(({ isMet, isAdvisory }) => !isMet && !isAdvisory).length;

const COMMITMENT = {
  name: 'isQuarterCommitment',
  type: 'switch',
  hint: 'Once it is one, only the sponsor takes that away.',
} as const satisfies FieldSpec;

/** All that the pages need to know of milestones. */
export const milestoneSpec: KindSpec<'milestone'> = {
  kind: 'milestone',
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
    { name: 'forecastOn', type: 'day' },
    OWNER,
    { name: 'team', type: 'team' },
    { name: 'acceptanceCriteria', type: 'criteria', hint: 'Ticked ones are met.' },
    { name: 'predecessors', type: 'records', kind: 'milestone' },
    COMMITMENT,
    ...COMMON_MORE,
  ],
  fieldsFor: ({ isQuarterCommitment }, { caller, program }) =>
    isQuarterCommitment && !meets('sponsor', caller, program)
      ? milestoneSpec.fields.map((field) => (field === COMMITMENT ? { ...COMMITMENT, isDisabled: true } : field))
      : milestoneSpec.fields,
  commands: [
    {
      act: 'meet',
      label: 'Mark met',
      from: ['planned', 'at-risk', 'missed'],
      fields: [{ name: 'actualOn', type: 'day', isRequired: true }],
      begin: (_milestone, { today }) => ({ actualOn: today }),
      isFor: (milestone) => unmet(milestone) === 0,
      said: 'is met',
    },
    {
      act: 'flag',
      label: 'Flag as at risk',
      from: ['planned', 'at-risk'],
      fields: [REASON],
      said: 'is flagged',
      isEnding: true,
    },
    {
      act: 'recover',
      label: 'Put back on plan',
      from: ['at-risk'],
      fields: [REASON],
      said: 'is planned again',
    },
    {
      act: 'miss',
      label: 'Mark missed',
      from: ['planned', 'at-risk'],
      fields: [REASON],
      said: 'is missed',
      isEnding: true,
    },
    {
      act: 'cancel',
      label: 'Cancel milestone',
      from: ['planned', 'at-risk', 'missed'],
      fields: [REASON],
      said: 'is cancelled',
      isEnding: true,
    },
  ],
  sort: { by: 'day-Forecast', isDescending: false },
  openStatuses: ['planned', 'at-risk', 'missed'],
  statuses: ['planned', 'at-risk', 'met', 'missed', 'cancelled'],
  final: ['met', 'cancelled'],
  facts: ({ baselineOn, actualOn, statusReason }) => [
    { label: 'Baseline', field: { type: 'day' }, value: baselineOn },
    { label: 'Met on', field: { type: 'day' }, value: actualOn },
    { label: 'Reason', field: { type: 'long', max: 0 }, value: statusReason },
  ],
  empty: {
    title: 'No milestones here',
    text: 'A milestone is a point of the plan that is met or not. Give it a forecast day and what has to hold; the sponsor then commits the baseline.',
  },
};
