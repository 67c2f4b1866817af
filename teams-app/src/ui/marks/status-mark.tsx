import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { DraftsRegular } from '@fluentui/react-icons/svg/drafts';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { statusText, type Status } from '#shared/text/kind-text.ts';

const ICON: Readonly<Partial<Record<Status, typeof CircleRegular>>> = {
  proposed: DraftsRegular,
  draft: DraftsRegular,
  drafted: DraftsRegular,
  requested: DraftsRegular,
  'minutes-drafted': DraftsRegular,
  mitigating: CircleHalfFillRegular,
  'in-progress': CircleHalfFillRegular,
  'in-review': CircleHalfFillRegular,
  live: CircleHalfFillRegular,
  agreed: CircleHalfFillRegular,
  voting: CircleHalfFillRegular,
  committed: CircleHalfFillRegular,
  submitted: ClockRegular,
  acknowledged: CircleHalfFillRegular,
  deferred: ClockRegular,
  paused: ClockRegular,
  expired: ClockRegular,
  stale: ClockRegular,
  'at-risk': WarningRegular,
  occurred: WarningRegular,
  missed: WarningRegular,
  invalidated: WarningRegular,
  accepted: CheckmarkCircleRegular,
  validated: CheckmarkCircleRegular,
  resolved: CheckmarkCircleRegular,
  delivered: CheckmarkCircleRegular,
  decided: CheckmarkCircleRegular,
  done: CheckmarkCircleRegular,
  met: CheckmarkCircleRegular,
  held: CheckmarkCircleRegular,
  published: CheckmarkCircleRegular,
  approved: CheckmarkCircleRegular,
  'minutes-approved': CheckmarkCircleRegular,
  current: CheckmarkCircleRegular,
  closed: CheckmarkCircleRegular,
  applied: CheckmarkCircleRegular,
  voted: CheckmarkCircleRegular,
  rejected: DismissCircleRegular,
  withdrawn: DismissCircleRegular,
  void: DismissCircleRegular,
  superseded: DismissCircleRegular,
  reversed: DismissCircleRegular,
  dropped: DismissCircleRegular,
  cancelled: DismissCircleRegular,
  removed: DismissCircleRegular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '16px', flexShrink: 0 },
});

/** A record's state by icon and word; without colour, which is kept for RAG, severity and score. */
export function StatusMark({ status }: { readonly status: string }) {
  const styles = useStyles();
  const Icon = (ICON as Record<string, typeof CircleRegular>)[status] ?? CircleRegular;
  return (
    <span className={styles.root}>
      <Icon className={styles.icon} aria-hidden="true" />
      <Text>{statusText(status)}</Text>
    </span>
  );
}
