import fc from 'fast-check';
import { cutText, flawIn, isSeen, outsideLine, outsideText, typedLine, typedText } from '#shared/domain/clean-text.ts';

const ENGLAND = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
const KEPT = {
  'a family joined by U+200D': '👩‍👩‍👧‍👦',
  'a skin tone and a profession': '👩🏽‍💻',
  'a heart with a selector': '❤️',
  'a keycap': '1️⃣',
  'a flag of tag characters': ENGLAND,
  'a flag of two letters': '🇺🇦',
  'Persian with U+200C': 'می‌خواهم',
  'Arabic with its marks': 'مُحَمَّد ۝',
  Hebrew: 'הסליקה מאחרת (R-12)',
  'Hindi with joiners': 'क्‍ष र्‌',
  'Old Hangul with fillers': '\u1112\u119e\u11ab \u115f\u1161',
  'decomposed accents': 'Tomás Ortega e\u0301',
  'a character with its variant': '葛\u{e0100}',
  'spaces of every width': 'a\u00a0b\u202fc\u2009d\u3000e',
};

/** Every character that a rule names, and others around them. */
const characters = fc.oneof(
  fc.constantFrom(
    ...['a', ' ', '\t', '\n', '\r', '\u000b', '\u0085', '\u2028', '\u2029', '\u0000', '\u009f', '\u202a', '\u202e'],
    ...[
      '\u2068',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u00ad',
      '\ufeff',
      '\ufe0f',
      '\u{e0100}',
      '\u3164',
      '\ufffe',
    ],
    ...['🏴', '\u{e0067}', '\u{e0062}', '\u{e007f}', ENGLAND, '👩‍💻', '\ud83d', '\ude00', '\u0301', 'é', 'ש'],
  ),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);
const anyText = fc.array(characters, { maxLength: 40 }).map((all) => all.join(''));
const always = (holds: (text: string) => void) => fc.assert(fc.property(anyText, holds), { numRuns: 2_000 });

describe('a text that people type', () => {
  test.each(Object.entries(KEPT))('keeps %s', (_, text) => {
    expect(typedText(text)).toBe(text);
    expect(typedLine(text)).toBe(text);
    expect(flawIn(text)).toBeUndefined();
    expect(isSeen(text)).toBe(true);
  });

  test.each([
    ['line separators', 'a\u2028b\u2029c\u0085d\u000be\u000cf\r\ng\rh\n', 'a\nb\nc\nd\ne\nf\ng\nh', 'a b c d e f g h'],
    ['marks of direction', '\u200eעב\u200f \u061cx \u2068y\u2069 \u202az\u202c', 'עב x y z', 'עב x y z'],
    ['characters without a width', '\ufeffa\u200bb\u00adc\u2060d', 'abcd', 'abcd'],
    ['words hidden in tag characters', 'a\u{e0068}\u{e0069}b 🏴\u{e0068}', 'ab 🏴', 'ab 🏴'],
    ['words hidden in selectors', '👍\u{e0101}\u{e0102}\u{e0103}\ufe0f', '👍\u{e0101}', '👍\u{e0101}'],
    ['space around it', '\u00a0 a b\u3000', 'a b', 'a b'],
  ])('has %s cleaned', (_, text, asText, asLine) => {
    expect(typedText(text)).toBe(asText);
    expect(typedLine(text)).toBe(asLine);
  });

  test.each<[text: string, says: string | undefined]>([
    ['bell \u0007', 'Holds a control character (U+0007). Remove it.'],
    ['\u0085', 'Holds a control character (U+0085). Remove it.'],
    ['\u007f', 'Holds a control character (U+007F). Remove it.'],
    ['a\u202eb', 'Holds an invisible character that reverses the direction of reading (U+202E). Remove it.'],
    ['\u202d', 'Holds an invisible character that reverses the direction of reading (U+202D). Remove it.'],
    ['half \ud83d', 'Holds characters that are no text.'],
    ['\ufffe', 'Holds characters that are no text.'],
    ['a\tb\nc 😀', undefined],
  ])('like %j has the flaw: %s', (text, says) => {
    expect(flawIn(text)).toBe(says);
  });

  test('does not change when it is cleaned again, and a line holds no line break', () =>
    always((text) => {
      expect(typedText(typedText(text))).toBe(typedText(text));
      expect(typedLine(typedLine(text))).toBe(typedLine(text));
      expect(typedLine(text)).not.toMatch(/[\t\n\r\u2028\u2029]/);
      expect(typedLine(text).length).toBeLessThanOrEqual(text.length);
    }));
});

describe('a text from outside', () => {
  test.each(Object.entries(KEPT))('keeps %s', (_, text) => {
    expect(outsideText(text)).toBe(text);
  });

  test('is never refused, and never holds what typed text may not', () =>
    always((text) => {
      for (const clean of [outsideText(text), outsideLine(text)]) {
        expect(flawIn(clean)).toBeUndefined();
        expect(clean).not.toMatch(/[\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
      }
      expect(outsideText(outsideText(text))).toBe(outsideText(text));
      expect(outsideLine(outsideLine(text))).toBe(outsideLine(text));
    }));

  test('is cleaned like typed text wherever typed text is not refused', () =>
    always((units) => {
      const text = units.toWellFormed();
      if (flawIn(typedText(text)) === undefined) expect(outsideText(text).trim()).toBe(typedText(text));
    }));

  test('on one line is empty or shows something', () =>
    always((text) => expect(outsideLine(text) === '' || isSeen(outsideLine(text))).toBe(true)));

  test('is cleaned within seconds, also with a million repeated characters', () => {
    const begin = performance.now();
    for (const part of ['🏴\u{e0067}', '\ufe0f', '\u2028', ' ', '\r', '\u202e'])
      outsideLine(`${part.repeat(1_000_000)}x`);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('a text that shows nothing', () => {
  test.each([
    ...['', ' ', '\u00a0', '\u3164', '\u115f', '\u1160', '\uffa0', '\u2800', '\u180e', '\u034f', '\u0301', '\u20e0'],
    ...['\u200c', '\u200d', '\ufe0f', '\u{e0100}', '\u{e0020}', '\u17b4', '\ufffd', '\ue000', '\u3164 \u2800\u0301'],
  ])('is recognized: %j', (text) => {
    expect(isSeen(text)).toBe(false);
    expect(isSeen(`${text}x`)).toBe(true);
  });
});

describe('a cut text', () => {
  test('never ends in half a surrogate pair', () => {
    expect(cutText('ab😀', 3)).toBe('ab');
    expect(cutText('ab😀', 4)).toBe('ab😀');
    always((text) => expect(cutText(text.toWellFormed(), 5).isWellFormed()).toBe(true));
  });
});
