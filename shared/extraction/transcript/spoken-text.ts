/** Turns the markup of a cue into plain text: tags go, entities become characters, white space becomes single spaces. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
  shy: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
  yen: '¥',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
};

/** Classes, languages, voices, ruby and karaoke times; anything else between angle brackets is speech and stays. */
const TAG = /<\/?(?:c|i|b|u|v|ruby|rt|lang)(?:[.\s][^<>]*)?>|<-?\d[\d:.,-]*>/gi;
const ENTITY = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g;
/** Control characters, and the marks that can make text read in another order than it is stored. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is being removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

function character(code: number): string {
  const isScalar = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isScalar ? String.fromCodePoint(code) : '\ufffd';
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body] ?? whole;
    const isHex = body[1] === 'x' || body[1] === 'X';
    return character(Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}

/** Text on one line without invisible characters; used alike for speech and for names. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** The speech of a cue's payload. Tags are removed before entities are decoded, so spoken markup stays as words. */
export function spokenText(payload: string): string {
  const bare = payload.includes('<') ? payload.replace(TAG, '') : payload;
  return oneLine(decodeEntities(bare));
}
