import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { currentReport } from '#shared/domain/queries/current-report.ts';
import { expectedOn, nextMilestones } from '#shared/domain/queries/next-milestones.ts';
import { holdersOf } from '#shared/domain/kinds/program/program.ts';
import { useList } from '../../ui/data/use-list.ts';
import { useLog } from '../../ui/data/use-log.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { RagPill } from '../../ui/marks/rag-pill.tsx';
import { Ago, DueDay } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { useLastSeen } from './last-seen.ts';

const useStyles = makeStyles({
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 20px',
    minHeight: '24px',
    flexShrink: 0,
    paddingBottom: '8px',
    color: tokens.colorNeutralForeground2,
  },
  part: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', minWidth: 0 },
  label: { color: tokens.colorNeutralForeground3 },
});

/** Name, colour, who runs it, what comes next, and what is new to the reader. */
export function ProgramHead({ onShowChanges }: { readonly onShowChanges: () => void }) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const { now } = useReader();
  const reports = useList(program.id, 'status-report', { status: ['current'] });
  const milestones = useList(program.id, 'milestone', { status: ['planned', 'at-risk'] });
  const log = useLog(program.id);
  const seen = useLastSeen(caller.personId, program.id, log.seq, now);
  const news = seen
    ? log.entries.filter(({ seq, actorId }) => seq > seen.seq && actorId !== caller.personId).length
    : 0;
  const report = currentReport(reports.items);
  const next = nextMilestones(milestones.items).find((milestone) => expectedOn(milestone));
  const [tpm] = holdersOf(program, 'tpm');
  return (
    <>
      <PageHead title={program.title}>
        {reports.total !== undefined && (
          <RagPill rag={report?.overall} reportedOn={report?.reportedOn} cadenceDays={program.statusCadenceDays} />
        )}
      </PageHead>
      <div className={styles.meta}>
        {tpm && (
          <span className={styles.part}>
            <span className={styles.label}>TPM</span> <Person id={tpm} />
          </span>
        )}
        {next && (
          <span className={styles.part}>
            <span className={styles.label}>Next</span>
            <NumberLink number={next.number}>{next.title}</NumberLink>
            <DueDay day={expectedOn(next)} />
          </span>
        )}
        {seen && news > 0 && (
          <Link as="button" inline onClick={onShowChanges}>
            {news} {news === 1 ? 'change' : 'changes'} since you were here, <Ago at={seen.at} />
          </Link>
        )}
      </div>
    </>
  );
}
