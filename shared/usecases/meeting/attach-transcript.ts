import type { Caller } from '../../domain/people/caller.ts';
import { rolesOf, type Program } from '../../domain/kinds/program/program.ts';
import type { Meeting } from '../../domain/kinds/meeting/meeting.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { draftMinutesFields } from './draft-minutes-fields.ts';
import { readTranscriptBytes } from './read-transcript-bytes.ts';
import { requireAccess, requireSeen } from '../program/require-access.ts';
import { requireRunning } from '../program/require-running.ts';
import { runInProgram, type Answer } from '../program/run-in-program.ts';
import { transcriptName } from './transcript-name.ts';
import { withTranscript } from './with-transcript.ts';

/** What attaching a transcript needs. */
export interface AttachDeps {
  readonly ledger: Ledger;
  readonly transcripts: Blobs;
  readonly directory: Directory;
  readonly tools: LedgerTools;
  readonly now: () => string;
}

/**
 * Keeps a meeting's transcript and drafts its minutes from it. The text is stored before the entry that cites it; who speaks
 * in it and is a member was there, and may read it.
 *
 * @throws Refusal `transcript/unreadable`, `transcript/not-yours`, `record/duplicate` when the same text is there already,
 *   `record/wrong-state` when the minutes of another text are being reviewed.
 */
export const attachTranscript =
  ({ ledger, transcripts, directory, tools, now }: AttachDeps) =>
  async (act: Act, programId: string, number: string, bytes: Uint8Array, type: string): Promise<Answer> => {
    const { caller } = act;
    const key = { tenantId: caller.tenantId, programId };
    const state = await ledger.open(key);
    const program = requireAccess('meeting.attach-transcript', caller, state.program);
    requireRunning('meeting.attach-transcript', program);
    const seen = requireSeen('meeting', caller, program, state.find(number));
    requireHost(caller, program, seen);
    const transcript = readTranscriptBytes(bytes);
    const people = await directory.people(program.members.map(({ personId }) => personId));
    const captured = seen.captures.flatMap(({ record }) => state.find(record) ?? []);
    const draft = draftMinutesFields(seen, program, transcript, people, captured, now());
    const sha256 = tools.sha256(bytes);
    await transcripts.put(transcriptName(key, sha256), bytes, type);
    return runInProgram(ledger, act, 'meeting.attach-transcript', programId, (context) => {
      const meeting = requireSeen('meeting', caller, context.program, context.find(number));
      requireHost(caller, context.program, meeting);
      if (meeting.transcript?.sha256 === sha256)
        throw new Refusal('record/duplicate', { facts: { number: meeting.minutes ?? meeting.number } });
      if (meeting.transcript) throw new Refusal('record/wrong-state', { facts: { number, status: meeting.status } });
      const minutes = context.begin('minutes', draft.fields);
      const held = {
        sha256,
        cueCount: transcript.cues.length,
        durationSeconds: draft.durationSeconds,
        isAttributed: transcript.attributed,
        receivedAt: context.now,
        receivedById: caller.personId,
        road: 'upload' as const,
      };
      return { subject: minutes, also: [withTranscript(meeting, context.program, minutes, draft.speakerIds, held)] };
    });
  };

/** Who brings a transcript has its text: one of those who were there, the one who called the meeting, or the TPM. */
function requireHost(caller: Caller, program: Program, meeting: Meeting): void {
  const isTpm = rolesOf(program, caller.personId).includes('tpm');
  const wasThere = [...meeting.attendeeIds, ...meeting.inviteeIds, meeting.createdById].includes(caller.personId);
  if (!isTpm && !wasThere) throw new Refusal('transcript/not-yours');
}
