import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { dayText } from '#shared/text/day-text.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { readAgain } from '../../ui/data/put-record.ts';
import { useSend } from '../../ui/data/use-send.ts';
import { FormDialog } from '../../ui/writing/form-dialog.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { daysSince, weekOf } from './week.ts';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '16px' },
  day: { minWidth: 0, width: '100%' },
  weeks: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The name under which the days of a new summary are kept. */
export const DRAFTING = 'draft summary';

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
  const [isBusy, setBusy] = useState(false);
  const [first] = useState(() => daysSince(last, today));
  const writing = useWriting(DRAFTING, { begun: first, isSending: isBusy });
  const period = writing.value;
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
      writing.forget();
      onDrafted(number);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title="Draft a weekly summary"
      saveLabel="Draft summary"
      isHeld={isWrong}
      isSaving={isBusy}
      writing={writing}
      onSave={() => void draft()}
      onClose={onCancel}
      message={failure !== undefined && failureText(failure)}
      warning={
        covered.length > 0 &&
        covered.map(({ number, periodFromOn, periodToOn }) => (
          <div key={number}>
            {number} is published and covers {dayText(periodFromOn, locale, today)} to{' '}
            {dayText(periodToOn, locale, today)}: those days are told twice.
          </div>
        ))
      }
    >
      {writing.isFound && <FoundWords onDiscard={writing.forget} />}
      <Text>
        It is drafted from the program’s log and the accepted minutes of these days. Every sentence says what it rests
        on; nothing is published until you do.
      </Text>
      <div className={styles.weeks}>
        {last && (
          <Button size="small" onClick={() => writing.write(daysSince(last, today))}>
            After {last.number}
          </Button>
        )}
        <Button size="small" onClick={() => writing.write(weekOf(today))}>
          This week
        </Button>
        <Button size="small" onClick={() => writing.write(weekOf(addDays(today, -7)))}>
          Last week
        </Button>
      </div>
      <div className={styles.row}>
        <Field label="From" required>
          <Input
            className={styles.day}
            type="date"
            value={period.fromOn}
            onChange={(_, data) => writing.write({ ...period, fromOn: data.value })}
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
            onChange={(_, data) => writing.write({ ...period, toOn: data.value })}
          />
        </Field>
      </div>
    </FormDialog>
  );
}
