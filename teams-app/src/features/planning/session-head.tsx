import { Button, makeStyles, Subtitle1, Text, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ShareRegular } from '@fluentui/react-icons/svg/share';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { periodText } from '#shared/text/planning-text.ts';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  back: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
  title: { overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3 },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginInlineStart: 'auto',
    // Under the thumb, whatever the page shows.
    '@media (max-width: 639px)': {
      position: 'fixed',
      insetInline: 0,
      bottom: 0,
      zIndex: 2,
      justifyContent: 'flex-end',
      padding: '8px 12px',
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      ':empty': { display: 'none' },
    },
  },
});

/** What `SessionHead` takes. */
export interface SessionHeadProps {
  readonly session: PlanningSession;
  readonly onBack: () => void;
  readonly onShare: () => void;
  readonly onEdit: () => void;
  readonly onOpenVote: () => void;
  readonly onCloseVote: () => void;
  readonly onReopen: () => void;
  readonly onRequest: () => void;
}

/** Which session this is, where it stands, and the one act that comes next for those who lead. */
export function SessionHead(props: SessionHeadProps) {
  const { session, onBack, onShare, onEdit, onOpenVote, onCloseVote, onReopen, onRequest } = props;
  const styles = useStyles();
  const { may } = useProgram();
  const { locale } = useReader();
  const { number, title, status, periodFromOn, periodToOn, measure, proposals, statusReason } = session;
  return (
    <header className={styles.root}>
      <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        Planning sessions
      </Button>
      <div className={styles.name}>
        <Subtitle1 as="h2" className={styles.title}>
          {title}
        </Subtitle1>
        <Tooltip content="Share a link" relationship="label">
          <Button size="small" appearance="subtle" icon={<ShareRegular />} onClick={onShare} />
        </Tooltip>
        <div className={styles.end}>
          {may('planning.edit') && (
            <Button appearance="subtle" icon={<EditRegular />} data-shortcut="e" onClick={onEdit}>
              Edit
            </Button>
          )}
          {may('planning.reopen') && status !== 'open' && <Button onClick={onReopen}>Plan again</Button>}
          {may('planning.open-vote') && status === 'open' && (
            <Button appearance="primary" disabledFocusable={proposals.length === 0} onClick={onOpenVote}>
              Open the vote
            </Button>
          )}
          {may('planning.close-vote') && status === 'voting' && (
            <Button appearance="primary" disabledFocusable={session.votes.length === 0} onClick={onCloseVote}>
              Close the vote
            </Button>
          )}
          {may('planning.request-baseline') && status === 'voted' && (
            <Button appearance="primary" onClick={onRequest}>
              Ask for the baseline
            </Button>
          )}
        </div>
      </div>
      <div className={styles.line}>
        <StatusMark status={status} />
        <Text size={200} className={styles.meta}>
          {[number, periodText(periodFromOn, periodToOn, locale), `counted in ${measure}`].join(' · ')}
        </Text>
      </div>
      {status === 'open' && statusReason && <Text className={styles.meta}>Planned again: {statusReason}</Text>}
    </header>
  );
}
