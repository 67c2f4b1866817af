import type { Program } from './program.ts';
import type { Verb } from '../../people/verbs.ts';

/** Acts that change nothing, and so are refused by no state. */
const READING = new Set(['list', 'read', 'log', 'search', 'find', 'verify', 'read-transcript']);
/** What is still done to a program that is paused: to the program itself, never to its records. */
const WHILE_PAUSED: ReadonlySet<Verb> = new Set([
  'program.edit',
  'program.resume',
  'program.close',
  'program.bind-chat',
  'program.release-chat',
]);

/** Why a program in this state refuses a verb to everybody; undefined when it does not. */
export function standingRefusal(
  status: Program['status'],
  verb: Verb,
): 'program/paused' | 'program/closed' | undefined {
  if (READING.has(verb.slice(verb.indexOf('.') + 1))) return undefined;
  if (status === 'closed') return 'program/closed';
  return status === 'paused' && !WHILE_PAUSED.has(verb) ? 'program/paused' : undefined;
}
