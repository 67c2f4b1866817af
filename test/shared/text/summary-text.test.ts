import { claimsText, rewrittenText } from '#shared/text/summary-text.ts';

const none = { sentences: 0, drafted: 0, rewritten: 0, loose: 0, overridden: 0, unsupported: 0 };

describe('claimsText', () => {
  test('counts drafted sentences and rewritten ones, with the name of the person who rewrote them', () => {
    const counts = { ...none, sentences: 18, drafted: 13, rewritten: 5 };
    expect(claimsText(counts, ['Priya Raman'])).toBe(
      '18 sentences: 13 drafted from their evidence, 5 rewritten by Priya Raman',
    );
    expect(claimsText(counts, [])).toBe('18 sentences: 13 drafted from their evidence, 5 rewritten');
  });

  test('counts sentences that the evidence does not carry, and those with a reason in its place', () => {
    expect(claimsText({ sentences: 4, drafted: 0, rewritten: 4, loose: 2, overridden: 1, unsupported: 1 }, [])).toBe(
      '4 sentences: 4 rewritten, 2 not all in their evidence, 1 with a reason in place of evidence, 1 not carried by the evidence',
    );
    expect(claimsText(none, [])).toBe('0 sentences');
  });
});

describe('rewrittenText', () => {
  test('names the writer once it is known, and says when not all is in the evidence', () => {
    expect(rewrittenText(undefined, false)).toBe('Rewritten');
    expect(rewrittenText('Priya Raman', true)).toBe('Rewritten by Priya Raman; not all of it is in its evidence');
  });
});
