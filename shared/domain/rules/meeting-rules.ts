import { meets } from '../access.ts';
import type { KindRules, RecordCommand, RuleContext } from '../kind-rules.ts';
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
  commands: { start, hold },
} satisfies KindRules<'meeting'>;
