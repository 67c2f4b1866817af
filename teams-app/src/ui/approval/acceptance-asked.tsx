import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { ScoreBadge } from '../marks/band-badge.tsx';
import { DayText } from '../marks/when.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '8px 16px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** What its approvers would accept: how bad the risk is, until when they carry it, and under what control. */
export function AcceptanceAsked({ risk }: { readonly risk: Risk }) {
  const styles = useStyles();
  const { score, acceptance, acceptanceAsked = acceptance } = risk;
  if (!acceptanceAsked) return <Body1>Nothing is asked of this risk by now.</Body1>;
  return (
    <dl className={styles.root} aria-label="What is asked">
      <dt className={styles.term}>Score</dt>
      <dd className={styles.value}>
        <ScoreBadge score={score} />
      </dd>
      <dt className={styles.term}>Accepted until</dt>
      <dd className={styles.value}>
        <DayText day={acceptanceAsked.untilOn} />
      </dd>
      <dt className={styles.term}>Compensating control</dt>
      <dd className={styles.value}>{acceptanceAsked.control}</dd>
    </dl>
  );
}
