import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';

/** The candidates that begin at each cue, by cue index: where their marks stand in the margin. */
export function candidatesAt(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const at = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const here = at.get(candidate.cueFrom);
    if (here) here.push(candidate);
    else at.set(candidate.cueFrom, [candidate]);
  }
  return at;
}
