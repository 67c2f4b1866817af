import type { Confidence, ConfidenceVote } from '#shared/domain/kinds/planning/planning-session.ts';

/** A vote with what was said with it. */
interface VoteComment {
  readonly byId: string;
  readonly confidence: Confidence;
  readonly comment: string;
}

/** What came of a vote that is closed. */
export interface VoteCount {
  /** How many gave each confidence, the surest first. */
  readonly counts: readonly { readonly confidence: Confidence; readonly count: number }[];
  /** 1 to 5; undefined when nobody voted. */
  readonly average: number | undefined;
  /** The least sure first: they know of something. */
  readonly comments: readonly VoteComment[];
}

const LEVELS = [5, 4, 3, 2, 1] as const satisfies readonly Confidence[];

/** Counts the votes that show their number. */
export function countVotes(votes: readonly ConfidenceVote[]): VoteCount {
  const given = votes.flatMap(({ confidence }) => confidence ?? []);
  return {
    counts: LEVELS.map((confidence) => ({
      confidence,
      count: given.filter((each) => each === confidence).length,
    })),
    average: given.length > 0 ? given.reduce((sum, each) => sum + each, 0) / given.length : undefined,
    comments: votes
      .flatMap(({ byId, confidence, comment }) => (confidence && comment ? { byId, confidence, comment } : []))
      .sort((a, b) => a.confidence - b.confidence),
  };
}
