import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureText } from '#shared/client/failure-text.ts';
import { readAgain } from '../../ui/data/put-record.ts';
import { useSend } from '../../ui/data/use-send.ts';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  money: { display: 'grid', gridTemplateColumns: '1fr 96px', columnGap: '8px' },
});

/** The sponsor promises the plan as it stands. Shown to the sponsor while nothing is promised yet. */
export function CommitBaseline() {
  const styles = useStyles();
  const { program, may } = useProgram();
  const send = useSend();
  const memory = useQueryClient();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  if (program.baseline || !may('program.commit-baseline')) return null;

  const commit = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      await send('program.commit-baseline', {
        at: { programId: program.id },
        version: program.version,
        body: amount ? { budget: { amount: Number(amount), currency: currency.trim().toUpperCase() } } : {},
      });
      setOpen(false);
      say.done('The baseline is committed');
      await readAgain(memory, program.id);
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button icon={<FlagRegular />}>Commit baseline</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Commit the baseline</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>
              Every milestone is promised for its forecast day, and all proposed scope is committed. From then on the
              promise changes by an approved change request only.
            </Text>
            {failure !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{failureText(failure)}</MessageBarBody>
              </MessageBar>
            )}
            <div className={styles.money}>
              <Field label="Budget" hint="May be left out.">
                <Input type="number" min={0} value={amount} onChange={(_, data) => setAmount(data.value)} />
              </Field>
              <Field label="Currency">
                <Input value={currency} maxLength={3} onChange={(_, data) => setCurrency(data.value)} />
              </Field>
            </div>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Cancel</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void commit()}>
              {isSaving ? 'Committing…' : 'Commit baseline'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
