import { Badge, makeStyles } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { dayAt, type Instant } from '#shared/domain/time/day.ts';
import { exactText } from '#shared/text/day-text.ts';
import { dueText } from '#shared/text/due-text.ts';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { DayText } from './when.tsx';

const useStyles = makeStyles({ root: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' } });

/** What `DueChip` shows. */
export interface DueChipProps {
  readonly dueAt: Instant;
  /** Nobody waits any more: then it is a day like others. */
  readonly isDone?: boolean;
}

/** When an answer is due, in the business time of the program; overdue by icon, word and colour. */
export function DueChip({ dueAt, isDone = false }: DueChipProps) {
  const styles = useStyles();
  const { locale, now, zone } = useReader();
  const { program } = useProgram();
  if (isDone) return <DayText day={dayAt(dueAt, program.calendar.zone)} />;
  const at = now.toISOString();
  const isOver = dueAt <= at;
  const Icon = isOver ? ErrorCircleFilled : ClockRegular;
  return (
    <time dateTime={dueAt} title={exactText(dueAt, locale, zone)}>
      <Badge
        className={styles.root}
        appearance={isOver ? 'filled' : 'outline'}
        color={isOver ? 'danger' : 'informative'}
        shape="rounded"
        icon={<Icon aria-hidden="true" />}
      >
        {dueText(dueAt, at, program.calendar, locale)}
      </Badge>
    </time>
  );
}
