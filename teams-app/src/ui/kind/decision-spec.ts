import { DOOR_TEXT } from '#shared/text/choice-text.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import type { ProgramView } from '../program-context.tsx';
import { choicesOf } from './choices.ts';
import { dayColumn, nameColumn, personColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import type { KindSpec } from './spec.ts';

const isLead = ({ may }: ProgramView) => may('status-report.publish');
const mayUndo = ({ deciderId }: Decision, view: ProgramView) => deciderId === view.caller.personId || isLead(view);

/** All that the pages need to know of decisions. */
export const decisionSpec: KindSpec<'decision'> = {
  kind: 'decision',
  createLabel: 'Propose decision',
  columns: [
    nameColumn(),
    dayColumn('Needed by', ({ neededByOn }) => neededByOn, {
      isDone: ({ status }) => status !== 'proposed' && status !== 'deferred',
    }),
    statusColumn(),
    personColumn('Decider', ({ deciderId }) => deciderId),
    dayColumn('Decided', ({ ruling }) => ruling?.decidedAt.slice(0, 10), { from: 900, isMeta: false }),
  ],
  fields: [
    { ...TITLE, hint: 'What it is about, in a few words.' },
    { name: 'question', type: 'long', max: 1000, hint: 'What is to be decided; begins with a verb.' },
    { name: 'context', type: 'long', max: 4000 },
    { name: 'options', type: 'options' },
    { name: 'criteria', type: 'texts', max: 300 },
    { name: 'recommendation', type: 'long', max: 2000 },
    {
      name: 'deciderId',
      type: 'person',
      hint: 'The one person who decides. Only a sponsor takes the place of somebody who is named.',
    },
    { name: 'neededByOn', type: 'day' },
    { name: 'door', type: 'choice', choices: choicesOf(DOOR_TEXT) },
    { ...OWNER, hint: 'Who brings it to a decision.' },
    { name: 'consultedIds', type: 'people', isMore: true },
    { name: 'reviewOn', type: 'day', isMore: true },
    ...COMMON_MORE,
  ],
  commands: [
    {
      act: 'decide',
      label: 'Record decision',
      from: ['proposed', 'deferred'],
      fields: [
        {
          name: 'text',
          type: 'long',
          max: 4000,
          label: 'Decision',
          hint: 'In the words that were read back.',
          isRequired: true,
        },
        { name: 'dissent', type: 'long', max: 2000, label: 'Dissent', hint: 'Who saw it otherwise, and why.' },
        { name: 'effectiveOn', type: 'day', label: 'In force from' },
      ],
      begin: ({ recommendation }, { today }) => ({ text: recommendation, effectiveOn: today }),
      isFor: ({ deciderId }, view) => (deciderId ? deciderId === view.caller.personId : isLead(view)),
      said: 'is decided',
    },
    {
      act: 'defer',
      label: 'Defer',
      from: ['proposed', 'deferred'],
      fields: [REASON, { name: 'until', type: 'day', label: 'Until' }],
      begin: (_decision, { today }) => ({ until: addDays(today, 14) }),
      said: 'is deferred',
      isEnding: true,
    },
    {
      act: 'supersede',
      label: 'Supersede',
      from: ['decided'],
      fields: [
        {
          name: 'by',
          type: 'records',
          kind: 'decision',
          isOne: true,
          status: ['decided'],
          label: 'By the decision',
          isRequired: true,
        },
      ],
      isFor: mayUndo,
      said: 'is superseded',
      isEnding: true,
    },
    {
      act: 'reverse',
      label: 'Reverse',
      from: ['decided'],
      fields: [REASON],
      isFor: mayUndo,
      said: 'is reversed',
      isEnding: true,
    },
  ],
  sort: { by: 'day-Needed by', isDescending: false },
  openStatuses: ['proposed', 'deferred'],
  statuses: ['proposed', 'decided', 'deferred', 'superseded', 'reversed'],
  final: ['superseded', 'reversed'],
  facts: ({ ruling, turn, supersededBy }) => [
    { label: 'Decided by', field: { type: 'person' }, value: ruling?.byId },
    { label: 'In force from', field: { type: 'day' }, value: ruling?.effectiveOn },
    { label: 'Decision', field: { type: 'long', max: 0 }, value: ruling?.text, isFirst: true },
    { label: 'Dissent', field: { type: 'long', max: 0 }, value: ruling?.dissent },
    { label: 'Deferred until', field: { type: 'day' }, value: turn?.until },
    { label: 'Why deferred or reversed', field: { type: 'long', max: 0 }, value: turn?.reason },
    { label: 'Superseded by', field: { type: 'records', kind: 'decision', isOne: true }, value: supersededBy },
  ],
  empty: {
    title: 'No decisions are waiting',
    text: 'A decision begins as a question with its options, a recommendation and the one person who decides. Those already made are under “Every status”.',
  },
};
