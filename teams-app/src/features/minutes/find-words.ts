import type { CueReply } from '#shared/contracts/replies.ts';

/** A place in the transcript where the searched words stand. */
export interface Found {
  /** Place of the cue in the list. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Every place where the words stand, in any case; nothing for less than two letters. */
export function findWords(cues: readonly CueReply[], words: string): readonly Found[] {
  const wanted = words.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const found: Found[] = [];
  for (const [at, { text }] of cues.entries()) {
    const low = text.toLowerCase();
    // A letter whose small form is longer would move the places after it.
    if (low.length !== text.length) continue;
    for (let from = low.indexOf(wanted); from >= 0; from = low.indexOf(wanted, from + wanted.length))
      found.push({ at, from, to: from + wanted.length });
  }
  return found;
}
