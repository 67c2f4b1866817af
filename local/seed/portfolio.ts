import { ATLAS } from './atlas/story.ts';
import type { Story } from './story.ts';

/** The sample portfolio. All programs, organisations and people in it are fictional. */
export const STORIES: readonly Story[] = [ATLAS];
