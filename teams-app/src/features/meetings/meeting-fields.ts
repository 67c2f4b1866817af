import { RITUALS } from '#shared/domain/kinds/meeting/meeting.ts';
import type { FieldError } from '#shared/domain/refusal.ts';
import { RITUAL_TEXT } from '#shared/text/choice-text.ts';
import { errorsElsewhere } from '../../ui/form/form-values.ts';
import type { FieldSpec } from '../../ui/form/field-spec.ts';

/** The fields of a meeting's plan, as they are compared when two people changed them. */
export const MEETING_FIELDS: readonly FieldSpec[] = [
  { name: 'title', type: 'text', max: 200 },
  { name: 'ritual', type: 'choice', choices: RITUALS.map((value) => ({ value, label: RITUAL_TEXT[value] })) },
  { name: 'series', type: 'text', max: 100 },
  { name: 'startsAt', type: 'text', max: 100 },
  { name: 'durationMinutes', type: 'number', min: 1, max: 1440 },
  { name: 'quorum', type: 'number', min: 1, max: 300 },
  { name: 'inviteeIds', type: 'people' },
  { name: 'attendeeIds', type: 'people' },
  { name: 'agenda', type: 'texts', max: 200 },
  { name: 'watcherIds', type: 'people' },
  { name: 'confidential', type: 'switch' },
];

/** What is said above the fields: what is wrong with none of them, and with the agenda as a whole. */
export const errorsAbove = (errors: readonly FieldError[]): readonly FieldError[] => [
  ...errorsElsewhere(errors, MEETING_FIELDS),
  ...errors.filter(({ path }) => path === '/agenda'),
];
