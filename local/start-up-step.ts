import type { World } from './serve-world.ts';

/** Something `npm start` does once the world runs, before it says that it is ready. */
export interface StartUpStep {
  /** What it does, as a sentence about something going on: `Filling in the sample portfolio`. */
  readonly what: string;
  /** Gives a sentence about what came of it; nothing when there was nothing to do. */
  run(world: World): Promise<string | undefined>;
}
