import { Badge, makeStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';

const useStyles = makeStyles({
  lock: { alignSelf: 'flex-start', flexShrink: 0, height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
});

/** Says of a confidential record who sees it. */
export function ConfidentialBadge() {
  const styles = useStyles();
  return (
    <Badge
      className={styles.lock}
      appearance="outline"
      color="informative"
      shape="rounded"
      icon={<LockClosedRegular />}
    >
      Confidential: owner, watchers, TPM and sponsor
    </Badge>
  );
}
