import { meets } from '#shared/domain/people/access.ts';
import { holdersOf, isLooser, type Profile } from '#shared/domain/kinds/program/program.ts';
import { PROFILE_TEXT, TIER_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from '../form/choices.ts';
import { REASON, TITLE } from './common-fields.ts';
import type { Choice, FieldSpec } from '../form/field-spec.ts';
import type { RecordSpec } from './spec.ts';

const PROFILE = {
  name: 'profile',
  type: 'choice',
  choices: choicesOf(PROFILE_TEXT),
  isRequired: true,
  hint: 'Only the sponsor lowers it.',
} as const satisfies FieldSpec;

/** The profiles, those shown only that ask less of a change. */
const noLooser = (profile: Profile): readonly Choice[] =>
  PROFILE.choices.map((choice) => ({ ...choice, isDisabled: isLooser(choice.value as Profile, profile) }));

/** All that the settings of a program need to know of it. The baseline is committed on the plan. */
export const programSpec: RecordSpec<'program'> = {
  kind: 'program',
  fields: [
    { ...TITLE, label: 'Name' },
    { name: 'purpose', type: 'long', max: 2000, isRequired: true, hint: 'What is different when it is done.' },
    { name: 'tier', type: 'choice', choices: choicesOf(TIER_TEXT), isRequired: true },
    PROFILE,
    {
      name: 'members',
      type: 'members',
      hint: 'At least one TPM and one sponsor. The sponsor gives the roles of sponsors and approvers; nobody gives a role to themself.',
    },
    { name: 'teams', type: 'tags', hint: 'Press Enter after each team.' },
    { name: 'calendar', type: 'calendar' },
    {
      name: 'statusCadenceDays',
      type: 'number',
      min: 1,
      max: 92,
      unit: 'days',
      label: 'Status report every',
      isRequired: true,
    },
    {
      name: 'transcriptRetentionDays',
      type: 'number',
      min: 1,
      max: 3650,
      unit: 'days',
      label: 'Transcripts are kept for',
      isRequired: true,
    },
    {
      name: 'acceptsSubmissions',
      type: 'switch',
      hint: 'Anyone in the organisation may propose a risk.',
    },
  ],
  fieldsFor: ({ profile }, { caller, program }) =>
    meets('sponsor', caller, program)
      ? programSpec.fields
      : programSpec.fields.map((field) => (field === PROFILE ? { ...PROFILE, choices: noLooser(profile) } : field)),
  commands: [
    {
      act: 'resume',
      label: 'Resume program',
      from: ['paused'],
      fields: [REASON],
      said: 'is resumed',
      about: 'Its records can be changed again.',
    },
    {
      act: 'pause',
      label: 'Pause program',
      from: ['proposed', 'active'],
      fields: [REASON],
      said: 'is paused',
      isEnding: true,
      about: 'Until it is resumed its records can be read and not changed. Its settings still can.',
    },
    {
      act: 'close',
      label: 'Close program',
      from: ['proposed', 'active', 'paused'],
      fields: [REASON],
      said: 'is closed',
      isEnding: true,
      about: 'A closed program can be read and not changed, and leaves everybody’s work. There is no way back.',
    },
  ],
  final: ['closed'],
  facts: (program) => [
    { label: 'Sponsor', field: { type: 'people' }, value: holdersOf(program, 'sponsor'), isFirst: true },
    { label: 'TPM', field: { type: 'people' }, value: holdersOf(program, 'tpm'), isFirst: true },
  ],
};
