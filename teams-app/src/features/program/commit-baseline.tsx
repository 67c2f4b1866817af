import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureText } from '#shared/client/failure-text.ts';
import { readAgain } from '../../ui/data/put-record.ts';
import { useSend } from '../../ui/data/use-send.ts';
import { FormDialog } from '../../ui/writing/form-dialog.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';

const useStyles = makeStyles({
  money: { display: 'grid', gridTemplateColumns: '1fr 96px', columnGap: '8px' },
});

const NOTHING = { amount: '', currency: 'EUR' };

/** The sponsor promises the plan as it stands. Shown to the sponsor while nothing is promised yet, and as long as a budget is being written. */
export function CommitBaseline() {
  const styles = useStyles();
  const { program, may } = useProgram();
  const send = useSend();
  const memory = useQueryClient();
  const say = useSay();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const writing = useWriting('commit-baseline', { begun: NOTHING, isSending: isSaving });
  const [isOpen, setOpen] = useState(writing.isWritten);
  const { baseline } = program;
  const mayCommit = !baseline && may('program.commit-baseline');
  if (!mayCommit && !isOpen) return null;

  const { amount, currency } = writing.value;
  const commit = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      await send('program.commit-baseline', {
        at: { programId: program.id },
        version: program.version,
        body: amount ? { budget: { amount: Number(amount), currency: currency.trim().toUpperCase() } } : {},
      });
      writing.forget();
      setOpen(false);
      say.done('The baseline is committed');
      await readAgain(memory, program.id);
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  const late = baseline && !isSaving && (
    <>
      <PersonName id={baseline.committedById} /> committed the baseline meanwhile. A change request can still set the
      budget.
    </>
  );

  return (
    <>
      {mayCommit && (
        <Button icon={<FlagRegular />} onClick={() => setOpen(true)}>
          Commit baseline
        </Button>
      )}
      {isOpen && (
        <FormDialog
          title="Commit the baseline"
          saveLabel="Commit baseline"
          isHeld={!mayCommit}
          isSaving={isSaving}
          writing={writing}
          onSave={() => void commit()}
          onClose={() => setOpen(false)}
          message={late || (failure !== undefined && failureText(failure))}
        >
          {writing.isFound && <FoundWords onDiscard={writing.forget} />}
          <Text>
            Every milestone is promised for its forecast day, and all proposed scope is committed. From then on the
            promise changes by an approved change request only.
          </Text>
          {/* What cannot be taken back is not done by Enter. */}
          <div className={styles.money} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}>
            <Field label="Budget" hint="May be left out.">
              <Input
                type="number"
                min={0}
                value={amount}
                onChange={(_, data) => writing.write((now) => ({ ...now, amount: data.value }))}
              />
            </Field>
            <Field label="Currency">
              <Input
                value={currency}
                maxLength={3}
                onChange={(_, data) => writing.write((now) => ({ ...now, currency: data.value }))}
              />
            </Field>
          </div>
        </FormDialog>
      )}
    </>
  );
}
