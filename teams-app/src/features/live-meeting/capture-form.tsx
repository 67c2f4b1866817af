import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { meets } from '#shared/domain/people/access.ts';
import type { CaptureKind } from '#shared/domain/kinds/meeting/meeting.ts';
import { CAPTURE_OWNER_TEXT, CAPTURE_TEXT } from '#shared/text/meeting-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { FormMessage } from '../../ui/writing/form-message.tsx';
import type { Draft } from './use-drafts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 128px), 1fr))',
    gap: '8px',
    alignItems: 'start',
  },
  narrow: { minWidth: 0, width: '100%' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What `CaptureForm` takes. */
export interface CaptureFormProps {
  readonly kind: CaptureKind;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Resolves when it is saved. @throws Refusal, ServerFault */
  readonly onSave: () => Promise<void>;
  /** Leaves the form; what was written stays for the next time. */
  readonly onLeave: () => void;
}

/** Wording, person and day of what was said. Enter saves, Escape leaves and keeps the text. */
export function CaptureForm({ kind, draft, onDraft, onSave, onLeave }: CaptureFormProps) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const { one, ask } = CAPTURE_TEXT[kind];
  // Who decides is given by those who lead; nobody else takes it for themselves.
  const mayTake = kind !== 'decision' || meets('lead', caller, program);
  const members = program.members.map(({ personId }) => personId);
  const save = async () => {
    if (isSaving || draft.title.trim() === '') return;
    setSaving(true);
    setFailure(undefined);
    await onSave().catch((error: unknown) => {
      setFailure(error);
      setSaving(false);
    });
  };
  return (
    <form
      className={styles.form}
      aria-label={`Capture ${one.toLowerCase()}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        const isListOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !isListOpen) {
          event.stopPropagation();
          onLeave();
        }
      }}
    >
      <Field label={ask} required>
        <Textarea
          autoFocus
          rows={2}
          maxLength={200}
          value={draft.title}
          onChange={(_, data) => onDraft({ ...draft, title: data.value.replace(/\n/g, ' ') })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void save();
          }}
        />
      </Field>
      <div className={styles.row}>
        <Field label={CAPTURE_OWNER_TEXT[kind]}>
          <PersonPicker
            ids={mayTake ? members : members.filter((id) => id !== caller.personId)}
            chosen={draft.ownerId ? [draft.ownerId] : []}
            onChoose={([ownerId]) => {
              const { ownerId: _was, ...rest } = draft;
              onDraft(ownerId ? { ...rest, ownerId } : rest);
            }}
          />
        </Field>
        {kind === 'action' && (
          <Field label="Due day">
            <Input
              className={styles.narrow}
              type="date"
              min="1900-01-01"
              max="2199-12-31"
              value={draft.dueOn ?? ''}
              onChange={(_, data) => {
                const { dueOn: _was, ...rest } = draft;
                onDraft(data.value ? { ...rest, dueOn: data.value } : rest);
              }}
            />
          </Field>
        )}
      </div>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving || draft.title.trim() === ''}>
          Capture {one.toLowerCase()}
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
      {failure !== undefined && <FormMessage>{failureText(failure)}</FormMessage>}
    </form>
  );
}
