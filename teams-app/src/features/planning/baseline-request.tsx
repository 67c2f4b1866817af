import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { REQUEST_TEXT } from '#shared/text/planning-text.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '12px 16px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The change request that asks for the plan as the baseline, where it stands, and what comes next. */
export function BaselineRequest({ number }: { readonly number: string }) {
  const styles = useStyles();
  const { program } = useProgram();
  const { data: change } = useRecord(program.id, 'change', number);
  return (
    <section className={styles.root} aria-label="Baseline request">
      <Text>
        <NumberLink number={number} /> asks for this plan as the baseline.
      </Text>
      {change && <StatusMark status={change.status} />}
      {change && <Text className={styles.quiet}>{REQUEST_TEXT[change.status]}</Text>}
    </section>
  );
}
