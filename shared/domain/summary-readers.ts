import { holdersOf, type Program } from './program.ts';
import type { Summary } from './records/summary.ts';

/** Who is told when a summary is published: those who direct and sponsor its program, and whoever watches it. */
export const summaryReaders = (program: Program, { watcherIds }: Summary): readonly string[] => [
  ...new Set([...holdersOf(program, 'director'), ...holdersOf(program, 'sponsor'), ...watcherIds]),
];
