/** The beginning of the names under which the forms of this summary's sentences keep what is written. */
export const inSummary = (summary: string): string => `summary ${summary} `;

/** The name under which a form of a sentence keeps what is written: its new words, or the reason to keep it. */
export const claimForm = (summary: string, claimId: string, form: 'revise' | 'override'): string =>
  `${inSummary(summary)}${claimId} ${form}`;
