/** A word as it stands in a sentence: said to be so, said not to be so, or not said at all. */
export type Assertion = 'so' | 'not so' | 'open';

const OPEN = new RegExp(
  [
    '\\b(?:if|when|once|until|till|before|unless|whether)\\b',
    '\\b(?:will|would|should|could|can|may|might|must|shall)(?: [^ ]+){0,3} ?$',
    '\\bto (?:be|get|become|turn|stay|have)(?: been)?(?: \\w+ly| back)* $',
    '\\b(?:path|way|road|steps|(?:to|will|can) (?:return|come|go|get back)) to $',
    '\\b(?:the|an?|its|their|every|each) $',
  ].join('|'),
  'i',
);
const DENIED = /\b(?:not|never|no longer|nor|hardly|without)(?: [^ ]+){0,2} ?$|n['’]t(?: [^ ]+){0,2} ?$/i;

/** How the word at `offset` is said: what is planned, asked or waited for, or only an attribute ("the agreed plan"), is open. */
export function assertionAt(text: string, offset: number): Assertion {
  const clause = (
    text
      .slice(0, offset)
      .split(/[.,;:!?…–—()]/)
      .at(-1) ?? ''
  ).trimStart();
  if (OPEN.test(clause)) return 'open';
  return DENIED.test(clause) ? 'not so' : 'so';
}
