import type { FieldSpec } from '../form/field-spec.ts';

/** The title, which every kind has. */
export const TITLE: FieldSpec = { name: 'title', type: 'text', max: 200, isRequired: true };
/** Whose it is. */
export const OWNER: FieldSpec = { name: 'ownerId', type: 'person' };
/** Who sees what is confidential. */
export const CONFIDENTIAL_HINT = 'Seen by its owner, its watchers, the TPM and the sponsor only.';
/** What every kind has beside its own fields. */
export const COMMON_MORE: readonly FieldSpec[] = [
  { name: 'tags', type: 'tags', isMore: true, hint: 'Press Enter after each tag.' },
  { name: 'watcherIds', type: 'people', isMore: true },
  {
    name: 'confidential',
    type: 'switch',
    isMore: true,
    hint: CONFIDENTIAL_HINT,
  },
];
/** Why, in the person's own words. */
export const REASON: FieldSpec = { name: 'reason', type: 'long', max: 1000, isRequired: true };
