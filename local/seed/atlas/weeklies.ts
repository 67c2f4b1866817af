import type { Weekly } from '../story.ts';

const published = (week: number): Weekly => ({
  key: `sum${week}`,
  from: `${week - 1} sat`,
  to: `${week} fri`,
  draftedAt: `${week} fri 15:40`,
  publishedAt: `${week} fri 16:35`,
});

/** A page a week since the program went red; that of the last week waits for its reader. */
export const atlasWeeklies: readonly Weekly[] = [
  ...[-7, -6, -5, -4, -3, -2, -1].map(published),
  { key: 'sum-last', from: '-1 sat', to: '0 fri', draftedAt: '0 fri 15:40' },
];
