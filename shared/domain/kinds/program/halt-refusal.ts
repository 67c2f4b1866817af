import type { Program } from './program.ts';
import { VERBS, type Verb } from '../../people/verbs.ts';

/** Verbs that a paused program takes: they change the program itself, never its records. */
const WHILE_PAUSED: ReadonlySet<Verb> = new Set<Verb>([
  'program.edit',
  'program.resume',
  'program.close',
  'program.bind-chat',
  'program.release-chat',
]);

/** Why a paused or closed program refuses a verb to everybody; undefined when it takes the verb, as it takes every reading one. */
export function refusalWhileHalted(
  status: Program['status'],
  verb: Verb,
): 'program/paused' | 'program/closed' | undefined {
  if (VERBS[verb].does === 'reads') return undefined;
  if (status === 'closed') return 'program/closed';
  return status === 'paused' && !WHILE_PAUSED.has(verb) ? 'program/paused' : undefined;
}
