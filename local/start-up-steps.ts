import { seedStep } from './seed/seed-step.ts';
import type { StartUpStep } from './start-up-step.ts';

/** In the order in which they are taken. */
export const START_UP_STEPS: readonly StartUpStep[] = [seedStep];
