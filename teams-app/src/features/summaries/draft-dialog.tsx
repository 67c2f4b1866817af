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
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { dayText } from '#shared/text/day-text.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { readAgain } from '../../ui/data/put-record.ts';
import { useSend } from '../../ui/data/use-send.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { daysSince, weekOf } from './week.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '16px' },
  day: { minWidth: 0, width: '100%' },
  weeks: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What `DraftDialog` takes. */
export interface DraftDialogProps {
  /** What was published so far. */
  readonly published: readonly Summary[];
  /** Told the number of the draft. */
  readonly onDrafted: (number: string) => void;
  readonly onCancel: () => void;
}

/** Drafts a summary of a period: what the last one left, unless another is chosen. Says what was published of it already. */
export function DraftDialog({ published, onDrafted, onCancel }: DraftDialogProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { today, locale } = useReader();
  const send = useSend();
  const memory = useQueryClient();
  const last = published.toSorted((a, b) => (a.periodToOn < b.periodToOn ? 1 : -1))[0];
  const [period, setPeriod] = useState(() => daysSince(last, today));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const isWrong = period.fromOn > period.toOn;
  const covered = published.filter(
    ({ periodFromOn, periodToOn }) => periodFromOn <= period.toOn && period.fromOn <= periodToOn,
  );
  const draft = async () => {
    if (isBusy || isWrong || !period.fromOn || !period.toOn) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const body = { periodFromOn: period.fromOn, periodToOn: period.toOn };
      const { number } = await send('summary.draft', { at: { programId: program.id }, body });
      void readAgain(memory, program.id);
      onDrafted(number);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void draft();
          }}
        >
          <DialogBody>
            <DialogTitle>Draft a weekly summary</DialogTitle>
            <DialogContent className={styles.content}>
              {failure !== undefined && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{failureText(failure)}</MessageBarBody>
                </MessageBar>
              )}
              <Text>
                It is drafted from the program’s log and the accepted minutes of these days. Every sentence says what it
                rests on; nothing is published until you do.
              </Text>
              <div className={styles.weeks}>
                {last && (
                  <Button size="small" onClick={() => setPeriod(daysSince(last, today))}>
                    After {last.number}
                  </Button>
                )}
                <Button size="small" onClick={() => setPeriod(weekOf(today))}>
                  This week
                </Button>
                <Button size="small" onClick={() => setPeriod(weekOf(addDays(today, -7)))}>
                  Last week
                </Button>
              </div>
              <div className={styles.row}>
                <Field label="From" required>
                  <Input
                    className={styles.day}
                    type="date"
                    value={period.fromOn}
                    onChange={(_, data) => setPeriod({ ...period, fromOn: data.value })}
                  />
                </Field>
                <Field
                  label="To"
                  required
                  {...(isWrong && {
                    validationState: 'error' as const,
                    validationMessage: 'A period ends on its first day or later.',
                  })}
                >
                  <Input
                    className={styles.day}
                    type="date"
                    value={period.toOn}
                    onChange={(_, data) => setPeriod({ ...period, toOn: data.value })}
                  />
                </Field>
              </div>
              {covered.length > 0 && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>
                    {covered.map(({ number, periodFromOn, periodToOn }) => (
                      <div key={number}>
                        {number} is published and covers {dayText(periodFromOn, locale, today)} to{' '}
                        {dayText(periodToOn, locale, today)}: those days are told twice.
                      </div>
                    ))}
                  </MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onCancel}>Cancel</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy || isWrong}>
                {isBusy ? 'Drafting' : 'Draft summary'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
