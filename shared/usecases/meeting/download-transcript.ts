import type { NamedFile } from '../../domain/named-file.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { openTranscript, type TranscriptDeps } from './open-transcript.ts';

/**
 * A meeting's transcript as a file, byte by byte as it is kept, for those who were there and the TPM.
 * @throws Refusal `record/not-found` (also when the text has been removed), `transcript/not-yours`.
 */
export const downloadTranscript =
  (deps: TranscriptDeps) =>
  async (caller: Caller, programId: string, number: string): Promise<NamedFile> => {
    const bytes = await openTranscript(deps, 'meeting.download-transcript', caller, programId, number);
    const isVtt = /^\uFEFF?WEBVTT/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 16)));
    return isVtt
      ? { name: `${number} transcript.vtt`, type: 'text/vtt', bytes }
      : { name: `${number} transcript.txt`, type: 'text/plain; charset=utf-8', bytes };
  };
