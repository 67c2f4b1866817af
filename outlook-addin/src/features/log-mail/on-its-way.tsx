import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Progress } from './outbox.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What `OnItsWay` takes. */
export interface OnItsWayProps {
  readonly title: string;
  readonly progress: Progress;
  readonly onNow: () => void;
  readonly onBack: () => void;
}

/** A record that has no answer yet: on its way, or kept until the server is reached. */
export function OnItsWay({ title, progress, onNow, onBack }: OnItsWayProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="On its way">
      <div role="status">
        <Subtitle2 as="h2">{progress === 'sending' ? 'Saving' : 'Not saved yet'}</Subtitle2>
      </div>
      <Body1>{title}</Body1>
      {progress === 'waiting' && (
        <>
          <Body1>
            The server did not answer. It is kept on this computer and sent again by itself; it is saved once, however
            often it is sent.
          </Body1>
          <div className={styles.acts}>
            <Button size="small" appearance="primary" onClick={onNow}>
              Send now
            </Button>
            <Button size="small" onClick={onBack}>
              Back to the form
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
