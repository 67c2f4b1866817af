import { WORKS } from '../phrases/action-phrases.ts';
import { NAME_TOKEN } from '../phrases/masked-names.ts';
import { withoutOpening } from './plain-speech.ts';

const SUBJECT = `(?:i'll|i will|i'm|i can|we|we'll|we're|let's|you|you'll|please|can you|could you|would you|there's|the (?:risk|problem|issue|decision|action)|${NAME_TOKEN})`;
const BOUNDARY = new RegExp(
  `(?:[,;:]| [-–—])\\s+(?:(?:and|so|but|then|also|which means|because)\\s+){0,2}(?=${SUBJECT}(?![\\w]))|\\s(?:and|but|so)\\s+(?:then )?(?=(?:i'll|i will|we'll|let's|can you|could you|please|${NAME_TOKEN}(?:,|'ll| will| to| can you| (?:${WORKS}))|(?:${WORKS}))(?![\\w]))`,
  'gi',
);
const DOES = new RegExp(`^(${NAME_TOKEN} )(?:also )?(?:${WORKS})\\b`, 'i');
const ALSO_DOES = new RegExp(`^(?:${WORKS})\\b`, 'i');
const CONDITION = /^(?:if|when|once|unless|since|because|as|until|after|before)(?!\w)/i;
const VOCATIVE = new RegExp(`^${NAME_TOKEN}$`);

/**
 * Cuts a sentence where a new deed begins ("…, and Mei, can you …"), so that one sentence may hold a decision and an
 * action. A bare name stays with the clause it addresses.
 *
 * @param text Plain speech with masked names.
 */
export function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  let vocative = '';
  let condition = '';
  for (const piece of text.split(BOUNDARY)) {
    const body = withoutOpening(piece.trim());
    const doer = ALSO_DOES.test(body) ? DOES.exec(clauses.at(-1) ?? '')?.[1] : undefined;
    const clause = condition + (doer ?? '') + body;
    condition = '';
    if (clause === '') continue;
    if (CONDITION.test(clause) && !clause.includes(', ')) {
      condition = `${clause}, `;
      continue;
    }
    if (VOCATIVE.test(clause)) {
      vocative = `${clause}, `;
      continue;
    }
    clauses.push(vocative + clause);
    vocative = '';
  }
  const left = (condition || vocative).slice(0, -2);
  return left === '' ? clauses : [...clauses, left];
}
