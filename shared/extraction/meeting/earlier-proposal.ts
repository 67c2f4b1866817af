import { PROPOSALS } from '../phrases/decision-phrases.ts';
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

/** A sentence that asks whether all agree, or says that all do; what it is about is the sentence before. */
const CONSENT =
  /^(?:is |are )?(?:everyone|everybody|we all|all|we)?,? ?(?:agreed|ok(?:ay)? with (?:that|this)|happy with (?:that|this)|fine with (?:that|this)|any objections?|does that work)(?: for (?:everyone|everybody|you|all))?[?.!]*$|^(?:so )?(?:that's|it's|that is) (?:decided|agreed|settled|approved)(?: then)?[.!]*$/i;

/** The statement of the same speaker right before a sentence of consent. */
function consentedIn(all: readonly SpokenSentence[], at: number): Proposal | undefined {
  const asked = all[at];
  const stated = all[at - 1];
  if (!asked || !stated || stated.isQuestion || !CONSENT.test(asked.plain)) return undefined;
  const isSame = stated.sentence.speaker === asked.sentence.speaker;
  const rest = stated.clauses.join(', ');
  return isSame && rest.split(' ').length >= 4 ? { rest, spoken: stated } : undefined;
}

/** The latest proposal before position `at` that is near enough to be answered there. */
export function earlierProposal(all: readonly SpokenSentence[], at: number, reach = REACH): Proposal | undefined {
  const own = consentedIn(all, at);
  if (own) return own;
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    const spoken = all[back];
    const proposal = (spoken && proposalIn(spoken)) ?? consentedIn(all, back);
    if (proposal) return proposal;
  }
  return undefined;
}
