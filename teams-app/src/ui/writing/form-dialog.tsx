import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormMessage } from './form-message.tsx';
import type { Writing } from './use-writing.ts';
import { UnsavedScope, useLeave, useUnsaved } from '../overlay/unsaved.tsx';
import { useFocusBack } from '../overlay/use-focus-back.ts';

const useStyles = makeStyles({
  // It grows downwards only: a message that comes under the buttons moves none of them.
  surface: { marginBlock: 'min(12vh, 96px) auto', '@media (max-width: 639px)': { padding: '16px' } },
  body: { maxHeight: 'calc(100dvh - 48px - min(12vh, 96px))' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  message: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

/** What `FormDialog` takes. */
export interface FormDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** `Cancel` unless said, which drops what is written; any other asks first. It stays the same while the dialog is open. */
  readonly cancelLabel?: string;
  /** A verb, the same while the dialog is open; undefined for those who only read. */
  readonly saveLabel: string | undefined;
  /** True while it cannot be saved. */
  readonly isHeld?: boolean;
  readonly isSaving?: boolean;
  readonly writing: Pick<Writing<unknown>, 'isWritten' | 'forget'>;
  readonly onSave: () => void;
  /** Told when there is nothing written any more. */
  readonly onClose: () => void;
  /** Under the buttons: why it was not saved, or cannot be any more. */
  readonly message?: ReactNode;
  /** Under the buttons, too: what to know before it is saved. */
  readonly warning?: ReactNode;
}

/** A form over the page. Its buttons keep name and place whatever happens meanwhile; Escape asks before words are dropped. */
export function FormDialog(props: FormDialogProps) {
  return (
    <UnsavedScope>
      <Surface {...props} />
    </UnsavedScope>
  );
}

function Surface(props: FormDialogProps) {
  const { title, children, cancelLabel, saveLabel, isHeld = false, isSaving = false, onSave } = props;
  const { writing, onClose, message, warning } = props;
  const styles = useStyles();
  const leave = useLeave();
  useFocusBack();
  useUnsaved(writing.isWritten && !isSaving, writing.forget);
  const cancel = () => {
    writing.forget();
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && leave(onClose)}>
      <DialogSurface className={styles.surface}>
        <form
          noValidate
          aria-label={title}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isHeld && !isSaving && saveLabel !== undefined) onSave();
          }}
        >
          <DialogBody className={styles.body}>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions fluid>
              <Button onClick={cancelLabel ? () => leave(onClose) : cancel}>{cancelLabel ?? 'Cancel'}</Button>
              {saveLabel !== undefined && (
                <Button type="submit" appearance="primary" disabledFocusable={isHeld || isSaving}>
                  {saveLabel}
                </Button>
              )}
            </DialogActions>
            {(message || warning) && (
              <div className={styles.message}>
                {message && <FormMessage>{message}</FormMessage>}
                {warning && <FormMessage intent="warning">{warning}</FormMessage>}
              </div>
            )}
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
