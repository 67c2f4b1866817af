import { type Claim, hasUngroundedWords } from '#shared/domain/kinds/summary/summary.ts';
import type { ClaimCounts } from '#shared/text/summary-text.ts';

/** Counts sentences by whose words they are, and by what their check found. */
export function claimCounts(claims: readonly Claim[]): ClaimCounts {
  const count = (is: (claim: Claim) => boolean) => claims.filter(is).length;
  const rewritten = count(({ isEdited }) => isEdited);
  return {
    sentences: claims.length,
    drafted: claims.length - rewritten,
    rewritten,
    loose: count(hasUngroundedWords),
    overridden: count(({ problems, override }) => problems.length > 0 && override !== undefined),
    unsupported: count(({ problems, override }) => problems.length > 0 && !override),
  };
}
