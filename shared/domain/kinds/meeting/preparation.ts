/** What a meeting has to deal with before anybody writes its agenda: it comes out of the records by itself. */
import type { Kind } from '../../kind-places.ts';
import type { AnyRecord, RecordOf } from '../../kinds.ts';
import { dayAt, type Day } from '../../time/day.ts';
import type { Program } from '../program/program.ts';
import type { Action } from '../action/action.ts';
import type { Decision } from '../decision/decision.ts';
import type { Escalation } from '../escalation/escalation.ts';
import type { ChangeRequest } from '../change/change-request.ts';
import type { Meeting } from './meeting.ts';
import { waitingEscalations } from '../../queries/waiting-escalations.ts';
import { riskBand, type Risk } from '../risk/risk.ts';

/** The open matters of a program, as a meeting meets them: the most pressing first in each list. */
export interface Preparation {
  /** Open actions that come from the series, were carried, or are due by the day of the meeting. */
  readonly actions: readonly Action[];
  /** Decisions that wait, or whose deferral ends by the day of the meeting. */
  readonly undecided: readonly Decision[];
  readonly escalations: readonly Escalation[];
  readonly changes: readonly ChangeRequest[];
  /** Risks of the two upper bands. */
  readonly risks: readonly Risk[];
  /** The meeting of the series before this one. */
  readonly previous?: string;
}

/**
 * @param list The records of a kind that the reader may see.
 * @param now An instant, for a meeting that has no start yet.
 */
export function preparationOf(
  meeting: Meeting,
  program: Program,
  list: <K extends Kind>(kind: K) => readonly RecordOf<K>[],
  now: string,
): Preparation {
  const on = dayAt(meeting.startsAt ?? now, program.calendar.zone);
  const series = seriesOf(meeting, list('meeting'));
  const isOfSeries = (record: AnyRecord) =>
    record.sources.some((source) => 'meeting' in source && series.some(({ number }) => number === source.meeting));
  const previous = series.findLast(({ status }) => status !== 'planned')?.number;
  return {
    actions: list('action')
      .filter(
        (action) => action.status === 'open' && (action.carryCount > 0 || isDue(action, on) || isOfSeries(action)),
      )
      .sort(by(({ dueOn }) => dueOn)),
    undecided: list('decision')
      .filter((decision) => isWaiting(decision, on))
      .sort(by(({ neededByOn }) => neededByOn)),
    escalations: waitingEscalations(list('escalation')),
    changes: list('change')
      .filter(({ status }) => status === 'submitted')
      .sort(by(({ decideByOn }) => decideByOn)),
    risks: list('risk')
      .filter(({ status, score = 0 }) => (status === 'open' || status === 'mitigating') && isHigh(score))
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0)),
    ...(previous && { previous }),
  };
}

/** The other meetings of its series that began before it, oldest first. */
const seriesOf = ({ number, series, startsAt }: Meeting, meetings: readonly Meeting[]): readonly Meeting[] =>
  series === undefined
    ? []
    : meetings
        .filter((other) => other.number !== number && other.series === series)
        .filter((other) => !startsAt || !other.startsAt || other.startsAt < startsAt)
        .sort(by((other) => other.startsAt));

const isHigh = (score: number): boolean => ['high', 'critical'].includes(riskBand(score));

const isDue = ({ dueOn }: Action, on: Day): boolean => dueOn !== undefined && dueOn <= on;

const isWaiting = ({ status, turn }: Decision, on: Day): boolean =>
  status === 'proposed' || (status === 'deferred' && (turn?.until ?? on) <= on);

/** Earliest first; what has none comes last. */
const by =
  <R>(key: (record: R) => string | undefined) =>
  (a: R, b: R): number => {
    const [one, other] = [key(a) ?? '~', key(b) ?? '~'];
    return one < other ? -1 : one > other ? 1 : 0;
  };
