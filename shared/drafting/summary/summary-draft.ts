import type { Kind } from '../../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../../domain/kinds.ts';
import type { Day, Instant } from '../../domain/time/day.ts';
import { functionsAwaited } from '../../domain/kinds/approval/approval-rules.ts';
import { riskBand, type Risk } from '../../domain/kinds/risk/risk.ts';
import type { Citation, Claim, SummarySection } from '../../domain/kinds/summary/summary.ts';
import { currentReport } from '../../domain/queries/current-report.ts';
import { isOverdue } from '../../domain/queries/is-overdue.ts';
import { expectedOn, nextMilestones } from '../../domain/queries/next-milestones.ts';
import { waitingEscalations } from '../../domain/queries/waiting-escalations.ts';
import type { NameOf } from './name-of.ts';
import { sayDay } from './say-day.ts';

/** A change of one record within the period. */
export interface PeriodChange {
  readonly command: string;
  readonly at: Instant;
  readonly after: AnyRecord;
  readonly was: Readonly<Record<string, unknown>> | null;
}

/** What a weekly summary is drawn from: only what its readers may see. */
export interface SummaryMaterial {
  readonly today: Day;
  /** The records as they are. */
  readonly records: readonly AnyRecord[];
  /** What was done in the period, oldest first. */
  readonly changes: readonly PeriodChange[];
  readonly nameOf: NameOf;
}

type Drafted = Pick<Claim, 'section' | 'text' | 'citations'>;

/** A director reads one page: so many sentences a section at most. */
const MOST: Readonly<Record<SummarySection, number>> = { asks: 4, status: 2, changes: 8, milestones: 3, risks: 3 };

/** The sentences of a weekly summary, asks first, each with what it rests on. Says nothing where there is nothing. */
export function draftSummary(material: SummaryMaterial): readonly Drafted[] {
  const sections: readonly [SummarySection, readonly Omit<Drafted, 'section'>[]][] = [
    ['asks', asks(material)],
    ['status', status(material)],
    ['changes', changes(material)],
    ['milestones', milestones(material)],
    ['risks', risks(material)],
  ];
  return sections.flatMap(([section, claims]) =>
    claims.slice(0, MOST[section]).map((claim) => ({ section, ...claim })),
  );
}

const list = <K extends Kind>({ records }: SummaryMaterial, kind: K): RecordOf<K>[] =>
  records.filter((record): record is RecordOf<K> & AnyRecord => record.kind === kind);

/** The version of a record, and the words of the meeting it comes from. */
function cite(...records: readonly AnyRecord[]): readonly Citation[] {
  return records.flatMap(({ number, version, sources }): Citation[] => [
    { type: 'record', number, version },
    ...sources.flatMap((source): Citation[] =>
      source.type === 'transcript'
        ? [{ type: 'cues', meeting: source.meeting, cueFrom: source.cueFrom, cueTo: source.cueTo }]
        : [],
    ),
  ]);
}

/** A title as the end of a sentence. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
const by = (day: Day | undefined): string => (day ? ` by ${sayDay(day)}` : '');

/** Whom an approval still waits for, by function: `security and operations`. */
const awaited = (approval: RecordOf<'approval'>): string =>
  functionsAwaited(approval)
    .map((name) => (name === 'tpm' ? 'the TPM' : name.replaceAll('-', ' ')))
    .join(' and ');

function asks(material: SummaryMaterial): Omit<Drafted, 'section'>[] {
  const { nameOf, today } = material;
  const until = (day: Day | undefined): string => `${by(day)}${isOverdue(day, today) ? ', which has passed' : ''}`;
  const escalations = waitingEscalations(list(material, 'escalation')).map((escalation) => {
    const { number, ask, neededByOn } = escalation;
    const decider = nameOf(escalation.deciderId);
    const who = decider ? `${decider} is asked in ${number}` : `${number} asks`;
    return { text: ended(`${who}${until(neededByOn)}: ${ask}`), citations: cite(escalation) };
  });
  const approvals = list(material, 'approval')
    .filter(({ status }) => status === 'open')
    .map((approval) => {
      const who = awaited(approval);
      return {
        text: ended(`${approval.number} waits for approval${who && ` by ${who}`}: ${approval.title}`),
        citations: cite(approval),
      };
    });
  const decisions = list(material, 'decision')
    .filter(({ status }) => status === 'proposed')
    .sort((a, b) => ((a.neededByOn ?? '9') < (b.neededByOn ?? '9') ? -1 : 1))
    .map((decision) => {
      const decider = decision.deciderId && nameOf(decision.deciderId);
      const who = decider ? `${decider} is asked to decide ${decision.number}` : `${decision.number} needs a decision`;
      return {
        text: ended(`${who}${until(decision.neededByOn)}: ${decision.question ?? decision.title}`),
        citations: cite(decision),
      };
    });
  const dependencies = list(material, 'dependency')
    .filter(({ status }) => status === 'requested' || status === 'at-risk')
    .map((dependency) => {
      const from = dependency.providerTeam ? ` from ${dependency.providerTeam}` : '';
      const state = dependency.status === 'at-risk' ? 'is at risk' : 'waits for an answer';
      return {
        text: ended(
          `${dependency.number}${from} ${state}${dependency.needByOn ? `, needed${until(dependency.needByOn)}` : ''}: ${dependency.title}`,
        ),
        citations: cite(dependency),
      };
    });
  return [...escalations, ...approvals, ...decisions, ...dependencies];
}

function status(material: SummaryMaterial): Omit<Drafted, 'section'>[] {
  const report = currentReport(list(material, 'status-report'));
  if (!report) return [];
  const said = report.reportedOn ? `, reported on ${sayDay(report.reportedOn)}` : '';
  const reason = report.reason ? `: ${report.reason}` : '';
  const colour = { text: ended(`The program is ${report.overall}${said}${reason}`), citations: cite(report) };
  if (!report.pathToGreen) return [colour];
  return [
    colour,
    { text: ended(`Path to green${by(report.greenByOn)}: ${report.pathToGreen}`), citations: cite(report) },
  ];
}

/** The last change of each record in the period, said once. */
function changes(material: SummaryMaterial): Omit<Drafted, 'section'>[] {
  const { nameOf } = material;
  const said: { rank: number; claim: Omit<Drafted, 'section'> }[] = [];
  const say = (rank: number, record: AnyRecord, text: string, ...more: readonly Citation[]) =>
    said.push({ rank, claim: { text: ended(text), citations: [...cite(record), ...more] } });
  const last = new Map<string, PeriodChange>();
  for (const change of material.changes)
    last.set(change.after.number, { ...change, was: { ...last.get(change.after.number)?.was, ...change.was } });
  const begun = new Set(material.changes.filter(({ was }) => was === null).map(({ after }) => after.number));
  const now = new Map(material.records.map((record) => [record.number, record]));
  for (const number of last.keys()) {
    const record = now.get(number);
    if (!record) continue;
    const { title } = record;
    if (record.kind === 'decision' && record.status === 'decided' && record.ruling) {
      const who = nameOf(record.ruling.byId);
      say(0, record, `${who ? `${who} decided` : 'Decided'} (${number}): ${record.ruling.text}`);
    } else if (record.kind === 'issue' && record.status === 'open' && begun.has(number))
      say(1, record, `New issue ${number}, severity ${record.severity}: ${title}`);
    else if (record.kind === 'risk' && record.status === 'occurred')
      say(1, record, `Risk ${number} has occurred: ${title}`);
    else if (record.kind === 'risk' && begun.has(number) && record.status !== 'closed')
      say(2, record, `New risk ${number}: ${title}`);
    else if (record.kind === 'milestone') {
      const moved = movedFrom(number, material);
      if (record.status === 'met' && record.actualOn)
        say(1, record, `${number} was met on ${sayDay(record.actualOn)}: ${title}`);
      else if (moved && record.forecastOn && moved.day !== record.forecastOn)
        say(
          1,
          record,
          `${number} moved from ${sayDay(moved.day)} to ${sayDay(record.forecastOn)}: ${title}`,
          ...moved.citations,
        );
    } else if (record.kind === 'issue' && (record.status === 'resolved' || record.status === 'closed'))
      say(3, record, `Issue ${number} is ${record.status}: ${title}`);
    else if (record.kind === 'risk' && record.status === 'closed') say(3, record, `Risk ${number} is closed: ${title}`);
    else if (record.kind === 'action' && record.status === 'done') say(4, record, `${number} is done: ${title}`);
    else if (record.kind === 'action' && record.status === 'open' && begun.has(number)) {
      const owner = record.ownerId && nameOf(record.ownerId);
      say(5, record, `${number}${owner ? ` for ${owner}` : ''}${by(record.dueOn)}: ${title}`);
    }
  }
  return said.sort((a, b) => a.rank - b.rank).map(({ claim }) => claim);
}

/** The forecast a milestone had when the period began, with the version that said so. */
function movedFrom(
  number: string,
  { changes: all }: SummaryMaterial,
): { day: Day; citations: readonly Citation[] } | undefined {
  const first = all.find(({ after, was }) => after.number === number && typeof was?.['forecastOn'] === 'string');
  if (!first) return undefined;
  const citations: Citation[] = [{ type: 'record', number, version: first.after.version - 1 }];
  return { day: String(first.was?.['forecastOn']), citations };
}

function milestones(material: SummaryMaterial): Omit<Drafted, 'section'>[] {
  return nextMilestones(list(material, 'milestone'))
    .filter((milestone) => expectedOn(milestone) !== undefined)
    .map((milestone) => {
      const { number, title, forecastOn, baselineOn } = milestone;
      const days = [
        ...(forecastOn ? [`forecast ${sayDay(forecastOn)}`] : []),
        ...(baselineOn ? [`baseline ${sayDay(baselineOn)}`] : []),
      ].join(', ');
      const state = milestone.status === 'at-risk' ? ', at risk' : '';
      return { text: ended(`${number} ${title}: ${days}${state}`), citations: cite(milestone) };
    });
}

function risks(material: SummaryMaterial): Omit<Drafted, 'section'>[] {
  const isLive = ({ status }: Risk) => status === 'open' || status === 'mitigating' || status === 'accepted';
  return list(material, 'risk')
    .filter((risk) => isLive(risk) && risk.score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map((risk) => {
      const owner = risk.ownerId && material.nameOf(risk.ownerId);
      const score = risk.score ?? 0;
      const held = owner ? `, owned by ${owner}` : '';
      return {
        text: ended(`${risk.number}, score ${score} (${riskBand(score)})${held}: ${risk.title}`),
        citations: cite(risk),
      };
    });
}
