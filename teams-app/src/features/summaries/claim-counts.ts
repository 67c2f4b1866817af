import type { Claim } from '#shared/domain/records/summary.ts';

/** How the sentences of a summary stand. */
export interface ClaimCounts {
  readonly sentences: number;
  readonly supported: number;
  /** Said although the evidence does not carry them, with a reason. */
  readonly overridden: number;
  /** These keep the summary from being published. */
  readonly unsupported: number;
}

/** Counts sentences by what their check found. */
export function claimCounts(claims: readonly Claim[]): ClaimCounts {
  const supported = claims.filter(({ problems }) => problems.length === 0).length;
  const overridden = claims.filter(({ problems, override }) => problems.length > 0 && override).length;
  return { sentences: claims.length, supported, overridden, unsupported: claims.length - supported - overridden };
}
