import type { Caller } from '../../domain/people/caller.ts';
import type { Verb } from '../../domain/people/verbs.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { requireAccess, requireSeen } from '../program/require-access.ts';
import { mayReadTranscript } from '../record/view-of.ts';
import { transcriptName } from './transcript-name.ts';

/** What reading a transcript needs. */
export interface TranscriptDeps {
  readonly ledger: Ledger;
  readonly transcripts: Blobs;
}

/**
 * The bytes of a meeting's transcript, for those who were there and the TPM.
 * @throws Refusal `record/not-found` (also when the text has been removed), `transcript/not-yours`.
 */
export async function openTranscript(
  { ledger, transcripts }: TranscriptDeps,
  verb: Verb,
  caller: Caller,
  programId: string,
  number: string,
): Promise<Uint8Array> {
  const key = { tenantId: caller.tenantId, programId };
  const state = await ledger.open(key);
  const program = requireAccess(verb, caller, state.program);
  const meeting = requireSeen('meeting', caller, program, state.find(number));
  if (!mayReadTranscript(caller, program, meeting)) throw new Refusal('transcript/not-yours');
  const held = meeting.transcript;
  const bytes = held && !held.removedAt && (await transcripts.get(transcriptName(key, held.sha256)));
  if (!bytes) throw new Refusal('record/not-found');
  return bytes;
}
