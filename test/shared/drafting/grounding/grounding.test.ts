import type { Evidence } from '#shared/drafting/grounding/evidence.ts';
import { checkClaim } from '#shared/drafting/grounding/grounding.ts';
import { numberMentions } from '#shared/drafting/grounding/number-mentions.ts';

const ROSTER = [
  { id: '1', name: 'Elena Petrova' },
  { id: '2', name: 'Tomás Ortega' },
  { id: '3', name: 'Marcus Chen' },
  { id: '4', name: 'Marcus Bell' },
];
const CUES = { type: 'cues', meeting: 'MTG-1', cueFrom: 4, cueTo: 6 } as const;
const check = (text: string, evidence: string | Evidence | undefined, citations = [CUES]) =>
  checkClaim({ text, citations }, () => (typeof evidence === 'string' ? { text: evidence } : evidence), {
    today: '2026-11-20',
    roster: ROSTER,
  });
const kinds = (...args: Parameters<typeof check>) => check(...args).problems.map((problem) => problem.kind);

describe('checkClaim', () => {
  test('supports a sentence whose numbers, days and names the evidence has in other words', () => {
    const evidence = {
      text: 'Okay, I approve the extra forty-five thousand euros, and we start on the sixteenth of January.',
      names: ['Elena Petrova'],
    };
    expect(check('Elena approved €45k; start on 16 January 2027.', evidence)).toEqual({
      supported: true,
      problems: [],
      warnings: [],
    });
  });

  test('refuses a citation that leads nowhere, and a sentence that cites nothing', () => {
    expect(kinds('We wait.', undefined)).toContain('citation');
    expect(kinds('We wait.', 'We wait.', [])).toContain('citation');
  });

  test('refuses another number, and a percentage in place of a count', () => {
    expect(kinds('It costs 54,000.', 'It costs forty-five thousand.')).toEqual(['number']);
    expect(kinds('Errors fell by 6 percent.', 'Errors fell by six.')).toEqual(['number']);
    expect(kinds('It costs $45,000.', 'It costs 45,000 euros.')).toEqual(['number']);
  });

  test('refuses another day, however it is said', () => {
    expect(kinds('Due on 27 November.', 'Due by next Friday.')).toEqual([]);
    expect(kinds('Due on 26 November.', 'Due by next Friday.')).toEqual(['day']);
    expect(kinds('Due on 1 December.', { text: 'Due soon.', days: ['2026-12-01'] })).toEqual([]);
    expect(kinds('Due on 4 December.', { text: 'Due by Friday.', saidOn: '2026-11-30' })).toEqual([]);
  });

  test('refuses a person whom the evidence does not name, by first name, last name or in full', () => {
    expect(kinds('Tomás confirmed it.', 'Elena confirmed it.')).toEqual(['name']);
    expect(kinds('Ortega confirmed it.', 'Tomas Ortega confirmed it.')).toEqual([]);
    expect(kinds('Elena Petrova confirmed it.', { text: 'Yes, confirmed it.', names: ['Elena Petrova'] })).toEqual([]);
  });

  test('warns about a first name that two people bear', () => {
    expect(check('Marcus confirmed it.', 'Marcus confirmed it.').warnings).toEqual([
      expect.objectContaining({ kind: 'name', text: 'Marcus' }),
    ]);
  });

  test('refuses a record that the evidence is not about', () => {
    expect(kinds('CR-3 waits for R-12.', 'CR-3 waits for R-13.')).toEqual(['record']);
    expect(
      checkClaim(
        { text: 'R-12 waits.', citations: [{ type: 'record', number: 'R-12', version: 4 }] },
        () => ({ text: 'It waits.' }),
        {
          today: '2026-11-20',
          roster: [],
        },
      ).supported,
    ).toBe(true);
  });

  test('refuses an affirmation of what was denied, and the reverse', () => {
    expect(kinds('The committee decided to wait.', "We didn't decide that yet. We wait.")).toEqual(['negation']);
    expect(kinds('The gateway is ready for launch.', 'The gateway is not ready for launch.')).toEqual(['negation']);
    expect(kinds('No payments were lost.', 'Payments were lost.')).toContain('negation');
    expect(kinds('No payments were lost.', 'Nothing was lost, no payments at all.')).toEqual([]);
    expect(kinds('Wave two needs the certificate.', "Wave two can't start without the certificate.")).toEqual([]);
  });

  test('warns about a status word that nobody used', () => {
    expect(check('The gateway is delayed.', 'The gateway is late.').warnings).toEqual([]);
    const { supported, warnings } = check('The gateway is green.', 'The gateway is fine.');
    expect(supported).toBe(true);
    expect(warnings).toEqual([expect.objectContaining({ kind: 'status', text: 'green' })]);
  });

  test('warns about a sentence that has nothing to do with its evidence', () => {
    expect(check('Budget talks continue.', 'Good morning everyone.').warnings).toEqual([
      expect.objectContaining({ kind: 'words', text: 'Budget, talks, continue' }),
    ]);
  });
});

describe('numberMentions', () => {
  test.each<[string, number, string]>([
    ['1,200', 1200, ''],
    ['twelve hundred', 1200, ''],
    ['1.2k', 1200, ''],
    ['one point two million', 1_200_000, ''],
    ['two hundred and five', 205, ''],
    ['a hundred', 100, ''],
    ['ninety-nine', 99, ''],
    ['€45k', 45_000, 'EUR'],
    ['EUR 45 000', 45_000, 'EUR'],
    ['six percent', 6, '%'],
    ['12.5 %', 12.5, '%'],
    ['$2m', 2_000_000, 'USD'],
  ])('reads “%s” as %d', (text, value, unit) => {
    expect(numberMentions(text).map((one) => [one.value, one.unit])).toEqual([[value, unit]]);
  });

  test('leaves the pronoun "one" alone and reads 1.200 both ways', () => {
    expect(numberMentions('one of them')).toEqual([]);
    expect(numberMentions('1.200')).toMatchObject([{ value: 1.2, orValue: 1200 }]);
  });
});
