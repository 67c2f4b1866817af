import fc from 'fast-check';
import { cleanText } from '#shared/cards/clean-text.ts';
import { HOSTILE } from './hostile-texts.ts';

describe('text on a card', () => {
  test.each([
    ['Plain words, with “marks” & signs: 50 % <done>', 'Plain words, with “marks” & signs: 50 % <done>'],
    ['two\r\n\tlines\u0000\u2028here', 'two lines here'],
    ['txt.exe \u202eevil\u202c', 'txt.exe evil'],
    ['👩🏽‍💻 ships', '👩🏽‍💻 ships'],
    ['half \ud83d', 'half \ufffd'],
    ['{{DATE(2026-11-20T06:00:00Z)}}', '{\u2060{DATE(2026-11-20T06:00:00Z)}}'],
    ['קובץ', '\u2068קובץ\u2069'],
  ])('%j becomes %j', (text, shown) => {
    expect(cleanText(text, 100)).toBe(shown);
  });

  test('is cut between letters, never within one', () => {
    expect(cleanText('abcdef', 6)).toBe('abcdef');
    expect(cleanText('abcdefg', 6)).toBe('abcde…');
    expect(cleanText('ab👩🏽‍💻👩🏽‍💻', 10)).toBe('ab👩🏽‍💻…');
    expect(cleanText(HOSTILE['a thousand marks on one letter'] ?? '', 50)).toBe('…');
  });

  test('is one well-formed line of at most the length asked for, whatever was written', () => {
    const units = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 300 }), (text, most) => {
        const shown = cleanText(text, most).replace(/[\u2068\u2069]/g, '');
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066\u2067]/u);
      }),
    );
  });
});
