import { ATLAS } from './atlas/story.ts';
import { EXIT } from './exit/story.ts';
import { IDENTITY } from './identity/story.ts';
import { MOBILE } from './mobile/story.ts';
import { RESIDENCY } from './residency/story.ts';
import type { Story } from './story.ts';

/** The sample portfolio. All programs, organisations and people in it are fictional. */
export const STORIES: readonly Story[] = [ATLAS, IDENTITY, RESIDENCY, MOBILE, EXIT];
