/** The forms of a candidate in which words can be left. */
export const CANDIDATE_FORMS = ['edit', 'reject', 'split'] as const;

/** One of the forms of a candidate. */
export type CandidateForm = (typeof CANDIDATE_FORMS)[number];

/** The beginning of the names under which the forms of these minutes keep what is written. */
export const inMinutes = (minutes: string): string => `minutes ${minutes} `;

/** The name under which a form of a candidate keeps what is written. */
export const candidateForm = (minutes: string, candidateId: string, form: CandidateForm): string =>
  `${inMinutes(minutes)}${candidateId} ${form}`;
