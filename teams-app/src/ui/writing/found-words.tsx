import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What `FoundWords` takes. */
export interface FoundWordsProps {
  /** Drops the words: the form begins anew. */
  readonly onDiscard: () => void;
}

/** Says of a form that its words were written before and are not saved. */
export function FoundWords({ onDiscard }: FoundWordsProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text size={200}>You wrote this before; it is not saved yet.</Text>
      <Button size="small" appearance="subtle" onClick={onDiscard}>
        Start again
      </Button>
    </div>
  );
}
