import type { CueRange } from '../transcript/cue.ts';
import type { DueDay } from '../dates/due-day.ts';

/** What the engine looks for in a meeting. */
export type CandidateKind = 'decision' | 'action' | 'risk' | 'issue' | 'dependency' | 'question';

/** A person named by the evidence: a display name of the transcript or the roster, and the words that show it. */
export interface NamedPerson {
  readonly name: string;
  readonly why: string;
}

/** Something a person may record. It proposes; it is true only once a person has accepted it. */
export interface Candidate extends CueRange {
  readonly kind: CandidateKind;
  /** One clean line, at most 160 characters, without owner and due day. */
  readonly title: string;
  /** What was said, as the transcript has it. */
  readonly quote: string;
  /** 0..1; an ordering, not a probability. */
  readonly confidence: number;
  /** The words that suggested it. */
  readonly why: string;
  /** Absent unless the words show who; always absent when the transcript names no speakers. */
  readonly ownerName?: NamedPerson;
  readonly dueOn?: DueDay;
  /** Only for a decision somebody made in the first person or confirmed. */
  readonly decidedByName?: NamedPerson;
  /** Where the same was said again, as in a recap. */
  readonly repeats: readonly CueRange[];
}
