import { PROPOSALS } from './decision-phrases.ts';
import type { SpokenSentence } from './spoken-clause.ts';

/** What was put up for decision shortly before. */
export interface Proposal {
  /** The words behind "I propose that we", names masked. */
  readonly rest: string;
  readonly spoken: SpokenSentence;
}

/** Sentences back that a bare "agreed" may answer. */
const REACH = 6;
const POINTS_ELSEWHERE =
  /^(?:that|it|this|with (?:that|it|this)|do (?:that|it|this)|go with (?:that|it|this)|move on|start|begin|talk|look at|go (?:back|on|to))(?!\w)/i;

/** The proposal in one sentence, if it makes one. */
function proposalIn(spoken: SpokenSentence): Proposal | undefined {
  for (const clause of spoken.clauses)
    for (const pattern of PROPOSALS) {
      const match = pattern.exec(clause);
      if (!match) continue;
      const rest = clause.slice(match.index + match[0].length);
      if (rest.split(' ').length >= 2 && !POINTS_ELSEWHERE.test(rest)) return { rest, spoken };
    }
  return undefined;
}

/** The latest proposal before position `at` that is near enough to be answered there. */
export function earlierProposal(all: readonly SpokenSentence[], at: number, reach = REACH): Proposal | undefined {
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    const spoken = all[back];
    const proposal = spoken && proposalIn(spoken);
    if (proposal) return proposal;
  }
  return undefined;
}
