import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';
import { CopyWords } from './copy-words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', flexShrink: 0 },
  row: { display: 'flex', flexDirection: 'column', rowGap: '4px', minWidth: 0 },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    color: tokens.colorNeutralForeground3,
  },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', maxWidth: '72ch' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
});

/** Words that wait, and what can become of them. */
export interface Left {
  /** What they were written for. */
  readonly name: string;
  /** Beside the name. */
  readonly facts?: ReactNode;
  readonly words: string;
  /** The button that goes on with them; without it they can be copied. */
  readonly goOn?: { readonly label: string; readonly run: () => void } | undefined;
  readonly discard: () => void;
}

/** What `LeftWords` takes. */
export interface LeftWordsProps {
  /** Why they were not saved, in a sentence or two. */
  readonly reason: ReactNode;
  readonly left: readonly Left[];
}

/** What the reader had half written when it could no longer be sent: the words stay until they are used or discarded. Nothing when there are none. */
export function LeftWords({ reason, left }: LeftWordsProps) {
  const styles = useStyles();
  const [discarding, setDiscarding] = useState<Left>();
  if (left.length === 0) return null;
  return (
    <section className={styles.root} aria-label="Half written">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{reason}</MessageBarBody>
      </MessageBar>
      {left.map((each) => (
        <div key={each.name} className={styles.row} role="group" aria-label={each.name}>
          <Caption1 className={styles.meta}>
            {each.name}
            {each.facts}
          </Caption1>
          <Text className={styles.words}>{each.words}</Text>
          <div className={styles.acts}>
            {each.goOn ? (
              <Button size="small" onClick={each.goOn.run}>
                {each.goOn.label}
              </Button>
            ) : (
              <CopyWords words={each.words} />
            )}
            <Button size="small" appearance="subtle" onClick={() => setDiscarding(each)}>
              Discard
            </Button>
          </div>
        </div>
      ))}
      {discarding && (
        <ConfirmDialog
          title="Discard these words?"
          confirmLabel="Discard"
          onCancel={() => setDiscarding(undefined)}
          onConfirm={() => {
            discarding.discard();
            setDiscarding(undefined);
          }}
        >
          <Text className={styles.words}>“{discarding.words}” is kept nowhere else.</Text>
        </ConfirmDialog>
      )}
    </section>
  );
}
