import type { Day } from '../domain/time/day.ts';
import type { Field } from '../domain/fields.ts';
import type { Kind } from '../domain/kind-places.ts';
import { fieldsOf } from '../domain/kinds.ts';
import { RAG_TEXT, RESPONSE_TEXT, SEVERITY_TEXT } from './choice-text.ts';
import { dayText } from './day-text.ts';
import { fieldText } from './field-text.ts';
import { statusText } from './kind-text.ts';

/** A piece of a sentence: words, or a person whose name is known elsewhere. */
export type Piece = string | { readonly personId: string };

/** How the sentence is to be written. */
export interface Wording {
  readonly locale: string;
  readonly today: Day;
}

const PLAIN_LENGTH = 60;
/** Why a record is in its state: a sentence that says nothing when it is cut, and goes with the state. */
const WHY = 'statusReason';
const CHOICES: Readonly<Record<string, string>> = { ...RAG_TEXT, ...RESPONSE_TEXT, ...SEVERITY_TEXT };

function pieceOf(name: string, field: Field | undefined, value: unknown, wording: Wording): Piece | undefined {
  const { locale, today } = wording;
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (typeof value !== 'string' || (value.length > PLAIN_LENGTH && name !== WHY)) return undefined;
  if (field?.type === 'person') return { personId: value };
  if (field?.type === 'day') return dayText(value, locale, today);
  if (field?.type === 'instant') return dayText(value.slice(0, 10), locale, today);
  if (name === 'status') return statusText(value);
  return CHOICES[value] ?? `“${value}”`;
}

type Fields = Readonly<Record<string, unknown>>;

const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** "due day from 20 Nov to 27 Nov": one field of a change, in pieces; long texts are named only. */
export function changedFieldText(
  kind: Kind,
  name: string,
  was: unknown,
  is: unknown,
  wording: Wording,
): readonly Piece[] {
  const field = fieldsOf(kind)[name];
  const [from, to] = [pieceOf(name, field, was, wording), pieceOf(name, field, is, wording)];
  const label = small(fieldText(name));
  if (from === undefined || to === undefined) return [label];
  if (from === 'nothing' || name === WHY) return [`${label} to `, to];
  return [`${label} from `, from, ' to ', to];
}

/** The fields of a change that a reader wants to hear of. */
export const toldFields = (kind: Kind, was: Fields, after: Fields): readonly string[] =>
  Object.keys(was).filter((name) => {
    const field = fieldsOf(kind)[name];
    return field !== undefined && !field.isSilent && (name !== WHY || after[name] !== undefined);
  });
