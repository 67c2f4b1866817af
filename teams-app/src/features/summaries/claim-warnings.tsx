import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: '4px', maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  icon: { fontSize: '12px', flexShrink: 0, marginTop: '2px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What no rule could check in a rewritten sentence: its writer decides whether it can stand. Nothing is blocked by it. */
export function ClaimWarnings({ warnings }: { readonly warnings: readonly string[] }) {
  const styles = useStyles();
  if (warnings.length === 0) return null;
  return (
    <div className={styles.root}>
      <InfoRegular className={styles.icon} aria-hidden="true" />
      <ul className={styles.list} aria-label="To be checked by a person">
        {warnings.map((warning) => (
          <li key={warning}>
            <Text size={200}>{warning}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
