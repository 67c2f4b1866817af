import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { FormDialog } from '../../ui/writing/form-dialog.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { splitTitle } from './split-title.ts';

const MOST = 5;

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'end' },
  add: { alignSelf: 'flex-start' },
});

/** What `SplitDialog` takes. */
export interface SplitDialogProps {
  readonly title: string;
  /** The name under which the parts are kept. */
  readonly keptAs: string;
  readonly onSplit: (titles: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Two things said in one breath: each piece gets its own title and keeps the words it comes from. */
export function SplitDialog({ title, keptAs, onSplit, onCancel }: SplitDialogProps) {
  const styles = useStyles();
  const [begun] = useState(() => splitTitle(title));
  const writing = useWriting(keptAs, { begun, on: { title } });
  const titles = writing.value;
  const whole = titles.map((each) => each.trim()).filter((each) => each !== '');
  return (
    <FormDialog
      title="Split into"
      saveLabel="Split"
      isHeld={whole.length < 2}
      writing={writing}
      onSave={() => onSplit(whole)}
      onClose={onCancel}
    >
      {writing.isFound && <FoundWords onDiscard={writing.forget} />}
      {titles.map((each, index) => (
        <div key={index} className={styles.row}>
          <Field label={`Part ${index + 1}`}>
            <Input value={each} maxLength={200} onChange={(_, data) => writing.write(titles.with(index, data.value))} />
          </Field>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Remove part ${index + 1}`}
            disabledFocusable={titles.length === 2}
            onClick={() => writing.write(titles.toSpliced(index, 1))}
          />
        </div>
      ))}
      {titles.length < MOST && (
        <Button
          className={styles.add}
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => writing.write([...titles, ''])}
        >
          Add a part
        </Button>
      )}
    </FormDialog>
  );
}
