import type { AnyRecord } from '../../domain/kinds.ts';
import type { ClaimFinding } from './claim-finding.ts';
import { deniedStems, deniedWords, negationConflicts } from './negation.ts';
import { contentWords } from '../../extraction/phrases/word-overlap.ts';

/** Fields whose absence is what "no decision", "no owner", … says; by stem. */
const ABSENT: Readonly<Record<string, string>> = {
  decision: 'ruling',
  ruling: 'ruling',
  own: 'ownerId',
  owner: 'ownerId',
  forecast: 'forecastOn',
  baselin: 'baselineOn',
  scor: 'score',
  resolution: 'resolution',
  approval: 'closedAt',
  answer: 'providerAgreement',
  reply: 'providerAgreement',
};

/**
 * What a claim denies or affirms against its evidence: the same words have to be denied there, and "no …" has to be said
 * there at all, or be a field that the record does not have.
 *
 * @param own What the claim says in its own words.
 * @param sentences Of the evidence.
 * @param judged Status words: whether they are denied rightly, the fields have said.
 */
export function checkDenials(
  text: string,
  own: string,
  sentences: readonly string[],
  records: readonly AnyRecord[],
  judged: readonly string[],
): readonly ClaimFinding[] {
  const settled = contentWords(judged.join(' '));
  const problems = negationConflicts(text, sentences)
    .filter((stem) => !settled.has(stem))
    .map((stem): ClaimFinding => ({
      kind: 'negation',
      text: stem,
      message: `The sentence and its evidence disagree on whether "${stem}…" is so.`,
    }));
  const denied = new Set(sentences.flatMap(deniedStems));
  const isMissing = (stem: string) => {
    const field = ABSENT[stem];
    return field !== undefined && records.some((record) => !(field in record));
  };
  for (const { stem, words } of deniedWords(own))
    if (!denied.has(stem) && !isMissing(stem) && !problems.some(({ text: word }) => word === stem))
      problems.push({ kind: 'negation', text: words, message: `The evidence does not say "${words}".` });
  return problems;
}
