import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useWriting } from '../../ui/writing/use-writing.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', paddingTop: '4px' },
  reason: { flex: '1 1 160px', minWidth: 0 },
});

/** What `RejectForm` takes. */
export interface RejectFormProps {
  /** The name under which the reason is kept. */
  readonly keptAs: string;
  /** What is rejected. */
  readonly title: string;
  readonly onReject: (because: string) => void;
  readonly onCancel: () => void;
}

/** Rejects with or without a reason: Enter does it, Escape leaves it. */
export function RejectForm({ keptAs, title, onReject, onCancel }: RejectFormProps) {
  const styles = useStyles();
  const { value: because, write } = useWriting(keptAs, { begun: '', on: { title } });
  return (
    <form
      className={styles.form}
      aria-label="Reject the candidate"
      onSubmit={(event) => {
        event.preventDefault();
        onReject(because.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Input
        autoFocus
        size="small"
        className={styles.reason}
        aria-label="Why, if you like"
        placeholder="Why, if you like"
        maxLength={1000}
        value={because}
        onChange={(_, data) => write(data.value)}
      />
      <Button size="small" type="submit" appearance="primary">
        Reject
      </Button>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
