import type { Claim } from './summary.ts';

/** True of a sentence that a person rewrote with words that no rule could find in its evidence, and gave no reason for. */
export const hasUngroundedWords = ({ isEdited, warnings = [], override }: Claim): boolean =>
  isEdited && warnings.length > 0 && !override;
