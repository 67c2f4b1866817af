/** One timed piece of speech, as the transcript has it. */
export interface Cue {
  /** 0-based position in the file; every citation of the minutes is a range of these. */
  readonly index: number;
  /** Seconds from the start of the transcript; negative when somebody was already speaking, 0 where the text has no times. */
  readonly startSeconds: number;
  /** Seconds; as written, so it may lie before `startSeconds` (the reader then warns). */
  readonly endSeconds: number;
  /** Display name, '' where the transcript names nobody. Never an identity: two people may share a name. */
  readonly speaker: string;
  /** Speech on one line, entities decoded, markup removed. Untrusted: it is quoted, never obeyed. */
  readonly text: string;
  /** Cues of one spoken utterance share this (`<guid>/<number>` of a Teams download); absent in other shapes. */
  readonly utteranceId?: string;
}

/** An inclusive range of cue indexes: the form in which everything in the minutes cites its evidence. */
export interface CueRange {
  readonly cueFrom: number;
  readonly cueTo: number;
}
