import { makeStyles, ProgressBar, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { counted } from '#shared/text/counted.ts';
import { lengthText } from '#shared/text/minutes-text.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { useReader } from '../../ui/reader.tsx';
import { dayIn } from '#shared/text/day-text.ts';
import { PublishButton, type PublishButtonProps } from '../../frame/publish-button.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    paddingBlock: '8px',
    flexShrink: 0,
  },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 12px', minWidth: 0 },
  title: { overflowWrap: 'anywhere', outlineStyle: 'none' },
  meta: {
    color: tokens.colorNeutralForeground3,
    '& .fui-Link': { fontSize: 'inherit', lineHeight: 'inherit' },
  },
  end: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    marginInlineStart: 'auto',
    '@media (max-width: 639px)': { marginInlineStart: 0, width: '100%' },
  },
  progress: { display: 'flex', flexDirection: 'column', rowGap: '4px', width: '132px', flexGrow: 1 },
  count: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Title, day, length and people of a meeting in one line. */
export function MeetingLine({ meeting, title }: { readonly meeting: Meeting | undefined; readonly title: string }) {
  const styles = useStyles();
  const { zone } = useReader();
  const at = meeting?.startedAt ?? meeting?.startsAt;
  const seconds = meeting?.transcript?.durationSeconds;
  const people = meeting?.attendeeIds.length ?? 0;
  const parts = [
    meeting && <NumberLink key="number" number={meeting.number} />,
    at && <DayText key="day" day={dayIn(zone, new Date(at))} />,
    seconds !== undefined && lengthText(seconds / 60),
    people > 0 && counted(people, 'person', 'people'),
  ].filter(Boolean);
  return (
    <div className={styles.name}>
      <Subtitle1 as="h2" className={styles.title}>
        {meeting?.title ?? title}
      </Subtitle1>
      <Text size={200} className={styles.meta}>
        {parts.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            {part}
          </span>
        ))}
      </Text>
    </div>
  );
}

/** What `ReviewHead` takes. */
export interface ReviewHeadProps {
  readonly meeting: Meeting | undefined;
  readonly title: string;
  readonly reviewed: number;
  readonly total: number;
  /** Undefined where the button stands elsewhere, or is not the reader's. */
  readonly publish: PublishButtonProps | undefined;
}

/** Which meeting, how far the review is, and the way to end it. */
export function ReviewHead({ meeting, title, reviewed, total, publish }: ReviewHeadProps) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <MeetingLine meeting={meeting} title={title} />
      <div className={styles.end}>
        <div className={styles.progress}>
          <Text size={200} className={styles.count}>
            {reviewed} of {total} reviewed
          </Text>
          <ProgressBar value={total === 0 ? 1 : reviewed / total} aria-label="Reviewed" thickness="large" />
        </div>
        {publish && <PublishButton {...publish} />}
      </div>
    </header>
  );
}
