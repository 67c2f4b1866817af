import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { ClaimWarnings } from './claim-warnings.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxWidth: '72ch', paddingBlock: '4px' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What `ClaimEdit` takes. */
export interface ClaimEditProps {
  readonly text: string;
  /** What no rule could check in it. */
  readonly warnings: readonly string[];
  /** The name under which the new words are kept. */
  readonly keptAs: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Rewrites a sentence; the server checks the new words against the same evidence. Ctrl+Enter saves, Escape leaves it. */
export function ClaimEdit({ text, warnings, keptAs, onSave, onCancel }: ClaimEditProps) {
  const styles = useStyles();
  const { value: words, isFound, write } = useWriting(keptAs, { begun: text, on: { text } });
  const written = words.trim();
  const save = () => {
    if (written === text) onCancel();
    else if (written) onSave(written);
  };
  return (
    <form
      className={styles.form}
      aria-label="Edit the sentence"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      {isFound && (
        <Text size={200} className={styles.note}>
          Not saved yet. It now reads: “{text}”
        </Text>
      )}
      <Textarea
        autoFocus
        aria-label="Sentence"
        rows={3}
        resize="vertical"
        maxLength={1000}
        value={words}
        onChange={(_, data) => write(data.value)}
      />
      <ClaimWarnings warnings={warnings} />
      <div className={styles.acts}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={written === ''}>
          Save
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <Text size={200} className={styles.note}>
          Checked against the same evidence.
        </Text>
      </div>
    </form>
  );
}
