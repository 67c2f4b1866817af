import { holdersOf, type Program } from '../program/program.ts';

/** Who is told when a summary of a program is published: those who direct it, and those who sponsor it. */
export const summaryReaders = (program: Program): readonly string[] => [
  ...new Set([...holdersOf(program, 'director'), ...holdersOf(program, 'sponsor')]),
];
