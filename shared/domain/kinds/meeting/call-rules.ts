import { dayAt, secondsBetween, type Instant } from '../../time/day.ts';
import type { Outcome, RuleContext } from '../../kind-rules.ts';
import type { MeetingEvent } from './meeting-event.ts';
import type { BoundChat } from '../program/program.ts';
import { LONGEST_CALL_SECONDS } from './call-end.ts';
import type { Call, Meeting } from './meeting.ts';
import { Refusal } from '../../refusal.ts';
import { PRODUCT_ID } from '../../people/caller.ts';
import { leads } from '../../people/need.ts';

/** Who comes back within this time goes on with the same meeting. */
const BREAK_SECONDS = 30 * 60;
/** A call that comes so soon after a meeting that was run here without one is of that meeting. */
const AFTER_SECONDS = 4 * 3600;

/**
 * What becomes of the program's meetings when Teams says that a call began or ended in one of its chats. A call in hand is
 * gone on with; a new one is of the meeting that is live, was just left, is planned for that day, or was run here that day
 * without a call; without any, a meeting is made after the last of the series. A planned meeting whose call ends was held; one that somebody runs here ends when
 * they say so, since people leave a call and come back.
 *
 * @throws Refusal `record/wrong-state` when the event is known already.
 */
export function noteEvent(event: MeetingEvent, chat: BoundChat, context: RuleContext): Outcome<Meeting> {
  const { at, chatId } = event;
  const all = context.list('meeting');
  const isSame = (call: Call) =>
    call.chatId === chatId && (event.event === 'start' ? call.startedAt : call.endedAt) === at;
  if (all.some(({ calls }) => calls?.some(isSame))) throw new Refusal('record/wrong-state');
  for (const meeting of all) {
    const place = (meeting.calls ?? []).findLastIndex((call) => call.chatId === chatId && goesOn(call, event));
    if (place >= 0) return { subject: withCall(meeting, place, event) };
  }
  const meeting = meetingOf(event, chat, context) ?? anotherOf(event, chat, context);
  return { subject: withCall(meeting, meeting.calls?.length ?? 0, event) };
}

/** True for the call that this event is of. */
function goesOn({ startedAt, endedAt }: Call, { event, at }: MeetingEvent): boolean {
  if (event === 'start') {
    if (startedAt === undefined) return isWithin(at, endedAt ?? at, LONGEST_CALL_SECONDS);
    return endedAt === undefined && isWithin(startedAt, at, LONGEST_CALL_SECONDS);
  }
  if (endedAt === undefined) return isWithin(startedAt ?? at, at, LONGEST_CALL_SECONDS);
  return isWithin(endedAt, at, BREAK_SECONDS);
}

/** The meeting with the event written to its call at that place. */
function withCall(
  meeting: Meeting,
  place: number,
  { event, at, chatId, onlineMeetingId, organizerId }: MeetingEvent,
): Meeting {
  const calls = meeting.calls ?? [];
  const before = calls[place];
  const call: Call = {
    chatId,
    ...before,
    ...(event === 'start' ? { startedAt: before?.startedAt ?? at } : { endedAt: at }),
    ...(onlineMeetingId && { onlineMeetingId }),
    ...(organizerId && { organizerId }),
  };
  const noted: Meeting = { ...meeting, calls: [...calls.slice(0, place), call, ...calls.slice(place + 1)] };
  if (event === 'start' || meeting.status !== 'planned') return noted;
  return { ...noted, status: 'held', endedAt: at, ...(call.startedAt && { startedAt: call.startedAt }) };
}

/**
 * The meeting of the chat's series that is on, or was just left; else the nearest of those planned for the day of the event
 * and those run here that day that ended a few hours ago at most, without call or transcript.
 */
function meetingOf({ at, chatId, organizerId }: MeetingEvent, { series }: BoundChat, context: RuleContext) {
  const { program } = context;
  const { zone } = program.calendar;
  // Who plans a meeting says who attended and reads the transcript: nobody plans one into the call of others.
  const hosts = [PRODUCT_ID, organizerId, ...leads(program).flatMap(({ personIds }) => personIds)];
  const mine = context
    .list('meeting')
    .filter((meeting) => meeting.series === series && hosts.includes(meeting.createdById));
  const isToday = (instant: Instant | undefined) => instant !== undefined && dayAt(instant, zone) === dayAt(at, zone);
  const distance = ({ status, startsAt, endedAt }: Meeting) =>
    Math.abs(secondsBetween((status === 'planned' ? startsAt : endedAt) ?? at, at));
  const wasLeft = ({ calls = [] }: Meeting) =>
    calls.some(
      (call) => call.chatId === chatId && call.endedAt !== undefined && isWithin(call.endedAt, at, BREAK_SECONDS),
    );
  const wasRun = ({ status, startedById, startedAt, endedAt, calls, transcript }: Meeting) =>
    series !== undefined &&
    status === 'held' &&
    startedById !== undefined &&
    isToday(startedAt) &&
    endedAt !== undefined &&
    isWithin(endedAt, at, AFTER_SECONDS) &&
    !calls &&
    !transcript;
  const planned = mine.filter(({ status }) => status === 'planned');
  return (
    mine.find(({ status, startedAt }) => status === 'live' && isToday(startedAt)) ??
    mine.find((meeting) => meeting.status !== 'minutes-approved' && wasLeft(meeting)) ??
    [...planned.filter(({ startsAt }) => isToday(startsAt)), ...mine.filter(wasRun)].sort(
      (a, b) => distance(a) - distance(b),
    )[0] ??
    planned.find(({ startsAt }) => startsAt === undefined)
  );
}

const isWithin = (from: Instant, to: Instant, seconds: number): boolean =>
  from <= to && secondsBetween(from, to) <= seconds;

/** A meeting nobody planned: as the last of its series, without its agenda; alone, when there is none. */
function anotherOf({ at, title }: MeetingEvent, { series }: BoundChat, context: RuleContext): Meeting {
  const last =
    series === undefined ? undefined : context.list('meeting').findLast((meeting) => meeting.series === series);
  return context.begin('meeting', {
    title: title ?? series ?? 'Meeting in Teams',
    startsAt: at,
    ...(series && { series }),
    ...(last && {
      ritual: last.ritual,
      inviteeIds: last.inviteeIds,
      confidential: last.confidential,
      watcherIds: last.watcherIds,
    }),
  });
}
