import type { Caller } from '../../domain/people/caller.ts';
import type { Cue } from '../../extraction/transcript/cue.ts';
import { openTranscript, type TranscriptDeps } from './open-transcript.ts';
import { readTranscriptBytes } from './read-transcript-bytes.ts';

/** A transcript as its reader sees it. */
export interface TranscriptView {
  readonly cues: readonly Pick<Cue, 'index' | 'startSeconds' | 'endSeconds' | 'speaker' | 'text'>[];
  readonly isAttributed: boolean;
}

/**
 * The words of a meeting, for those who were there and the TPM.
 * @throws Refusal `record/not-found` (also when the text has been removed), `transcript/not-yours`.
 */
export const readMeetingTranscript =
  (deps: TranscriptDeps) =>
  async (caller: Caller, programId: string, number: string): Promise<TranscriptView> => {
    const bytes = await openTranscript(deps, 'meeting.read-transcript', caller, programId, number);
    const { cues, attributed } = readTranscriptBytes(bytes);
    return {
      cues: cues.map(({ index, startSeconds, endSeconds, speaker, text }) => ({
        index,
        startSeconds,
        endSeconds,
        speaker,
        text,
      })),
      isAttributed: attributed,
    };
  };
