import type { Line } from './lines.ts';

/** The title, which every kind has. */
export const TITLE = { name: 'title' } as const satisfies Line;
/** Whose it is. */
export const OWNER = { name: 'ownerId' } as const satisfies Line;
/** Who sees what is confidential. */
export const CONFIDENTIAL_HINT = 'Seen by its owner, its watchers, the TPM and the sponsor only.';
/** What every kind has beside its own fields. */
export const COMMON_MORE = [
  { name: 'tags', type: 'tags', isMore: true, hint: 'Press Enter after each tag.' },
  { name: 'watcherIds', isMore: true },
  { name: 'confidential', isMore: true, hint: CONFIDENTIAL_HINT },
] as const satisfies readonly Line[];
/** Why, in the person's own words. */
export const REASON = { name: 'reason' } as const satisfies Line;
