import { DOOR_TEXT } from '#shared/text/choice-text.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, personColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { isUnconfirmed } from '#shared/domain/kinds/decision/decision.ts';
import { specFor } from './spec-for.ts';

/** All that the pages need to know of decisions. */
export const decisionSpec = specFor('decision', {
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
    { name: 'question', hint: 'What is to be decided; begins with a verb.' },
    { name: 'context' },
    { name: 'options', type: 'options' },
    { name: 'criteria', type: 'texts' },
    { name: 'recommendation' },
    {
      name: 'deciderId',
      hint: 'The one person who decides. Once named, they or the sponsor hand it over.',
    },
    { name: 'neededByOn' },
    { name: 'door', type: 'choice', choices: choicesOf(DOOR_TEXT) },
    { ...OWNER, hint: 'Who brings it to a decision.' },
    { name: 'consultedIds', isMore: true },
    { name: 'reviewOn', isMore: true },
    ...COMMON_MORE,
  ],
  commands: {
    decide: {
      label: 'Record decision',
      fields: [
        {
          name: 'text',
          label: 'Decision',
          hint: 'In the words that were read back.',
        },
        { name: 'dissent', label: 'Dissent', hint: 'Who saw it otherwise, and why.' },
        { name: 'effectiveOn', label: 'In force from' },
      ],
      begin: ({ recommendation }, { today }) => ({ text: recommendation, effectiveOn: today }),
      said: 'is decided',
    },
    confirm: {
      label: 'Confirm decision',
      fields: [],
      isFor: isUnconfirmed,
      said: 'is decided',
    },
    disclaim: {
      label: 'Not mine',
      fields: [{ name: 'reason', label: 'What was it instead?' }],
      isFor: ({ heard, ruling }) => heard !== undefined || ruling?.isHeard === true,
      said: 'is open again',
      about: 'A transcript says that you decided this. If you did not, it is open again, and the TPM hears of it.',
      isEnding: true,
    },
    defer: {
      label: 'Defer',
      fields: [REASON, { name: 'until', label: 'Until' }],
      begin: (_decision, { today }) => ({ until: addDays(today, 14) }),
      said: 'is deferred',
      isEnding: true,
    },
    supersede: {
      label: 'Supersede',
      fields: [
        {
          name: 'by',
          type: 'records',
          kind: 'decision',
          isOne: true,
          status: ['decided'],
          label: 'By the decision',
        },
      ],
      said: 'is superseded',
      isEnding: true,
    },
    reverse: {
      label: 'Reverse',
      fields: [REASON],
      said: 'is reversed',
      isEnding: true,
    },
  },
  sort: { by: 'day-Needed by', isDescending: false },
  facts: ({ ruling, heard, turn, supersededBy }) => [
    { label: 'Said in the meeting, unconfirmed', field: { type: 'long', max: 0 }, value: heard?.text, isFirst: true },
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
});
