import type { Day } from '../domain/time/day.ts';
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

/** Fields that only follow from others, or repeat what the command says. */
const SILENT = new Set([
  'version',
  'updatedAt',
  'updatedById',
  'score',
  'inherentScore',
  'residualScore',
  'carryCount',
  'submittedAt',
  'submittedById',
  'appliedAt',
  'closedAt',
  'acknowledgedAt',
]);
const PLAIN_LENGTH = 60;
/** Why a record is in its state: a sentence that says nothing when it is cut, and goes with the state. */
const WHY = 'statusReason';
const CHOICES: Readonly<Record<string, string>> = { ...RAG_TEXT, ...RESPONSE_TEXT, ...SEVERITY_TEXT };

function pieceOf(name: string, value: unknown, { locale, today }: Wording): Piece | undefined {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (typeof value !== 'string' || (value.length > PLAIN_LENGTH && name !== WHY)) return undefined;
  if (name.endsWith('Id')) return { personId: value };
  if (name.endsWith('On')) return dayText(value, locale, today);
  if (name.endsWith('At')) return dayText(value.slice(0, 10), locale, today);
  if (name === 'status') return statusText(value);
  return CHOICES[value] ?? `“${value}”`;
}

type Fields = Readonly<Record<string, unknown>>;

const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** "due day from 20 Nov to 27 Nov": one field of a change, in pieces; long texts are named only. */
export function changedFieldText(name: string, was: unknown, is: unknown, wording: Wording): readonly Piece[] {
  const [from, to] = [pieceOf(name, was, wording), pieceOf(name, is, wording)];
  const label = small(fieldText(name));
  if (from === undefined || to === undefined) return [label];
  if (from === 'nothing' || name === WHY) return [`${label} to `, to];
  return [`${label} from `, from, ' to ', to];
}

/** The fields of a change that a reader wants to hear of. */
export const toldFields = (was: Fields, after: Fields): readonly string[] =>
  Object.keys(was).filter((name) => !SILENT.has(name) && (name !== WHY || after[name] !== undefined));
