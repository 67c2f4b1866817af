import { addSeconds, type Instant } from '../../domain/time/day.ts';
import { refusalWhileHalted } from '../../domain/kinds/program/halt-refusal.ts';
import { idOfNumber, type RecordId } from '../../domain/record-id.ts';
import { callEnd, LONGEST_CALL_SECONDS } from '../../domain/kinds/meeting/call-end.ts';
import type { Call, Meeting } from '../../domain/kinds/meeting/meeting.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { RoadStep } from '../../domain/kinds/meeting/transcript-road.ts';
import type { CallJob, Jobs, NoticeJob } from '../../ports/jobs.ts';
import type { ProgramKey } from '../../ports/ledger.ts';
import type { KeptSubscription, RoadState } from '../../ports/road-state.ts';
import { TranscriptsFailure, type OnlineMeeting, type Transcripts } from '../../ports/transcripts.ts';
import { attachFetched, partKey, takesParts, type FetchedPart } from './attach-fetched.ts';
import type { AttachDeps } from './attach-transcript.ts';

/** What following a call needs. */
export interface FollowDeps extends AttachDeps {
  readonly graph: Transcripts;
  readonly jobs: Jobs;
  readonly road: RoadState;
  /** Whether Graph can reach us with notifications; without, we only look. */
  readonly isReachable: boolean;
  readonly trace: (sentence: string) => void;
}

/** A subscription lives longer than most meetings; Graph gives up to three days. */
const LIFETIME_SECONDS = 3 * 3600;
/** While a call runs: in time to renew the subscription. */
const RUNNING_LOOK_SECONDS = LIFETIME_SECONDS / 2;
const FIRST_LOOK_SECONDS = 10;
/** After a call's end: waits after each look. The first comes at once, the last after an hour and a quarter. */
const LOOKS_SECONDS = [FIRST_LOOK_SECONDS, 30, 120, 600, 3600];
/** Further waits while something is in the way that an administrator, or time, may take away. */
const PATIENT_LOOKS_SECONDS = [...LOOKS_SECONDS, 4 * 3600, 12 * 3600];
/** So long after the end of a transcript its call is taken to be over, whatever was heard. */
const UNHEARD_SECONDS = 30 * 60;
/** How far a transcript's time may lie outside the call's: clocks differ, events come late. */
const SLACK_SECONDS = 5 * 60;
/** Whoever is told of a transcript later than this after the call has no use for it. */
const LATE_SECONDS = 24 * 3600;

/**
 * Looks after a meeting's call: while it runs there is a subscription; finished transcripts are fetched and become a draft
 * of minutes. It may be done again at any time and does what is still to do; it sees itself to the next look. A road that
 * is barred is noted for the administrators, and tried again ever more slowly.
 */
export const followCall =
  (deps: FollowDeps) =>
  async ({ look, meeting: id, tenantId, programId, timesGivenUp }: CallJob): Promise<void> => {
    const { road, now } = deps;
    const key = { tenantId, programId };
    const seen = await lookAt(deps, key, id);
    if (timesGivenUp) await road.saw('follow', now());
    if (seen === 'nothing') return;
    if (seen.isRunning) return deps.jobs.send({ ...key, meeting: id, look: 0 }, RUNNING_LOOK_SECONDS);
    const wait = (seen.failure ? PATIENT_LOOKS_SECONDS : LOOKS_SECONDS)[look];
    if (wait === undefined) return;
    await deps.jobs.send({ ...key, meeting: id, look: look + 1 }, Math.max(wait, seen.failure?.retryAfterSeconds ?? 0));
  };

/** Does what Graph has told us to: fetches what there is now, or renews the subscription. What fails is looked at again. */
export const followNotice =
  (deps: FollowDeps) =>
  async ({ subscription: name, told, timesGivenUp }: NoticeJob): Promise<void> => {
    const { road, ledger, jobs, now, trace } = deps;
    const kept = await road.subscription(name);
    if (!kept) return trace(`A notice of an unknown subscription was ignored: ${name}.`);
    await road.saw('notify', now());
    const key = { tenantId: kept.tenantId, programId: kept.programId };
    const state = await ledger.find(key);
    for (const { number, calls = [] } of state?.list('meeting') ?? []) {
      const id = idOfNumber(number);
      const call = calls.findLast(({ onlineMeetingId }) => onlineMeetingId === kept.onlineMeetingId);
      if (!call || !isFresh(call, now())) continue;
      if (told === 'reauthorizationRequired') {
        if (isOpen(call, now())) await tried(() => subscribe(deps, key, kept.onlineMeetingId, true));
        continue;
      }
      const seen = await lookAt(deps, key, id);
      if (seen === 'nothing' || (!seen.failure && seen.unread === 0)) continue;
      await jobs.send({ ...key, meeting: id, look: 0 }, seen.isRunning ? UNHEARD_SECONDS : FIRST_LOOK_SECONDS);
    }
    if (timesGivenUp) await road.saw('follow', now());
  };

/** What one look at a call left to do. */
interface Seen {
  readonly isRunning: boolean;
  readonly failure?: TranscriptsFailure;
  /** Transcripts that are listed and were not fetched yet. */
  readonly unread: number;
}

async function lookAt(deps: FollowDeps, key: ProgramKey, id: RecordId): Promise<Seen | 'nothing'> {
  const { ledger, road, now, trace } = deps;
  const state = await ledger.find(key);
  const meeting = state?.get(id);
  const call = meeting?.kind === 'meeting' ? meeting.calls?.at(-1) : undefined;
  if (meeting?.kind !== 'meeting' || !call || !state?.program) return 'nothing';
  if (refusalWhileHalted(state.program.status, 'meeting.attach-transcript')) return 'nothing';
  const { onlineMeetingId, organizerId } = call;
  if (!onlineMeetingId || !organizerId) {
    await road.saw('list', now(), 'meeting-unnamed');
    trace(`The call of ${meeting.number} in ${key.programId} cannot be followed: Teams did not tell its ids.`);
    return 'nothing';
  }
  const isRunning = isOpen(call, now());
  if (isRunning && deps.isReachable) await tried(() => subscribe(deps, key, onlineMeetingId));
  if (!takesParts(meeting))
    // While somebody runs it here its call is followed; its end brings another look.
    return isRunning ? { isRunning, unread: 0 } : 'nothing';
  let unread = 0;
  const failure = await tried(async () => {
    unread = await collect(deps, key, meeting, { onlineMeetingId, organizerId });
  });
  return { isRunning, unread, ...(failure && { failure }) };
}

/** Fetches the transcripts of the meeting's own calls that it does not have. Returns how many are still to be fetched. */
async function collect(deps: FollowDeps, key: ProgramKey, meeting: Meeting, online: OnlineMeeting): Promise<number> {
  const { graph, road, now, trace } = deps;
  const listed = await step(deps, 'list', () => graph.list(online));
  const known = new Set((meeting.transcript?.parts ?? []).map(partKey));
  const missing = listed.filter((found) => !known.has(partKey(found)) && isOf(found.createdAt, meeting, now()));
  const isRunning = meeting.calls?.some((call) => isOpen(call, now()));
  // Whoever stops transcribing may go on talking; later than this the call's end was not heard of.
  const ripe = missing.filter(({ endedAt }) => !isRunning || endedAt <= addSeconds(now(), -UNHEARD_SECONDS));
  const fetched: FetchedPart[] = [];
  for (const { id, endedAt: _endedAt, ...part } of ripe) {
    const read = await step(deps, 'read', () => graph.read(online, id));
    if (!read) continue;
    await road.saw('names', now(), read.isAttributed ? undefined : 'names-off');
    fetched.push({ part, bytes: read.bytes });
  }
  try {
    await attachFetched(deps)(key, idOfNumber(meeting.number), fetched);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'transcript/unreadable')) throw error;
    trace(`A transcript of ${meeting.number} in ${key.programId} cannot be read: ${error.more.detail ?? ''}`);
  }
  return missing.length - fetched.length;
}

/** Sees to it that Graph tells of the meeting's transcripts for a while. What is kept before it is asked for proves a notice. */
async function subscribe(deps: FollowDeps, key: ProgramKey, onlineMeetingId: string, isUrgent = false): Promise<void> {
  const { graph, road, tools, now } = deps;
  const name = tools.sha256(onlineMeetingId).slice(0, 32);
  const before = await road.subscription(name);
  const kept: KeptSubscription = {
    name,
    ...key,
    onlineMeetingId,
    clientState: before?.clientState ?? `${name}.${tools.salt()}`,
    ...(before?.granted && { granted: before.granted }),
  };
  const isEnough = kept.granted !== undefined && kept.granted.expiresAt > addSeconds(now(), RUNNING_LOOK_SECONDS);
  if (isEnough && !isUrgent && before?.programId === key.programId) return;
  await road.keep(kept);
  const expiresAt = addSeconds(now(), LIFETIME_SECONDS);
  const granted = await step(deps, 'subscribe', async () => {
    const renewed = kept.granted && (await graph.renew(kept.granted.id, expiresAt));
    return renewed ?? graph.subscribe({ onlineMeetingId, clientState: kept.clientState, expiresAt });
  });
  await road.keep({ ...kept, granted });
}

/** Does a step of the road and notes whether it worked. */
async function step<T>({ road, now }: FollowDeps, name: RoadStep, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    await road.saw(name, now());
    return done;
  } catch (error) {
    if (error instanceof TranscriptsFailure) await road.saw(name, now(), error.problem);
    throw error;
  }
}

/** What Graph would not do; other failures pass through. */
const tried = (work: () => Promise<unknown>): Promise<TranscriptsFailure | undefined> =>
  work().then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof TranscriptsFailure) return error;
      throw error;
    },
  );

/** True while a call runs, as far as was heard. */
const isOpen = (call: Call, now: Instant): boolean => call.endedAt === undefined && now <= (callEnd(call) ?? '');

/** True for a call whose transcripts may still come. */
const isFresh = (call: Call, now: Instant): boolean =>
  isOpen(call, now) || (call.endedAt !== undefined && now <= addSeconds(call.endedAt, LATE_SECONDS));

/** True for an instant within one of the meeting's calls: a series shares one list of transcripts. */
const isOf = (instant: Instant, { calls = [] }: Meeting, now: Instant): boolean =>
  calls.some(({ startedAt, endedAt }) => {
    const to = endedAt ?? now;
    const from = startedAt ?? addSeconds(to, -LONGEST_CALL_SECONDS);
    return instant >= addSeconds(from, -SLACK_SECONDS) && instant <= addSeconds(to, SLACK_SECONDS);
  });
