import { oneLine } from '../transcript/spoken-text.ts';
import type { People } from './people.ts';

/** Source of a pattern that matches one masked name. */
export const NAME_TOKEN = '(?:\\ue000\\d+\\ue001)';

const TOKEN = /\ue000(\d+)\ue001/g;

/** A text whose names of known people are replaced by tokens, so that phrases can say "a name" whatever its letters. */
export interface MaskedNames {
  readonly text: string;
  /** Display name and spoken words by token number. */
  readonly names: readonly { readonly displayName: string; readonly words: string }[];
}

/** Masks the names of known people. */
export function maskNames(text: string, people: People): MaskedNames {
  const clean = oneLine(text.replace(/[\ue000\ue001]/g, ' '));
  const names = people.mentions(clean);
  let masked = '';
  let from = 0;
  names.forEach(({ words, offset }, number) => {
    masked += `${clean.slice(from, offset)}\ue000${number}\ue001`;
    from = offset + words.length;
  });
  return { text: masked + clean.slice(from), names };
}

/** The text with names as they were spoken. */
export function unmaskNames(text: string, { names }: Pick<MaskedNames, 'names'>): string {
  return text.replace(TOKEN, (_, number: string) => names[Number(number)]?.words ?? '');
}

/** Display name of the first masked person in a piece of the text. */
export function firstNamed(text: string, { names }: Pick<MaskedNames, 'names'>): string | undefined {
  const number = /\ue000(\d+)\ue001/.exec(text)?.[1];
  return number === undefined ? undefined : names[Number(number)]?.displayName;
}
