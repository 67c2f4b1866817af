import { attachTranscript, type AttachDeps } from '#shared/usecases/meeting/attach-transcript.ts';
import { downloadTranscript } from '#shared/usecases/meeting/download-transcript.ts';
import { prepareMeeting } from '#shared/usecases/meeting/prepare-meeting.ts';
import { readMeetingTranscript } from '#shared/usecases/meeting/read-meeting-transcript.ts';
import { done } from './records.ts';
import type { Serve } from './serve.ts';

/** HTTP face of what a meeting has beyond a record: what waits for it, and its transcript, in as bytes, out as cues or a file. */
export function serveMeetings(serve: Serve, deps: AttachDeps): void {
  const attach = attachTranscript(deps);
  const read = readMeetingTranscript(deps);
  const download = downloadTranscript(deps);
  const prepare = prepareMeeting(deps);
  serve('meeting.attach-transcript', async ({ act, at, body }) =>
    done(await attach(act, at('programId'), at('number'), body as Uint8Array, 'text/vtt'), at),
  );
  serve('meeting.prepare', async ({ caller, at }) => {
    const preparation = await prepare(caller, at('programId'), at('number'));
    return { draw: () => preparation };
  });
  serve('meeting.read-transcript', async ({ caller, at }) => {
    const transcript = await read(caller, at('programId'), at('number'));
    return { draw: () => transcript };
  });
  serve('meeting.download-transcript', async ({ caller, at }) => {
    const file = await download(caller, at('programId'), at('number'));
    return { draw: () => file };
  });
}
