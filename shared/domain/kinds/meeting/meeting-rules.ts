import { spentUntil } from './agenda-clock.ts';
import { addSeconds, dayAt, startOfDay, type Instant } from '../../time/day.ts';
import { addDays } from '../../time/day-arithmetic.ts';
import { invalid } from '../../invalid.ts';
import { meets } from '../../people/access.ts';
import { approversOf } from '../../people/authority.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Owed } from '../../notice.ts';
import { holdersOf, isMember, type Program } from '../program/program.ts';
import { idOfNumber } from '../../record-id.ts';
import { isUnconfirmed } from '../decision/decision.ts';
import { confirmed } from '../decision/decision-rules.ts';
import { callEnd } from './call-end.ts';
import type { AgendaItem, Capture, Meeting } from './meeting.ts';
import { Refusal } from '../../refusal.ts';
import { same } from '../../same.ts';
import { told } from '../../told.ts';

/** More than anybody writes down in a meeting, and few enough for one record. */
const MOST_CAPTURES = 100;

const edited = (before: Meeting, after: Meeting, { now }: RuleContext): Meeting =>
  same(before.agenda, after.agenda) ? after : withClocks(before, after, now);

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

/** So long after its call, whoever runs a meeting here is reminded to end it. */
const REMIND_SECONDS = 4 * 3600;
/** So long after its call, a meeting that is still open is ended. */
const LEFT_OPEN_SECONDS = 24 * 3600;

/**
 * A new transcript is to be looked at again when its retention is over. A call is followed from its beginning, and again
 * when the meeting ends: while somebody runs it here, its transcript waits, though not for ever.
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
  const end = openSince(after);
  if (end && (before?.status !== 'live' || !same(before.calls, calls)))
    for (const [purpose, seconds] of [
      ['meeting-open', REMIND_SECONDS],
      ['meeting-left-open', LEFT_OPEN_SECONDS],
    ] as const)
      owed.push({ type: 'wake', at: addSeconds(end, seconds), subject: idOfNumber(number), purpose });
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

/** When the last call of a meeting that somebody runs here ended, or must have; undefined for any other meeting. */
function openSince({ status, calls }: Meeting): Instant | undefined {
  const last = calls?.at(-1);
  return status === 'live' && last ? callEnd(last) : undefined;
}

/** Who started it; when they have left the program, its TPM. */
const runnersOf = ({ startedById }: Meeting, program: Program): readonly string[] =>
  startedById && isMember(program, startedById) ? [startedById] : holdersOf(program, 'tpm');

/** Whoever runs a meeting hears that it is still open. @throws Refusal `record/wrong-state` when it is not, or a call is on. */
export function remindToEnd(before: Meeting, context: RuleContext): Outcome<Meeting> {
  const since = openSince(before);
  if (!since || addSeconds(since, REMIND_SECONDS) > context.now) throw new Refusal('record/wrong-state');
  return { subject: before, owed: told(runnersOf(before, context.program), 'still-open', before.number, context) };
}

/**
 * A meeting left open is ended as of the last that was heard of it, so that its transcript comes; whoever ran it and the
 * TPM are told.
 *
 * @throws Refusal `record/wrong-state` when it is not open any more, or a call is on.
 */
export function endLeftOpen(before: Meeting, context: RuleContext): Outcome<Meeting> {
  const since = openSince(before);
  if (!since || addSeconds(since, LEFT_OPEN_SECONDS) > context.now) throw new Refusal('record/wrong-state');
  const { program } = context;
  return {
    subject: ended(before, lastHeardOf(before)),
    owed: told([...runnersOf(before, program), ...holdersOf(program, 'tpm')], 'ended', before.number, context),
  };
}

/** The latest of what happened in it: its call's end, the taking of a point, a capture. */
function lastHeardOf({ startedAt = '', calls, current, captures }: Meeting): Instant {
  const heard = [calls?.at(-1)?.endedAt, current?.sinceAt, captures.at(-1)?.capturedAt];
  return heard.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), startedAt);
}

/** The meeting, over; its clocks stop. */
function ended(before: Meeting, at: Instant): Meeting {
  const { current: _current, ...rest } = before;
  return { ...rest, status: 'held', endedAt: at, spentSeconds: spentUntil(before, at) };
}

const start: RuleOf<'meeting', 'start'> = (before, _body, { now, caller }) => ({
  subject: {
    ...before,
    status: 'live',
    startedAt: now,
    startedById: caller.personId,
    spentSeconds: before.agenda.map(() => 0),
    ...(before.agenda.length > 0 && { current: { agendaIndex: 0, sinceAt: now } }),
  },
});

/** The next point, or any other: its clock runs on, that of the one before stops. */
const take: RuleOf<'meeting', 'take'> = (before, { agendaIndex }, { now }) => {
  if (agendaIndex >= before.agenda.length) throw invalid('/agendaIndex', 'The agenda has no such point.');
  if (before.current?.agendaIndex === agendaIndex) return { subject: before };
  return { subject: { ...before, spentSeconds: spentUntil(before, now), current: { agendaIndex, sinceAt: now } } };
};

/** Who is named decides when the caller may ask them; else they bring it to a decision. */
function decider(
  personId: string | undefined,
  { caller, program }: RuleContext,
): { readonly deciderId?: string; readonly ownerId?: string } {
  if (!personId) return {};
  const isAsked =
    meets('lead', caller, program) || (approversOf(program).includes(personId) && personId !== caller.personId);
  return isAsked ? { deciderId: personId } : { ownerId: personId };
}

/** Writes down what was said as a record, at once: a decision still waits to be read back, a risk to be scored. */
const capture: RuleOf<'meeting', 'capture'> = (
  before,
  { kind, title, ownerId, dueOn, agendaIndex = before.current?.agendaIndex },
  context,
) => {
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
      ? context.begin('decision', { ...common, question: title, ...decider(ownerId, context) })
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
};

const hold: RuleOf<'meeting', 'hold'> = (before, _body, { now }) => ({ subject: ended(before, now) });

/** Whoever waits for a transcript in vain has it looked for as if the call had just ended. */
const lookAgain: RuleOf<'meeting', 'look-again'> = (before) => {
  if (!before.calls)
    throw new Refusal('record/wrong-state', { detail: 'No call of this meeting in Teams was heard of.' });
  return { subject: before, owed: [{ type: 'follow-call', subject: idOfNumber(before.number) }] };
};

/** Whoever is said to have decided confirms all of it at once. @throws Refusal `record/wrong-state` when nothing waits for them. */
const confirmDecisions: RuleOf<'meeting', 'confirm-decisions'> = (before, _body, context) => {
  const mine = context
    .list('decision')
    .filter(
      (decision) =>
        isUnconfirmed(decision) &&
        decision.heard?.meeting === before.number &&
        decision.deciderId === context.caller.personId,
    );
  if (mine.length === 0)
    throw new Refusal('record/wrong-state', { detail: 'Nothing of this meeting waits for you to confirm it.' });
  return { subject: before, also: mine.map((decision) => confirmed(decision, context)) };
};

export const meetingRules = {
  kind: 'meeting',
  begin: () => ({ status: 'planned', spentSeconds: [], captures: [] }),
  edited,
  owes,
  commands: { start, take, capture, hold, 'look-again': lookAgain, 'confirm-decisions': confirmDecisions },
} satisfies KindRules<'meeting'>;
