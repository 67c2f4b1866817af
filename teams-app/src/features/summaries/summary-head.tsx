import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';
import { SupersededBy } from './superseded-by.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  title: { overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** Which summary, of which days, and how it stands. */
export function SummaryHead({ summary }: { readonly summary: Summary }) {
  const styles = useStyles();
  const { title, status, number, periodFromOn, periodToOn, reviewerId } = summary;
  return (
    <header className={styles.root}>
      <Subtitle1 as="h2" className={styles.title}>
        {title}
      </Subtitle1>
      <div className={styles.line}>
        <StatusMark status={status} />
        {status === 'in-review' && reviewerId && <Person id={reviewerId} />}
        <Text size={200} className={styles.meta}>
          {number} · <DayText day={periodFromOn} /> to <DayText day={periodToOn} />
        </Text>
        {status === 'superseded' && <SupersededBy number={number} />}
      </div>
    </header>
  );
}
