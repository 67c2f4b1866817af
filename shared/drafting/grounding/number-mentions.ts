/** Numbers in a text by value, however they are written: 1,200, 1.2k, "twelve hundred", € 45 000, "forty-five thousand euros". */

/** One number spoken or written. */
export interface NumberMention {
  readonly value: number;
  /** Another reading where punctuation is ambiguous: `1.200` is 1.2 or 1200. */
  readonly orValue?: number;
  /** `%`, an ISO currency code, or '' for anything else. */
  readonly unit: string;
  readonly words: string;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mio: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};
const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
};
const WORD = `(?:${[...TENS, ...UNITS].join('|')})`;
const SCALE = '(?:hundred|thousand|million|mio|billion|bn)';
const PATTERN = new RegExp(
  `(€|\\$|£|\\b(?:eur|usd|gbp)\\b)?\\s*(?:(?<![\\p{L}\\d.,-])(-?\\d{1,3}(?:[ ,\\u00a0\\u202f']\\d{3})+(?:\\.\\d+)?(?![\\d])|-?\\d+(?:[.,]\\d+)?)(?:\\s*(${SCALE})|(k|m|bn)(?![\\p{L}]))?|(?<![\\p{L}])((?:${WORD}(?:[ -]${WORD})*(?: point(?: ${WORD})+)?|a(?= ${SCALE}))(?:[ -](?:and )?(?:${WORD}|${SCALE})(?![\\p{L}]))*)(?![\\p{L}]))(?:\\s*(%|percent\\b|per cent\\b|€|\\$|£|euros?\\b|eur\\b|dollars?\\b|usd\\b|pounds\\b|gbp\\b))?`,
  'giu',
);

function valueOfWords(words: string): number {
  let total = 0;
  let group = 0;
  let fraction = '';
  let isFraction = false;
  for (const word of words.toLowerCase().split(/[ -]+/)) {
    const scale = SCALES[word];
    const unit = UNITS.indexOf(word);
    if (word === 'point') isFraction = true;
    else if (scale !== undefined) {
      group = (group === 0 && fraction === '' ? 1 : group + Number(`0.${fraction || '0'}`)) * scale;
      [fraction, isFraction] = ['', false];
      if (scale > 100) [total, group] = [total + group, 0];
    } else if (isFraction) fraction += unit >= 0 && unit < 10 ? String(unit) : '';
    else if (unit >= 0) group += unit;
    else if (TENS.includes(word)) group += (TENS.indexOf(word) + 2) * 10;
    else if (word === 'a') group += 1;
  }
  return Math.round((total + group + Number(`0.${fraction || '0'}`)) * 1e6) / 1e6;
}

function valueOfDigits(digits: string): { value: number; orValue?: number } {
  if (/[ ,\u00a0\u202f']\d{3}(?!\d)/.test(digits)) {
    return { value: Number(digits.replace(/[ ,\u00a0\u202f']/g, '')) };
  }
  const value = Number(digits.replace(',', '.'));
  return /^-?\d{1,3}\.\d{3}$/.test(digits) ? { value, orValue: value * 1000 } : { value };
}

function unitOf(before: string | undefined, after: string | undefined): string {
  const sign = (after ?? before ?? '').toLowerCase();
  if (sign === '%' || sign.startsWith('per')) return '%';
  return CURRENCIES[sign] ?? '';
}

/** Every number of a text. The bare word "one" is left out: it is nearly always a pronoun. */
export function numberMentions(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [whole, before, digits, scaleWord, scaleLetter, words, after] = match;
    const unit = unitOf(before, after);
    if (digits !== undefined) {
      const scale = SCALES[(scaleWord ?? scaleLetter ?? '').toLowerCase()] ?? 1;
      const { value, orValue } = valueOfDigits(digits);
      const or = orValue === undefined || scale !== 1 ? {} : { orValue };
      found.push({ value: Math.round(value * scale * 1e6) / 1e6, ...or, unit, words: whole.trim() });
    } else if (words !== undefined && (unit !== '' || !/^one$/i.test(words)))
      found.push({ value: valueOfWords(words), unit, words: whole.trim() });
  }
  return found;
}

/** True when both name the same value, and not different units. */
export function isSameNumber(one: NumberMention, other: NumberMention): boolean {
  const values = [other.value, other.orValue];
  const isEqual = values.includes(one.value) || (one.orValue !== undefined && values.includes(one.orValue));
  const isPercent = one.unit === '%' || other.unit === '%';
  return (
    isEqual && (isPercent ? one.unit === other.unit : one.unit === '' || other.unit === '' || one.unit === other.unit)
  );
}
