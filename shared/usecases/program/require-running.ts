import type { Program } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import { refusalWhileHalted } from '../../domain/kinds/program/halt-refusal.ts';
import type { Verb } from '../../domain/people/verbs.ts';

/** Lets a verb through when the program's state takes it. @throws Refusal `program/paused`, `program/closed`. */
export function requireRunning(verb: Verb, { status }: Program): void {
  const code = refusalWhileHalted(status, verb);
  if (code) throw new Refusal(code);
}
