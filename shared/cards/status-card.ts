import { type Day, dayAt } from '../domain/time/day.ts';
import type { Milestone } from '../domain/kinds/milestone/milestone.ts';
import { type Rag, RAG_DIMENSIONS, type StatusReport } from '../domain/kinds/status-report/status-report.ts';
import { capital } from '../domain/capital.ts';
import { isReportStale } from '../domain/queries/is-report-stale.ts';
import { expectedOn } from '../domain/queries/next-milestones.ts';
import { RAG_DIMENSION_TEXT, RAG_TEXT } from '../text/choice-text.ts';
import type { AdaptiveCard, CardElement, Container } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { bold, facts, heading, line, openLink, part, partHeading, run, subtle } from './elements.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay } from './wording.ts';

/** How a program stands. */
export interface StatusCardFacts {
  /** The current one; undefined when there is none. */
  readonly report: StatusReport | undefined;
  /** The next ones, soonest first. */
  readonly milestones: readonly Milestone[];
  /** How many records are open, by name: `{ risks: 4 }`. */
  readonly counts: Readonly<Record<string, number>>;
}

const MOST_MILESTONES = 3;
const REASON_LENGTH = 500;
const STYLE: Readonly<Record<Rag, NonNullable<Container['style']>>> = {
  green: 'good',
  amber: 'warning',
  red: 'attention',
};

/** A program in short: what is said of it and since when, and what comes next. @throws Error for what is confidential. */
export function statusCard({ report, milestones, counts }: StatusCardFacts, context: ProgramContext): AdaptiveCard {
  refuseConfidential(...milestones, ...(report ? [report] : []));
  const next = milestones.slice(0, MOST_MILESTONES);
  return frame({
    fallbackText: report ? `Status: ${RAG_TEXT[report.overall]}.` : 'No status was reported yet.',
    body: [
      heading('Status'),
      line(bold(context.program.title)),
      ...(report ? reported(report, context) : [line('No status was reported yet.')]),
      ...part(
        'Next milestones',
        next.map((milestone) => {
          const { number, title } = milestone;
          const on = expectedOn(milestone);
          return line(bold(`${number} `), run(title, {}, 120), ...(on ? [subtle(`, ${sayDay(on, context)}`)] : []));
        }),
      ),
      ...part(
        'Open now',
        facts(Object.entries(counts).map(([name, count]) => [capital(name), count > 0 ? String(count) : undefined])),
      ),
    ],
    actions: [openLink('Open the program', context.linkTo(context.program.number))],
  });
}

function reported(report: StatusReport, context: ProgramContext): readonly CardElement[] {
  const { overall, dimensions, reason, pathToGreen, reportedOn } = report;
  const isStale = isReportStale(reportedOn, context.program.statusCadenceDays, today(context));
  return [
    {
      type: 'Container',
      style: isStale ? 'emphasis' : STYLE[overall],
      items: [
        partHeading(RAG_TEXT[overall]),
        ...(reportedOn
          ? [line(subtle(`Reported on ${sayDay(reportedOn, context)}${isStale ? ', longer ago than agreed' : ''}`))]
          : []),
        ...(reason ? [line(run(reason, {}, REASON_LENGTH))] : []),
        ...(pathToGreen ? [line(bold('Path to green: '), run(pathToGreen, {}, REASON_LENGTH))] : []),
      ],
    },
    ...facts(
      RAG_DIMENSIONS.map((dimension) => {
        const colour = dimensions[dimension];
        return [RAG_DIMENSION_TEXT[dimension], colour && RAG_TEXT[colour]];
      }),
    ),
  ];
}

const today = ({ now, zone }: ProgramContext): Day => dayAt(now, zone);
