import { attachTranscript, type AttachDeps } from '#shared/usecases/attach-transcript.ts';
import { readMeetingTranscript } from '#shared/usecases/read-meeting-transcript.ts';
import { done } from './records.ts';
import type { Serve } from './serve.ts';

/** HTTP face of transcripts: in as bytes, out as cues. */
export function serveMeetings(serve: Serve, deps: AttachDeps): void {
  const attach = attachTranscript(deps);
  const read = readMeetingTranscript(deps);
  serve('meeting.attach-transcript', async ({ act, at, body }) =>
    done(await attach(act, at('programId'), at('number'), body as Uint8Array, 'text/vtt'), at),
  );
  serve('meeting.read-transcript', async ({ caller, at }) => {
    const transcript = await read(caller, at('programId'), at('number'));
    return { draw: () => transcript };
  });
}
