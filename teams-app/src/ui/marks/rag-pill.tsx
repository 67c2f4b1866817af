import { Badge, makeStyles, Tooltip, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Day } from '#shared/domain/time/day.ts';
import type { Rag } from '#shared/domain/kinds/status-report/status-report.ts';
import { isReportStale } from '#shared/domain/queries/is-report-stale.ts';
import { RAG_TEXT } from '#shared/text/choice-text.ts';
import { longDayText } from '#shared/text/day-text.ts';
import { daysBetween } from '#shared/domain/time/day-arithmetic.ts';
import { useReader } from '../reader.tsx';

const LOOK: Readonly<
  Record<Rag, { readonly color: NonNullable<BadgeProps['color']>; readonly icon: typeof CircleRegular }>
> = {
  green: { color: 'success', icon: CheckmarkCircleFilled },
  amber: { color: 'warning', icon: WarningFilled },
  red: { color: 'danger', icon: ErrorCircleFilled },
};

const useStyles = makeStyles({ root: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** What `RagPill` shows. */
export interface RagPillProps {
  /** Undefined when nothing was ever reported. */
  readonly rag: Rag | undefined;
  readonly reportedOn?: Day | undefined;
  /** Days after which a report is stale; never when left out. */
  readonly cadenceDays?: number | undefined;
}

/** The colour that was reported, by icon and word. One that is older than its cadence is grey and says how old it is. */
export function RagPill({ rag, reportedOn, cadenceDays }: RagPillProps) {
  const styles = useStyles();
  const { today, locale } = useReader();
  if (!rag)
    return (
      <Badge
        className={styles.root}
        appearance="outline"
        color="informative"
        shape="rounded"
        icon={<CircleRegular aria-hidden="true" />}
      >
        No report
      </Badge>
    );
  const age = reportedOn ? daysBetween(reportedOn, today) : 0;
  const isStale = cadenceDays !== undefined && isReportStale(reportedOn, cadenceDays, today);
  const { color, icon } = LOOK[rag];
  const Icon = isStale ? ClockRegular : icon;
  const pill = (
    <Badge
      className={styles.root}
      appearance="tint"
      color={isStale ? 'informative' : color}
      shape="rounded"
      icon={<Icon aria-hidden="true" />}
    >
      {isStale ? `${RAG_TEXT[rag]}, ${age} days old` : RAG_TEXT[rag]}
    </Badge>
  );
  if (!reportedOn) return pill;
  return (
    <Tooltip relationship="description" content={`Reported ${longDayText(reportedOn, locale)}`}>
      {pill}
    </Tooltip>
  );
}
