import { meets } from '../access.ts';
import { spentUntil } from '../agenda-clock.ts';
import { addDays, dayAt, startOfDay, type Day, type Instant } from '../day.ts';
import { invalid } from '../invalid.ts';
import type { KindRules, Outcome, RecordCommand, RuleContext } from '../kind-rules.ts';
import type { Owed } from '../notice.ts';
import type { Program } from '../program.ts';
import { idOfNumber } from '../record-id.ts';
import type { AgendaItem, Capture, CaptureKind, Meeting } from '../records/meeting.ts';
import { Refusal } from '../refusal.ts';
import { same } from '../same.ts';

/** More than anybody writes down in a meeting, and few enough for one record. */
const MOST_CAPTURES = 100;

/**
 * Attendance opens the transcript, so nobody admits people to somebody else's meeting: its creator or a lead says who was
 * there, and once a transcript is held the TPM alone adds to it.
 *
 * @throws Refusal `access/denied`.
 */
function edited(before: Meeting, after: Meeting, { caller, program, now }: RuleContext): Meeting {
  const isAdded = after.attendeeIds.some((personId) => !before.attendeeIds.includes(personId));
  const isHost = before.createdById === caller.personId || meets('lead', caller, program);
  if (isAdded && !(before.transcript ? meets('tpm', caller, program) : isHost))
    throw new Refusal('access/denied', { detail: 'Who attended is said by the host of the meeting or the TPM.' });
  return same(before.agenda, after.agenda) ? after : withClocks(before, after, now);
}

/** A point that stays in the agenda keeps its time and what was captured under it, wherever it moved; when the one that is on goes, nothing is on. */
function withClocks(before: Meeting, after: Meeting, now: Instant): Meeting {
  const spent = spentUntil(before, now);
  const places = placesBefore(before.agenda, after.agenda);
  const agendaIndex = before.current ? places.indexOf(before.current.agendaIndex) : -1;
  const { current: _current, ...rest } = after;
  return {
    ...rest,
    spentSeconds: before.startedAt ? places.map((place) => spent[place] ?? 0) : [],
    captures: after.captures.map((capture) => moved(capture, places)),
    ...(agendaIndex >= 0 && { current: { agendaIndex, sinceAt: now } }),
  };
}

/** Where each point of an agenda was before: known by its words, or, reworded, by its place; -1 for a new one. */
function placesBefore(before: readonly AgendaItem[], after: readonly AgendaItem[]): readonly number[] {
  const left = new Set(before.keys());
  const take = (place: number | undefined): number => (place !== undefined && left.delete(place) ? place : -1);
  const byWords = after.map(({ title }) => take([...left].find((place) => before[place]?.title === title)));
  const isAsLong = before.length === after.length;
  return byWords.map((place, index) => (place < 0 && isAsLong ? take(index) : place));
}

function moved(capture: Capture, places: readonly number[]): Capture {
  const { agendaIndex: was, ...rest } = capture;
  const agendaIndex = was === undefined ? -1 : places.indexOf(was);
  return agendaIndex < 0 ? rest : { ...rest, agendaIndex };
}

/** The first instant at which the program's retention no longer keeps a transcript. */
export const transcriptExpiresAt = (receivedAt: Instant, program: Program): Instant =>
  startOfDay(addDays(dayAt(receivedAt, program.calendar.zone), program.transcriptRetentionDays), program.calendar.zone);

/**
 * A new transcript is to be looked at again when its retention is over. A call is followed from its beginning, and again
 * when the meeting ends: while somebody runs it here, its transcript waits.
 */
const owes: KindRules<'meeting'>['owes'] = (before, after, { program }) => {
  const { number, transcript, calls } = after;
  const owed: Owed[] = [];
  if (transcript && !transcript.removedAt && !before?.transcript) {
    const at = transcriptExpiresAt(transcript.receivedAt, program);
    owed.push({ type: 'wake', at, subject: idOfNumber(number), purpose: 'transcript-expiry' });
  }
  const hasEnded = before?.status === 'live' && after.status === 'held';
  if (calls && (hasEnded || !same(before?.calls, calls)))
    owed.push({ type: 'follow-call', subject: idOfNumber(number) });
  return owed;
};

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
  apply: (before, _body, { now }) => ({
    subject: {
      ...before,
      status: 'live',
      startedAt: now,
      spentSeconds: before.agenda.map(() => 0),
      ...(before.agenda.length > 0 && { current: { agendaIndex: 0, sinceAt: now } }),
    },
  }),
};

/** The next point, or any other: its clock runs on, that of the one before stops. */
const take: RecordCommand<Meeting, { agendaIndex: number }> = {
  from: ['live'],
  apply(before, { agendaIndex }, { now }) {
    if (agendaIndex >= before.agenda.length) throw invalid('/agendaIndex', 'The agenda has no such point.');
    if (before.current?.agendaIndex === agendaIndex) return { subject: before };
    return { subject: { ...before, spentSeconds: spentUntil(before, now), current: { agendaIndex, sinceAt: now } } };
  },
};

interface Captured {
  readonly kind: CaptureKind;
  readonly title: string;
  readonly ownerId?: string;
  readonly dueOn?: Day;
  /** 0-based; the point that is on when left out. */
  readonly agendaIndex?: number;
}

/** Writes down what was said as a record, at once: a decision still waits to be read back, a risk to be scored. */
const capture: RecordCommand<Meeting, Captured> = {
  from: ['live'],
  apply(before, { kind, title, ownerId, dueOn, agendaIndex = before.current?.agendaIndex }, context) {
    const { caller, now } = context;
    if (before.captures.length >= MOST_CAPTURES)
      throw invalid('/kind', `A meeting captures up to ${MOST_CAPTURES} records.`);
    if (agendaIndex !== undefined && agendaIndex >= before.agenda.length)
      throw invalid('/agendaIndex', 'The agenda has no such point.');
    const common = {
      title,
      confidential: before.confidential,
      sources: [{ type: 'meeting' as const, meeting: before.number, capturedAt: now }],
      ...(before.confidential && { watcherIds: before.watcherIds }),
    };
    const owner = ownerId ? { ownerId } : {};
    const due = dueOn ? { dueOn } : {};
    const record =
      kind === 'decision'
        ? context.begin('decision', { ...common, question: title, ...(ownerId && { deciderId: ownerId }) })
        : kind === 'action'
          ? context.begin('action', { ...common, ...owner, ...due })
          : context.begin('risk', { ...common, ...owner });
    const made: Capture = {
      record: record.number,
      capturedAt: now,
      byId: caller.personId,
      ...(agendaIndex !== undefined && { agendaIndex }),
    };
    return { subject: { ...before, captures: [...before.captures, made] }, also: [record] };
  },
};

const hold: RecordCommand<Meeting, object> = {
  from: ['planned', 'live'],
  apply(before, _body, { now }) {
    const { current: _current, ...rest } = before;
    return { subject: { ...rest, status: 'held', endedAt: now, spentSeconds: spentUntil(before, now) } };
  },
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
    spentSeconds: [],
    captures: [],
  }),
  edited,
  owes,
  commands: { start, take, capture, hold },
} satisfies KindRules<'meeting'>;
