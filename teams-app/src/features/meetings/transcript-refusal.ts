import type { RefusalCode } from '#shared/domain/refusal.ts';

/** What to do when a transcript is refused, after the sentence that says why. */
export const REMEDY: Readonly<Partial<Record<RefusalCode, string>>> = {
  'transcript/unreadable':
    'In Teams, open the meeting’s recap, choose Transcript, then Download as .vtt, and bring that file.',
  'input/unsupported-type': 'Bring a .vtt file, or the text of a transcript as .txt.',
  'input/too-large': 'Divide the recording’s transcript by meeting, or remove what was said before and after it.',
  'record/duplicate': 'Its minutes are there already; open them below.',
  'record/wrong-state': 'This meeting has a transcript already. Plan another meeting for a second one.',
  'transcript/not-yours': 'Ask the TPM to bring the transcript, or to add you to those invited.',
  'access/denied': 'Ask the TPM to bring the transcript.',
  'program/busy': 'Nothing is lost. Try again in a moment.',
};
