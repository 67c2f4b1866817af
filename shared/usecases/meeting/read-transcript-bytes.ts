import { Refusal } from '../../domain/refusal.ts';
import { readTranscript, type Transcript } from '../../extraction/transcript/read-transcript.ts';
import { TranscriptError } from '../../extraction/transcript/transcript-error.ts';

/** A transcript's cues from its bytes. @throws Refusal `transcript/unreadable` with what was found and where. */
export function readTranscriptBytes(bytes: Uint8Array): Transcript {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('transcript/unreadable', {
      detail: 'The file is not in UTF-8. Save it as UTF-8 and send it again.',
    });
  }
  try {
    const transcript = readTranscript(text);
    if (transcript.cues.length > 0) return transcript;
  } catch (error) {
    if (error instanceof TranscriptError) throw new Refusal('transcript/unreadable', { detail: error.detail });
    throw error;
  }
  throw new Refusal('transcript/unreadable', { detail: 'Nobody speaks in this transcript.' });
}
