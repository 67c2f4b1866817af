import type { Candidate } from './minutes.ts';

/** The pieces of a candidate, up to five, one a title; each keeps the words it comes from. */
export const splitCandidate = (candidate: Candidate, titles: readonly string[]): readonly Candidate[] =>
  titles.map((title, index) => ({
    ...candidate,
    id: `${candidate.id}${'abcde'.charAt(index)}`,
    title,
    isEdited: true,
  }));
