import { lifeOf } from '#shared/domain/kinds.ts';
import { makeStyles } from '@fluentui/react-components';
import { currentReport } from '#shared/domain/queries/current-report.ts';
import { isOverdue } from '#shared/domain/queries/is-overdue.ts';
import { nextMilestones } from '#shared/domain/queries/next-milestones.ts';
import { useList } from '../../ui/data/use-list.ts';
import { useLog } from '../../ui/data/use-log.ts';
import { ScoreBadge } from '../../ui/marks/band-badge.tsx';
import { DueDay } from '../../ui/marks/when.tsx';
import { PersonFace } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { LogLine } from '../../ui/record/log-line.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { BriefRows } from './brief-rows.tsx';
import { Brief } from './brief.tsx';
import { ReportBrief } from './report-brief.tsx';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', paddingTop: '16px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: '16px', minWidth: 0 },
});

const SHOWN = 5;
const CHANGES = 8;
const state = ({ isReading, error, retry }: { isReading: boolean; error: unknown; retry: () => void }) => ({
  isReading,
  error,
  onRetry: retry,
});

/** A program at a glance: colour and why, what comes, what threatens, what waits, what is late, what is new. */
export default function OverviewPage({ go }: ProgramPageProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { today } = useReader();
  const reports = useList(program.id, 'status-report', { status: ['current'] });
  const milestones = useList(program.id, 'milestone', { status: ['planned', 'at-risk'] });
  const risks = useList(program.id, 'risk', { status: lifeOf('risk').open });
  const decisions = useList(program.id, 'decision', { status: lifeOf('decision').open });
  const actions = useList(program.id, 'action', { status: lifeOf('action').open });
  const log = useLog(program.id);
  const report = currentReport(reports.items);
  const coming = nextMilestones(milestones.items);
  const top = risks.items
    .filter(({ score }) => score !== undefined)
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const waiting = decisions.items.toSorted((a, b) => ((a.neededByOn ?? '9') < (b.neededByOn ?? '9') ? -1 : 1));
  const late = actions.items
    .filter(({ dueOn }) => isOverdue(dueOn, today))
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  return (
    <div className={styles.root}>
      <Brief
        title="Status"
        {...state(reports)}
        isEmpty={!report}
        nothing="Nothing was reported yet. The TPM or the sponsor publishes the first report under Status."
        allLabel="Show reports"
        onAll={() => go('status-reports')}
      >
        {report && <ReportBrief report={report} />}
      </Brief>
      <Brief
        title="Next milestones"
        {...state(milestones)}
        isEmpty={coming.length === 0}
        nothing="No milestone lies ahead."
        allLabel="Show plan"
        onAll={() => go('milestones')}
      >
        <Timeline milestones={coming.slice(0, SHOWN + 1)} />
      </Brief>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Brief
            title="Top risks"
            {...state(risks)}
            isEmpty={top.length === 0}
            nothing="No open risk has a score."
            onAll={() => go('risks')}
          >
            <BriefRows records={top.slice(0, SHOWN)} end={({ score }) => <ScoreBadge score={score} />} />
          </Brief>
          <Brief
            title="Overdue actions"
            count={late.length}
            {...state(actions)}
            isEmpty={late.length === 0}
            nothing="Nothing is late."
            onAll={() => go('actions')}
          >
            <BriefRows
              records={late.slice(0, SHOWN)}
              end={({ dueOn, ownerId }) => (
                <>
                  <DueDay day={dueOn} />
                  {ownerId && <PersonFace id={ownerId} size={20} />}
                </>
              )}
            />
          </Brief>
        </div>
        <div className={styles.column}>
          <Brief
            title="Decisions waiting"
            count={decisions.total}
            {...state(decisions)}
            isEmpty={waiting.length === 0}
            nothing="No decision is waiting."
            onAll={() => go('decisions')}
          >
            <BriefRows
              records={waiting.slice(0, SHOWN)}
              end={({ neededByOn, deciderId }) => (
                <>
                  <DueDay day={neededByOn} />
                  {deciderId && <PersonFace id={deciderId} size={20} />}
                </>
              )}
            />
          </Brief>
          <Brief
            title="Recent changes"
            {...state(log)}
            isEmpty={log.entries.length === 0}
            nothing="Nothing has changed yet."
          >
            {log.entries.slice(0, CHANGES).map((entry) => (
              <LogLine key={entry.seq} entry={entry} />
            ))}
          </Brief>
        </div>
      </div>
    </div>
  );
}
