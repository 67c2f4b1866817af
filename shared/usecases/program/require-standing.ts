import type { Program } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import { standingRefusal } from '../../domain/kinds/program/standing.ts';
import type { Verb } from '../../domain/people/verbs.ts';

/** Lets a verb through when the program's state takes it. @throws Refusal `program/paused`, `program/closed`. */
export function requireStanding(verb: Verb, { status }: Program): void {
  const code = standingRefusal(status, verb);
  if (code) throw new Refusal(code);
}
