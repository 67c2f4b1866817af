import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { memo } from 'react';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { CANDIDATE_TEXT } from '#shared/text/minutes-text.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
    padding: '4px 12px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollMarginBlock: '48px 16px',
    outlineStyle: 'none',
  },
  focused: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: '16px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0, flexGrow: 1 },
  state: { whiteSpace: 'nowrap', '& .fui-Link': { fontSize: 'inherit', lineHeight: 'inherit' } },
  title: { color: tokens.colorNeutralForeground2 },
});

/** What `SettledCard` takes. */
export interface SettledCardProps {
  readonly candidate: Candidate;
  readonly isFocused: boolean;
  readonly onFocus: (candidateId: string) => void;
  /** False for those who read only. */
  readonly canReview: boolean;
  readonly onAct: (candidate: Candidate, act: 'reconsider') => void;
}

/** A candidate that was decided on, in one line: the record it became, or that it was rejected. */
export const SettledCard = memo(function Settled(props: SettledCardProps) {
  const { candidate, isFocused, onFocus, canReview, onAct } = props;
  const styles = useStyles();
  const { id, kind, state, title, record, rejectedBecause } = candidate;
  const isAccepted = state === 'accepted';
  const Icon = isAccepted ? CheckmarkCircleRegular : DismissCircleRegular;
  return (
    <article
      id={`candidate-${id}`}
      tabIndex={isFocused ? 0 : -1}
      aria-current={isFocused || undefined}
      aria-label={`${CANDIDATE_TEXT[kind].one}, ${state}: ${title}`}
      className={mergeClasses(styles.card, isFocused && styles.focused)}
      onFocus={() => onFocus(id)}
      onClick={() => onFocus(id)}
    >
      <Icon className={styles.icon} aria-hidden="true" />
      <Text size={200} className={styles.state}>
        {!isAccepted && 'Rejected'}
        {isAccepted && 'Accepted as '}
        {isAccepted && (record ? <NumberLink number={record} /> : '…')}
      </Text>
      <Text size={200} truncate wrap={false} block className={mergeClasses(styles.words, styles.title)} title={title}>
        {title}
        {rejectedBecause && ` · ${rejectedBecause}`}
      </Text>
      {!isAccepted && canReview && (
        <Button
          size="small"
          appearance="subtle"
          tabIndex={isFocused ? 0 : -1}
          onClick={() => onAct(candidate, 'reconsider')}
        >
          Undo
        </Button>
      )}
    </article>
  );
});
