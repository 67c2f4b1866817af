import { meets } from './access.ts';
import type { Caller } from './caller.ts';
import { teamOf, type Program } from '../kinds/program/program.ts';

/** True when a person may speak for a team: its members do, and those who lead the program for every team, or for none yet. */
export const speaksFor = (team: string | undefined, caller: Caller, program: Program): boolean =>
  (team !== undefined && teamOf(program, caller.personId) === team) || meets('lead', caller, program);
