import { holdersOf } from '../../domain/program.ts';
import { PROFILE_TEXT, TIER_TEXT } from '../../text/choice-text.ts';
import { choicesOf } from './choices.ts';
import { REASON, TITLE } from './common-fields.ts';
import type { RecordSpec } from './spec.ts';

/** All that the settings of a program need to know of it. The baseline is committed on the plan. */
export const programSpec: RecordSpec<'program'> = {
  kind: 'program',
  fields: [
    { ...TITLE, label: 'Name' },
    { name: 'purpose', type: 'long', max: 2000, isRequired: true, hint: 'What is different when it is done.' },
    { name: 'tier', type: 'choice', choices: choicesOf(TIER_TEXT), isRequired: true },
    { name: 'profile', type: 'choice', choices: choicesOf(PROFILE_TEXT), isRequired: true },
    {
      name: 'members',
      type: 'members',
      hint: 'At least one TPM and one sponsor. Nobody gives a role to themself: another lead does.',
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
