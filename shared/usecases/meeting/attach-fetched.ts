import { productOf } from '../../domain/people/caller.ts';
import { secondsBetween } from '../../domain/time/day.ts';
import type { Outcome, RuleContext } from '../../domain/kind-rules.ts';
import type { Owed, Topic } from '../../domain/notice.ts';
import { holdersOf } from '../../domain/kinds/program/program.ts';
import { idOfNumber, type RecordId } from '../../domain/record-id.ts';
import type { Meeting, TranscriptHeld, TranscriptPart } from '../../domain/kinds/meeting/meeting.ts';
import type { Minutes } from '../../domain/kinds/minutes/minutes.ts';
import { Refusal } from '../../domain/refusal.ts';
import { settle } from '../../domain/settle.ts';
import { refusalWhileHalted } from '../../domain/kinds/program/halt-refusal.ts';
import { told } from '../../domain/told.ts';
import { joinTranscripts } from '../../extraction/transcript/join-transcripts.ts';
import type { Transcript } from '../../extraction/transcript/read-transcript.ts';
import type { ProgramKey } from '../../ports/ledger.ts';
import { commandOfProduct } from '../command-of-product.ts';
import type { AttachDeps } from './attach-transcript.ts';
import { contextOf } from '../program/context-of.ts';
import { draftMinutesFields, type DraftedMinutes } from './draft-minutes-fields.ts';
import { readTranscriptBytes } from './read-transcript-bytes.ts';
import { transcriptName } from './transcript-name.ts';
import { withTranscript } from './with-transcript.ts';

/** A transcript fetched from Graph. */
export interface FetchedPart {
  readonly part: TranscriptPart;
  readonly bytes: Uint8Array;
}

/** The most suggestions a review can hold. */
const MOST = 150;

const VERB = 'meeting.attach-transcript';

/** Names a transcript, under whatever id it is listed. */
export const partKey = ({ callId, contentCorrelationId }: TranscriptPart): string =>
  `${callId} ${contentCorrelationId}`;

/**
 * True while transcripts from Graph can still become this meeting's: it is not being run here, nobody brought a text of
 * their own, and its words are kept.
 */
export const takesParts = ({ transcript, status }: Meeting): boolean =>
  status !== 'live' && (!transcript || (transcript.road === 'graph' && !transcript.removedAt));

/**
 * Keeps what was fetched as the meeting's transcript and drafts its minutes, in the product's own name; the TPM hears of it.
 * Transcripts that come when there are some already are joined to them: what was suggested and decided stays, what is new
 * is suggested beside it. Published minutes stay as they are: then the TPM hears that more was said. The same transcript
 * twice changes nothing.
 *
 * Returns false when nothing was attached: all was there already, or the meeting takes no more.
 * @throws Refusal `transcript/unreadable`
 */
export const attachFetched =
  ({ ledger, transcripts, directory, tools, now }: AttachDeps) =>
  async (key: ProgramKey, id: RecordId, fetched: readonly FetchedPart[]): Promise<boolean> => {
    const state = await ledger.open(key);
    const { program } = state;
    const meeting = state.get(id);
    if (!program || meeting?.kind !== 'meeting' || refusalWhileHalted(program.status, VERB)) return false;
    if (!takesParts(meeting)) return false;
    const { transcript: held } = meeting;
    const known = new Set((held?.parts ?? []).map(partKey));
    const fresh = fetched.filter(({ part }) => !known.has(partKey(part)));
    const [first] = fresh;
    if (!first) return false;
    const parts = [...(held?.parts ?? []), ...fresh.map(({ part }) => part)];
    const offset = ({ createdAt }: TranscriptPart) => secondsBetween(parts[0]?.createdAt ?? createdAt, createdAt);
    const read = fresh.map(({ part, bytes }) => ({
      cues: readTranscriptBytes(bytes).cues,
      offsetSeconds: offset(part),
    }));
    const before = held && (await transcripts.get(transcriptName(key, held.sha256)));
    if (held && !before) return false;
    const old = before ? [{ cues: readTranscriptBytes(before).cues, offsetSeconds: 0 }] : [];
    // The only one stays as it came, byte by byte.
    const bytes = parts.length === 1 ? first.bytes : new TextEncoder().encode(joinTranscripts([...old, ...read]));
    const transcript = readTranscriptBytes(bytes);
    const people = await directory.people(program.members.map(({ personId }) => personId));
    const captured = meeting.captures.flatMap(({ record }) => state.find(record) ?? []);
    const draft = draftMinutesFields(meeting, program, transcript, people, captured, now());
    const sha256 = tools.sha256(bytes);
    await transcripts.put(transcriptName(key, sha256), bytes, 'text/vtt');

    const caller = productOf(key.tenantId, 'graph');
    const command = commandOfProduct(tools, {
      name: VERB,
      surface: caller.surface,
      key: [VERB, key.programId, id, ...parts.map(partKey)].join(' '),
    });
    try {
      const { isRepeat } = await ledger.run(key, command, (copy, at) => {
        const today = copy.list('program')[0];
        const current = copy.get(id);
        if (!today || current?.kind !== 'meeting' || refusalWhileHalted(today.status, VERB))
          throw new Refusal('record/wrong-state');
        const context = contextOf(copy, today, caller, at);
        const isAsRead = current.transcript?.sha256 === held?.sha256;
        if (!isAsRead || !takesParts(current)) throw new Refusal('record/wrong-state');
        return settle(joined(current, draft, heldFrom(transcript, draft, sha256, parts, context), context), context);
      });
      return !isRepeat;
    } catch (error) {
      // Somebody else was there meanwhile: the next look sees what is left to do.
      if (error instanceof Refusal && error.code === 'record/wrong-state') return false;
      throw error;
    }
  };

function minutesOf({ minutes }: Meeting, context: RuleContext): Minutes | undefined {
  const found = minutes === undefined ? undefined : context.find(minutes);
  return found?.kind === 'minutes' ? found : undefined;
}

const heldFrom = (
  { cues, attributed }: Transcript,
  { durationSeconds }: DraftedMinutes,
  sha256: string,
  parts: readonly TranscriptPart[],
  { now, caller }: RuleContext,
): TranscriptHeld => ({
  sha256,
  cueCount: cues.length,
  durationSeconds,
  isAttributed: attributed,
  receivedAt: now,
  receivedById: caller.personId,
  road: 'graph',
  parts,
});

/**
 * The minutes begun, or with what the later part of the transcript adds; retention counts from the first part. Minutes that
 * are published stay as they are: their meeting keeps the words that came later, and where they begin.
 */
function joined(meeting: Meeting, draft: DraftedMinutes, held: TranscriptHeld, context: RuleContext): Outcome {
  const { transcript: before } = meeting;
  const { program } = context;
  const tellTpm = (topic: Topic, number: string) => told(holdersOf(program, 'tpm'), topic, number, context);
  const earlier = minutesOf(meeting, context);
  if (!before || !earlier) {
    const minutes = context.begin('minutes', draft.fields);
    return {
      subject: minutes,
      also: [withTranscript(meeting, program, minutes, draft.speakerIds, held)],
      owed: tellTpm('to-review', minutes.number),
    };
  }
  const kept = { ...held, receivedAt: before.receivedAt };
  const removal: Owed = { type: 'remove-transcript', subject: idOfNumber(meeting.number), sha256: before.sha256 };
  if (earlier.status === 'draft') {
    const minutes = grown(earlier, draft, before.cueCount);
    return {
      subject: minutes,
      also: [withTranscript(meeting, program, minutes, draft.speakerIds, kept)],
      owed: [...tellTpm('to-review', minutes.number), removal],
    };
  }
  const minutesCueCount = before.minutesCueCount ?? before.cueCount;
  const longer = withTranscript(meeting, program, earlier, draft.speakerIds, { ...kept, minutesCueCount });
  return {
    subject: { ...longer, status: meeting.status },
    owed: [...tellTpm('said-later', meeting.number), removal],
  };
}

/** A draft with what is suggested by cues from `fromCue` on. */
function grown(minutes: Minutes, { fields }: DraftedMinutes, fromCue: number): Minutes {
  const last = Math.max(0, ...minutes.candidates.map(({ id }) => Number(/^c(\d+)/.exec(id)?.[1] ?? 0)));
  const added = fields.candidates
    .filter(({ cueFrom }) => cueFrom >= fromCue)
    .slice(0, Math.max(0, MOST - minutes.candidates.length))
    .map((candidate, index) => ({ ...candidate, id: `c${last + index + 1}` }));
  const lines = fields.lines.filter(({ cueFrom }) => cueFrom >= fromCue);
  return { ...minutes, candidates: [...minutes.candidates, ...added], lines: [...minutes.lines, ...lines] };
}
