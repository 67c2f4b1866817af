import type { Caller } from '../../domain/people/caller.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Cue } from '../../extraction/transcript/cue.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { readTranscriptBytes } from './read-transcript-bytes.ts';
import { requireAccess, requireSeen } from '../program/require-access.ts';
import { transcriptName } from './transcript-name.ts';
import { mayReadTranscript } from '../records/view-of.ts';

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
  ({ ledger, transcripts }: { readonly ledger: Ledger; readonly transcripts: Blobs }) =>
  async (caller: Caller, programId: string, number: string): Promise<TranscriptView> => {
    const key = { tenantId: caller.tenantId, programId };
    const state = await ledger.open(key);
    const program = requireAccess('meeting.read-transcript', caller, state.program);
    const meeting = requireSeen('meeting', caller, program, state.find(number));
    if (!mayReadTranscript(caller, program, meeting)) throw new Refusal('transcript/not-yours');
    const held = meeting.transcript;
    const bytes = held && !held.removedAt && (await transcripts.get(transcriptName(key, held.sha256)));
    if (!bytes) throw new Refusal('record/not-found');
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
