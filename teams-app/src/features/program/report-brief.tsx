import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { RAG_DIMENSIONS, type StatusReport } from '#shared/domain/kinds/status-report/status-report.ts';
import { RAG_DIMENSION_TEXT } from '#shared/text/choice-text.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { RagPill } from '../../ui/marks/rag-pill.tsx';
import { DueDay } from '../../ui/marks/when.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  parts: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', margin: 0 },
  part: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  value: { margin: 0 },
});

/** The report in force: every part's colour, why, and what brings it back. */
export function ReportBrief({ report }: { readonly report: StatusReport }) {
  const styles = useStyles();
  const { program } = useProgram();
  const { dimensions, overall, reportedOn, reason, pathToGreen, greenByOn, number } = report;
  const age = { reportedOn, cadenceDays: program.statusCadenceDays };
  return (
    <div className={styles.root}>
      <dl className={styles.parts}>
        <div className={styles.part}>
          <dt className={styles.label}>Overall</dt>
          <dd className={styles.value}>
            <RagPill rag={overall} {...age} />
          </dd>
        </div>
        {RAG_DIMENSIONS.filter((part) => dimensions[part]).map((part) => (
          <div key={part} className={styles.part}>
            <dt className={styles.label}>{RAG_DIMENSION_TEXT[part]}</dt>
            <dd className={styles.value}>
              <RagPill rag={dimensions[part]} {...age} />
            </dd>
          </div>
        ))}
      </dl>
      {reason && (
        <div className={styles.part}>
          <span className={styles.label}>Why</span>
          <Body1 className={styles.text}>
            {reason} <NumberLink number={number} />
          </Body1>
        </div>
      )}
      {pathToGreen && (
        <div className={styles.part}>
          <span className={styles.label}>
            Path to green
            {greenByOn && (
              <>
                , by <DueDay day={greenByOn} />
              </>
            )}
          </span>
          <Body1 className={styles.text}>{pathToGreen}</Body1>
        </div>
      )}
    </div>
  );
}
