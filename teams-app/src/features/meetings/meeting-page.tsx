import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactNode } from 'react';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { RITUAL_TEXT } from '#shared/text/choice-text.ts';
import { dayIn, exactText } from '#shared/text/day-text.ts';
import { lengthText } from '#shared/text/minutes-text.ts';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { ConfidentialBadge } from '../../ui/marks/confidential-badge.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { useFindWords } from '../../ui/writing/use-half-written.ts';
import { AgendaSection } from './agenda-section.tsx';
import { MeetingForm } from './meeting-form.tsx';
import { MeetingPeople } from './meeting-people.tsx';
import { MeetingTranscript } from './meeting-transcript.tsx';
import { usePlanNext } from './use-plan-next.ts';
import { WhatWaits } from './what-waits.tsx';
import type { Written } from './written-meeting.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '24px', maxWidth: '760px', paddingBlock: '8px 32px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  title: { overflowWrap: 'anywhere' },
  back: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
  meta: { color: tokens.colorNeutralForeground3 },
  end: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
});

const LOOK_AGAIN_MS = 5_000;

/** Somebody may start the meeting elsewhere, and its transcript may come by itself; its page then leads there. */
const untilDrafted = (meeting: Meeting | undefined): number | false =>
  meeting?.status === 'planned' || meeting?.status === 'live' || (meeting?.calls && !meeting.transcript)
    ? LOOK_AGAIN_MS
    : false;

/** What `MeetingPage` takes. */
export interface MeetingPageProps {
  readonly number: string;
  readonly onBack: () => void;
  readonly onMinutes: (number: string) => void;
  /** Goes to where the meeting is run. */
  readonly onRun: () => void;
  /** What the reader had half written when it ended. */
  readonly halfWritten: (meeting: Meeting) => ReactNode;
  /** Opens another meeting. */
  readonly onMeeting: (number: string) => void;
}

/** One meeting: its agenda, who was there, and the way from its transcript to its minutes. */
export function MeetingPage({ number, onBack, onMinutes, onRun, halfWritten, onMeeting }: MeetingPageProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const { locale, today } = useReader();
  const say = useSay();
  const acts = useActs(program.id);
  const read = useRecord(program.id, 'meeting', number, untilDrafted);
  const { data: meeting, refetch } = read;
  const error = failureOf(read);
  const find = useFindWords();
  const [editing, following] = [`edit ${number}`, `after ${number}`];
  /** The meeting as it was when editing began. */
  const [edited, setEdited] = useState(() => find(editing)?.on as Meeting | undefined);
  const [isBusy, setBusy] = useState(false);
  /** The plan of the meeting after this one, while it is written. */
  const [next, setNext] = useState(() => find(following)?.on as Written | undefined);
  const planNext = usePlanNext();
  if (error) return <FailedState what="This meeting could not be read." error={error} onRetry={() => void refetch()} />;
  if (!meeting) return <RowsSkeleton label={`Reading ${number}`} />;
  const { title, status, ritual, startsAt, durationMinutes, inviteeIds, attendeeIds } = meeting;
  const isOver = status !== 'planned' && status !== 'live';
  const start = () => {
    if (isBusy) return;
    setBusy(true);
    acts
      .command(meeting, 'start', {})
      .then(onRun, (failure: unknown) => say.failed(`${number} is as it was`, failure))
      .finally(() => setBusy(false));
  };
  return (
    <article className={styles.root}>
      <header className={styles.head}>
        <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          Meetings
        </Button>
        <div className={styles.line}>
          <Subtitle1 as="h2" className={styles.title}>
            {title}
          </Subtitle1>
          <div className={styles.end}>
            {may('meeting.edit') && status !== 'minutes-approved' && (
              <Button icon={<EditRegular />} data-shortcut="e" onClick={() => setEdited(meeting)}>
                Edit
              </Button>
            )}
            {may('meeting.create') && isOver && (
              <Button icon={<CalendarAddRegular />} onClick={() => void planNext(meeting).then(setNext)}>
                Plan the next one
              </Button>
            )}
            {may('meeting.start') && status === 'planned' && (
              <Button
                appearance={isItsDay(meeting, program.calendar.zone, today) ? 'primary' : 'secondary'}
                disabledFocusable={isBusy}
                onClick={start}
              >
                Start meeting
              </Button>
            )}
            {status === 'live' && (
              <Button appearance="primary" onClick={onRun}>
                Go to the meeting
              </Button>
            )}
            {meeting.minutes && (
              <Button appearance="primary" onClick={() => onMinutes(meeting.minutes ?? '')}>
                {status === 'minutes-drafted' && may('minutes.accept') ? 'Review minutes' : 'Open minutes'}
              </Button>
            )}
          </div>
        </div>
        <div className={styles.line}>
          <StatusMark status={status} />
          <Text size={200} className={styles.meta}>
            {[
              number,
              RITUAL_TEXT[ritual],
              startsAt && exactText(startsAt, locale),
              durationMinutes && lengthText(durationMinutes),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      </header>
      {meeting.confidential && <ConfidentialBadge />}
      {isOver && halfWritten(meeting)}
      <AgendaSection meeting={meeting} />
      {status === 'planned' && <WhatWaits meeting={meeting} />}
      <MeetingPeople
        label={attendeeIds.length > 0 ? 'Attended' : 'Invited'}
        ids={attendeeIds.length > 0 ? attendeeIds : inviteeIds}
      />
      <MeetingTranscript meeting={meeting} onMinutes={onMinutes} />
      <DetailDrawer isOpen={edited !== undefined} title={`Edit ${number}`} onClose={() => setEdited(undefined)}>
        {edited && (
          <MeetingForm
            meeting={edited}
            keptAs={editing}
            onSaved={() => setEdited(undefined)}
            onCancel={() => setEdited(undefined)}
          />
        )}
      </DetailDrawer>
      <DetailDrawer isOpen={next !== undefined} title="Plan the next one" onClose={() => setNext(undefined)}>
        {next && (
          <MeetingForm
            begin={next}
            from={number}
            keptAs={following}
            onSaved={(saved) => {
              setNext(undefined);
              onMeeting(saved.number);
            }}
            onCancel={() => setNext(undefined)}
          />
        )}
      </DetailDrawer>
    </article>
  );
}

/** On its day, the next act is to start it; before, to prepare it. */
const isItsDay = ({ startsAt }: Meeting, zone: string, today: string): boolean =>
  startsAt !== undefined && dayIn(zone, new Date(startsAt)) <= today;
