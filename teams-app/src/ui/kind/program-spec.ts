import { meets } from '#shared/domain/people/access.ts';
import { holdersOf, isLooser, type Profile } from '#shared/domain/kinds/program/program.ts';
import { PROFILE_TEXT, TIER_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from '../form/choices.ts';
import { REASON, TITLE } from './common-fields.ts';
import type { Line } from './lines.ts';
import { recordSpecFor } from './spec-for.ts';
import type { RecordSpec } from './spec.ts';
import type { Choice } from '../form/field-spec.ts';

const PROFILE = {
  name: 'profile',
  type: 'choice',
  choices: choicesOf(PROFILE_TEXT),
  hint: 'Only the sponsor lowers it.',
} as const satisfies Line;

const TIER = { name: 'tier', type: 'choice', choices: choicesOf(TIER_TEXT) } as const satisfies Line;
const CADENCE = {
  name: 'statusCadenceDays',
  unit: 'days',
  label: 'Status report every',
  isRequired: true,
} as const satisfies Line;

/** The profiles, those shown only that ask less of a change. */
const noLooser = (profile: Profile): readonly Choice[] =>
  PROFILE.choices.map((choice) => ({ ...choice, isDisabled: isLooser(choice.value as Profile, profile) }));

/** All that the settings of a program need to know of it. The baseline is committed on the plan. */
export const programSpec: RecordSpec<'program'> = recordSpecFor('program', {
  fields: [
    { ...TITLE, label: 'Name' },
    { name: 'purpose', hint: 'What is different when it is done.' },
    TIER,
    PROFILE,
    {
      name: 'members',
      type: 'members',
      hint: 'At least one TPM and one sponsor. The sponsor gives the roles of sponsors, TPMs and approvers; the TPM names who covers for them. Nobody gives a role to themself.',
    },
    { name: 'teams', type: 'tags', hint: 'Press Enter after each team.' },
    { name: 'calendar', type: 'calendar' },
    CADENCE,
    {
      name: 'transcriptRetentionDays',
      unit: 'days',
      label: 'Transcripts are kept for',
      isRequired: true,
    },
    {
      name: 'acceptsSubmissions',
      hint: 'Anyone in the organisation may propose a risk.',
    },
  ],
  fieldsFor: ({ profile }, { caller, program }) =>
    meets('sponsor', caller, program)
      ? programSpec.fields
      : programSpec.fields.map((field) =>
          field.name === 'profile' && field.type === 'choice' ? { ...field, choices: noLooser(profile) } : field,
        ),
  commands: {
    // The baseline has a dialog of its own; chats are bound where Teams shows them.
    'commit-baseline': null,
    'bind-chat': null,
    // An administrator does it without reading the program.
    'set-retention': null,
    'set-oversight': {
      label: 'Set tier and cadence',
      fields: [TIER, CADENCE],
      begin: ({ tier, statusCadenceDays }) => ({ tier, statusCadenceDays }),
      said: 'has its tier and cadence',
      about: 'A director says how critical the program is, and how often it reports.',
    },
    'release-chat': null,
    resume: {
      label: 'Resume program',
      fields: [REASON],
      said: 'is resumed',
      about: 'Its records can be changed again.',
    },
    pause: {
      label: 'Pause program',
      fields: [REASON],
      said: 'is paused',
      isEnding: true,
      about: 'Until it is resumed its records can be read and not changed. Its settings still can.',
    },
    close: {
      label: 'Close program',
      fields: [REASON],
      said: 'is closed',
      isEnding: true,
      about: 'A closed program can be read and not changed, and leaves everybody’s work. There is no way back.',
    },
  },
  facts: (program) => [
    { label: 'Sponsor', field: { type: 'people' }, value: holdersOf(program, 'sponsor'), isFirst: true },
    { label: 'TPM', field: { type: 'people' }, value: holdersOf(program, 'tpm'), isFirst: true },
  ],
});
