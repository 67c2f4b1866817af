import { meets } from '../access.ts';
import { addDays, dayAt, startOfDay, type Instant } from '../day.ts';
import type { KindRules, Outcome, RecordCommand, RuleContext } from '../kind-rules.ts';
import type { Program } from '../program.ts';
import { idOfNumber } from '../record-id.ts';
import type { Meeting } from '../records/meeting.ts';
import { Refusal } from '../refusal.ts';

/**
 * Attendance opens the transcript, so nobody admits people to somebody else's meeting: its creator or a lead says who was
 * there, and once a transcript is held the TPM alone adds to it.
 *
 * @throws Refusal `access/denied`.
 */
function edited(before: Meeting, after: Meeting, { caller, program }: RuleContext): Meeting {
  const isAdded = after.attendeeIds.some((personId) => !before.attendeeIds.includes(personId));
  const isHost = before.createdById === caller.personId || meets('lead', caller, program);
  if (isAdded && !(before.transcript ? meets('tpm', caller, program) : isHost))
    throw new Refusal('access/denied', { detail: 'Who attended is said by the host of the meeting or the TPM.' });
  return after;
}

/** The first instant at which the program's retention no longer keeps a transcript. */
export const transcriptExpiresAt = (receivedAt: Instant, program: Program): Instant =>
  startOfDay(addDays(dayAt(receivedAt, program.calendar.zone), program.transcriptRetentionDays), program.calendar.zone);

/** A new transcript is to be looked at again when its retention is over. */
const owes: KindRules<'meeting'>['owes'] = (before, { number, transcript }, { program }) =>
  transcript && !transcript.removedAt && !before?.transcript
    ? [
        {
          type: 'wake',
          at: transcriptExpiresAt(transcript.receivedAt, program),
          subject: idOfNumber(number),
          purpose: 'transcript-expiry',
        },
      ]
    : [];

/**
 * A transcript whose retention is over goes; that it was there, and its hash, remain.
 *
 * @throws Refusal `record/wrong-state` when there is none any more, or the retention has been made longer.
 */
export function expireTranscript(before: Meeting, { now, program }: RuleContext): Outcome<Meeting> {
  const { transcript } = before;
  if (!transcript || transcript.removedAt || transcriptExpiresAt(transcript.receivedAt, program) > now)
    throw new Refusal('record/wrong-state');
  return {
    subject: { ...before, transcript: { ...transcript, removedAt: now } },
    owed: [{ type: 'remove-transcript', subject: idOfNumber(before.number), sha256: transcript.sha256 }],
  };
}

const start: RecordCommand<Meeting, object> = {
  from: ['planned'],
  apply: (before, _body, { now }) => ({ subject: { ...before, status: 'live', startedAt: now } }),
};

const hold: RecordCommand<Meeting, object> = {
  from: ['planned', 'live'],
  apply: (before, _body, { now }) => ({ subject: { ...before, status: 'held', endedAt: now } }),
};

export const meetingRules = {
  kind: 'meeting',
  final: ['minutes-approved'],
  begin: ({ ritual, agenda, inviteeIds, attendeeIds }) => ({
    status: 'planned',
    ritual: ritual ?? 'other',
    agenda: agenda ?? [],
    inviteeIds: inviteeIds ?? [],
    attendeeIds: attendeeIds ?? [],
  }),
  edited,
  owes,
  commands: { start, hold },
} satisfies KindRules<'meeting'>;
