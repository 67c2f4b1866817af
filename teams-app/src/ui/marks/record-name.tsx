import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '8px', minWidth: 0, maxWidth: '100%' },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  titleLine: {
    '@media (max-width: 959px)': { whiteSpace: 'normal' },
    '@media (min-width: 640px) and (max-width: 959px)': { paddingBlock: '4px' },
  },
  aligned: { minWidth: '44px' },
  lock: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** What `RecordName` shows. */
export interface RecordNameProps {
  readonly number: string;
  readonly title: string;
  readonly confidential?: boolean;
  /** One line, cut at the end, where the window is wide; wraps otherwise. */
  readonly isOneLine?: boolean;
}

/** A record by its quoted number and its title. */
export function RecordName({ number, title, confidential = false, isOneLine = false }: RecordNameProps) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Text size={200} className={mergeClasses(styles.number, isOneLine && styles.aligned)}>
        {number}
      </Text>
      <Text
        className={mergeClasses(styles.title, isOneLine && styles.titleLine)}
        {...(!isOneLine && { weight: 'semibold' as const, size: 400 as const })}
        truncate={isOneLine}
        wrap={!isOneLine}
      >
        {title}
      </Text>
      {confidential && (
        <LockClosedRegular className={styles.lock} aria-label="Confidential" title="Confidential" role="img" />
      )}
    </span>
  );
}
