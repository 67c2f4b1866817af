/** Why a text was not read as a transcript. */
export type TranscriptErrorReason = 'empty' | 'binary' | 'not-a-transcript' | 'too-many-cues' | 'too-large';

/** The text is no transcript this product can read; `detail` says what was found and on which line. */
export class TranscriptError extends Error {
  override readonly name = 'TranscriptError';
  readonly reason: TranscriptErrorReason;
  /** One sentence for the person who chose the file; it quotes nothing from the file. */
  readonly detail: string;

  constructor(reason: TranscriptErrorReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
