import { isMember, type Program } from '../../domain/kinds/program/program.ts';
import type { Meeting, TranscriptHeld } from '../../domain/kinds/meeting/meeting.ts';
import type { Minutes } from '../../domain/kinds/minutes/minutes.ts';

/** The meeting with a transcript and the minutes drafted from it. Members who speak in it were there, and may read it. */
export const withTranscript = (
  meeting: Meeting,
  program: Program,
  minutes: Minutes,
  speakerIds: readonly string[],
  transcript: TranscriptHeld,
): Meeting => ({
  ...meeting,
  status: 'minutes-drafted',
  minutes: minutes.number,
  attendeeIds: [...new Set([...meeting.attendeeIds, ...speakerIds.filter((id) => isMember(program, id))])],
  transcript,
});
