/** Turns the markup of a cue into plain text: tags go, entities become characters, white space becomes single spaces. */

import { cutText, outsideLine } from '../../domain/clean-text.ts';

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
/** Longest name of a speaker; directories end at 256, and nobody's is as long as this. */
const LONGEST_NAME = 200;

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

/** Speech, or a name, on one line and cleaned; with composed accents, because names are compared. */
export const oneLine = (text: string): string => outsideLine(text).normalize('NFC');

/** A speaker's name on one line, cut where no name goes on. */
export const speakerName = (text: string): string => cutText(spokenText(text), LONGEST_NAME).trim();

/** The speech of a cue's payload. Tags are removed before entities are decoded, so spoken markup stays as words. */
export function spokenText(payload: string): string {
  const bare = payload.includes('<') ? payload.replace(TAG, '') : payload;
  return oneLine(decodeEntities(bare));
}
