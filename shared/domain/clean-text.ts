/**
 * The one rule about characters that nobody sees. Line separators become what they mean: a new line, or a space where a text
 * has one line. Characters that show nothing and join nothing are dropped, marks of direction among them. Control
 * characters, non-characters and overrides of direction are forbidden: typed text that holds one is refused, and text from
 * outside (transcripts, mails, Graph, Teams) loses it and is never refused. Nothing else changes: accents stay composed or
 * decomposed as written, and joiners, emoji, flags and spaces of every width stay.
 */

/** As Unicode names them; CR alone, too. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** The tag characters of a flag (England's), then what is dropped: every other tag character, too, which could hide words. */
const UNSHOWN =
  /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202c\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** One of them chooses how a character looks; more in a row could hide words. */
const FURTHER_SELECTORS = /([\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;
/** Half a pair, a non-character, a control character but tab and newline, an override of direction. */
const FORBIDDEN = /\p{Cs}|\p{Noncharacter_Code_Point}|(?![\t\n])\p{Cc}|[\u202d\u202e]/u;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');
/** Letters, digits, signs, but for fillers, joiners and the empty Braille cell, and for U+FFFD, which stands for a loss. */
const SHOWN = /(?![\p{Default_Ignorable_Code_Point}\u2800\ufffd])[\p{L}\p{N}\p{P}\p{S}]/u;

const withoutUnshown = (text: string): string => text.replace(UNSHOWN, '$1').replace(FURTHER_SELECTORS, '$1');

/** Typed text as it is kept, of one line or more: trimmed. Forbidden characters are still in it; `flawIn` names them. */
export const typedText = (text: string): string => withoutUnshown(text.replace(LINE_ENDS, '\n')).trim();

/** Typed text as it is kept, on one line: trimmed, line ends and tabs as spaces. Forbidden characters are still in it. */
export const typedLine = (text: string): string => typedText(text).replace(/[\t\n]+/g, ' ');

/** A sentence that names the first forbidden character of a typed text; undefined when there is none. */
export function flawIn(text: string): string | undefined {
  const [found] = FORBIDDEN.exec(text) ?? [];
  if (found === undefined) return undefined;
  if (/[\u202d\u202e]/.test(found))
    return `Holds an invisible character that reverses the direction of reading (${nameOf(found)}). Remove it.`;
  if (/\p{Cc}/u.test(found)) return `Holds a control character (${nameOf(found)}). Remove it.`;
  return 'Holds characters that are no text.';
}

/** Whether a text shows anything at all. */
export const isSeen = (text: string): boolean => SHOWN.test(text);

/** A text from outside, as it is kept: never refused, and well-formed. It is not trimmed: places in it are quoted. */
export const outsideText = (text: string): string =>
  withoutUnshown(text.toWellFormed().replace(LINE_ENDS, '\n').replace(ALL_FORBIDDEN, ''));

/** A text from outside on one line, trimmed; runs of white space are one space. '' when it shows nothing. */
export function outsideLine(text: string): string {
  const line = outsideText(text).replace(/\s+/g, ' ').trim();
  return isSeen(line) ? line : '';
}

/** The first `most` UTF-16 units of a text, without half a pair at the end. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/\p{Cs}$/u, '');

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
