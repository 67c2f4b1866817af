import type { AcceptanceCriterion } from '#shared/domain/kinds/milestone/milestone.ts';

/** Criteria by their text, none met yet. */
export const open = (...texts: readonly string[]): AcceptanceCriterion[] =>
  texts.map((text) => ({ text, isMet: false }));

/** Criteria by their text, each with how we know that it is met. */
export const met = (...pairs: readonly (readonly [text: string, evidence: string])[]): AcceptanceCriterion[] =>
  pairs.map(([text, evidence]) => ({ text, isMet: true, evidence }));
