import { capital } from '../../domain/capital.ts';
import type { DueDay } from '../dates/due-day.ts';
import { type MaskedNames, unmaskNames } from './masked-names.ts';
import { nameParts } from './people.ts';

const LONGEST = 160;
const TAIL =
  /[\s,;:.!?–—-]+(?:please|right|okay|ok|yeah|yes|then|too|thanks?|thank you|i think|i guess|i believe|you know|and|but|so|or|if (?:you can|possible|that's (?:ok|okay|fine|all right)|you don't mind|everyone agrees)|for (?:us|me)(?= *$)|(?:for|from) (?:now|today)|as (?:well|we said|discussed)|is that (?:ok|okay|fine)|does that work|at that point|or something|and so on|or so|now|maybe)$/i;
const PURPOSE = /^(\S+(?: \S+){2,}?) (?:so that|so we|so i|because|just so|in order for)(?!\w).*$/i;
const DIGRESSION =
  /(?:,| [-–—])\s+(?:because|'cause|which|so that|since|but|so|and then|and that|just|in case|otherwise|given|as|even|where|unless|instead of|is that|if that|does that|do you|i think|we|it|that|not that|you know|right|okay|if)(?!\w).*$/i;

function withoutDue(text: string, due: DueDay | undefined): string {
  if (!due) return text;
  const at = text.toLowerCase().indexOf(due.words.toLowerCase());
  if (at < 0) return text;
  const after = text
    .slice(at + due.words.length)
    .replace(/^(?: (?:evening|morning|afternoon|noon|at the latest|latest|end of day|eod))+/i, '');
  const before = text
    .slice(0, at)
    .replace(/[\s,]*(?:(?:ready|done|by|before|until|on|at|end of day|eod|close of business|say|due)\s*)*$/i, (lost) =>
      /ready|done/.test(lost)
        ? lost.replace(/\s*(?:by|before|until|on|at|end of day|eod|close of business|say|due)\s*/gi, '')
        : '',
    );
  return `${before}${after}`;
}

/** How a line is written from what was said. */
export interface TitleContext {
  readonly names: Pick<MaskedNames, 'names'>;
  /** '' when nobody is named. */
  readonly speaker: string;
  readonly due?: DueDay | undefined;
  readonly lead?: string | undefined;
  readonly isAction: boolean;
  /** Display name of the person spoken to, where that is plain from the turn before. */
  readonly addressee?: string | undefined;
}

function inThirdPerson(text: string, speaker: string, addressee: string | undefined): string {
  const you = addressee ? ` ${nameParts(addressee).first}` : '';
  const me = nameParts(speaker).first || 'the speaker';
  return text
    .replace(/(?<![\w'])(?:my|your)(?: own)?(?![\w'])/gi, 'the')
    .replace(/(?<![\w'])me(?![\w'])/gi, me)
    .replace(/(?<=^(?:send|give|get|show|share|email|forward|bring|ping)) you(?! all| guys| both)(?![\w'])/i, you)
    .replace(/(?<=^(?:send|give|get|show|share|email|forward|bring|ping)) you (?:all|guys|both)(?![\w'])/i, '')
    .replace(/ (?:to|with|for) you(?: all| guys| both)?$/i, '')
    .replace(/(?<![\w'])i(?=(?:'ll|'ve|'m|'d)?(?![\w]))/g, 'I');
}

/**
 * One line a person would keep: no filler, no digression, no due words (they are a field), names as spoken, "I" and "my"
 * resolved. '' when nothing is left.
 */
export function readableTitle(
  masked: string,
  { names, speaker, due, lead = '', isAction, addressee }: TitleContext,
): string {
  let text = withoutDue(masked.trim(), due).replace(/^(?:to|that|like|then|just|also|please|now|:|,)\s+/i, '');
  const digression = DIGRESSION.exec(text);
  if (digression && digression.index > 0 && text.slice(0, digression.index).trim().split(' ').length >= 3)
    text = text.slice(0, digression.index);
  text = text.replace(PURPOSE, '$1');
  for (let cut = text.replace(/[\s,;:.!?–—-]+$/, ''); ; cut = text.replace(TAIL, '').replace(/[\s,;:.!?–—-]+$/, '')) {
    if (cut === text) break;
    text = cut;
  }
  if (text === '') return '';
  if (isAction) text = inThirdPerson(text, speaker, addressee).replace(/^to /i, '');
  text = unmaskNames(`${lead}${text}`, names).replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) {
    const space = text.lastIndexOf(' ', LONGEST - 1);
    text = `${text.slice(0, space > 0 ? space : LONGEST - 1)}…`;
  }
  return capital(text);
}
