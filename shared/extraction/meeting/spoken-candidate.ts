import type { Candidate } from '../../domain/kinds/minutes/minutes.ts';
import type { CueRange } from '../transcript/cue.ts';
import type { DueDay } from '../dates/due-day.ts';

/** A person named by the evidence: a display name of the transcript or the roster, and the words that show it. */
export interface NamedPerson {
  readonly name: string;
  readonly why: string;
}

/** A candidate as the words alone give it, before ids, people and its place on the agenda are known. */
export interface SpokenCandidate extends Pick<
  Candidate,
  'kind' | 'title' | 'quote' | 'cueFrom' | 'cueTo' | 'confidence' | 'why'
> {
  /** Absent unless the words show who; always absent when the transcript names no speakers. */
  readonly ownerName?: NamedPerson;
  readonly dueOn?: DueDay;
  /** Only for a decision somebody made in the first person or confirmed. */
  readonly decidedByName?: NamedPerson;
  /** Where the same was said again, as in a recap. */
  readonly repeats: readonly CueRange[];
}
