import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { splitTitle } from './split-title.ts';

const MOST = 5;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'end' },
  add: { alignSelf: 'flex-start' },
});

/** What `SplitDialog` takes. */
export interface SplitDialogProps {
  readonly title: string;
  readonly onSplit: (titles: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Two things said in one breath: each piece gets its own title and keeps the words it comes from. */
export function SplitDialog({ title, onSplit, onCancel }: SplitDialogProps) {
  const styles = useStyles();
  const [titles, setTitles] = useState(() => splitTitle(title));
  const whole = titles.map((each) => each.trim()).filter((each) => each !== '');
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (whole.length > 1) onSplit(whole);
          }}
        >
          <DialogBody>
            <DialogTitle>Split into</DialogTitle>
            <DialogContent className={styles.content}>
              {titles.map((each, index) => (
                <div key={index} className={styles.row}>
                  <Field label={`Part ${index + 1}`}>
                    <Input
                      value={each}
                      maxLength={200}
                      onChange={(_, data) => setTitles(titles.with(index, data.value))}
                    />
                  </Field>
                  <Button
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={`Remove part ${index + 1}`}
                    disabledFocusable={titles.length === 2}
                    onClick={() => setTitles(titles.toSpliced(index, 1))}
                  />
                </div>
              ))}
              {titles.length < MOST && (
                <Button
                  className={styles.add}
                  appearance="subtle"
                  icon={<AddRegular />}
                  onClick={() => setTitles([...titles, ''])}
                >
                  Add a part
                </Button>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onCancel}>Cancel</Button>
              <Button type="submit" appearance="primary" disabledFocusable={whole.length < 2}>
                Split
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
