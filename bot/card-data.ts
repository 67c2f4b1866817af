import { quotedNumber } from '#shared/contracts/common.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import * as z from 'zod/v4';

/** What a button says it is about; anybody may have changed it on the way. */
export interface CardData {
  readonly programId: string;
  readonly number: string;
  /** The rest: what was typed or chosen. Inputs left empty are left out. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Of a program's key, as far as one can be written. */
export const programKey = z.string().regex(/^[a-z0-9-]{1,64}$/, { message: 'This names no program.' });
const about = z.looseObject({ programId: programKey, number: quotedNumber });

/** @throws Refusal `input/invalid`. */
export function readCardData(data: unknown): CardData {
  const { programId, number, ...rest } = parse(about, data);
  return { programId, number, body: typed(rest) };
}

/** What was typed into a form, without what a client adds and what was left empty. */
export const typed = (data: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([name, value]) => value !== '' && !ADDED.has(name)));

const ADDED: ReadonlySet<string> = new Set(['verb', 'msteams', 'commandId']);
