import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { exactText } from '#shared/text/day-text.ts';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useList } from '../../ui/data/use-list.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { OpensBeside } from '../../ui/record/opens-beside.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { Live } from './live.tsx';
import { Lobby } from './lobby.tsx';
import { meetingOfNow } from './meeting-of-now.ts';
import { whileItRuns } from './poll.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', flexGrow: 1, paddingTop: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  title: { overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3 },
  end: { display: 'flex', columnGap: '4px', marginInlineStart: 'auto' },
});

const COMING = { status: ['live', 'planned'] };

/** A meeting while it takes place: before its start, live, and as it ends. Without a number in the address, the meeting of now. */
export default function LivePage({ rest, go }: ProgramPageProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const { now, locale } = useReader();
  // A tab of a meeting is set to its series.
  const series = new URLSearchParams(useSearch()).get('series') ?? undefined;
  const coming = useList(program.id, 'meeting', COMING, rest === undefined);
  // Once chosen it stays, so that its end is seen, and not the beginning of another.
  const [chosen, setChosen] = useState(rest);
  const found = chosen ?? meetingOfNow(coming.items, now.toISOString(), series)?.number;
  if (found !== chosen) setChosen(found);
  const read = useRecord(program.id, 'meeting', found, whileItRuns);
  const { data: meeting, refetch } = read;
  const [isEnding, setEnding] = useState(false);
  const failed = found === undefined ? coming.error : failureOf(read);
  if (failed)
    return (
      <FailedState
        what="The meeting could not be read."
        error={failed}
        onRetry={() => (found === undefined ? coming.retry() : void refetch())}
      />
    );
  if (found === undefined && !coming.isReading)
    return (
      <EmptyState
        title={series ? `No meeting of ${series} is planned` : 'No meeting is planned'}
        text="Plan the next steering meeting of this program; it then opens here, ready to be started."
        action={
          <Button onClick={() => go('meetings')}>{may('meeting.create') ? 'Plan a meeting' : 'Show meetings'}</Button>
        }
      />
    );
  if (!meeting) return <RowsSkeleton label="Reading the meeting" />;
  const { number, title, status, startsAt } = meeting;
  const isLive = status === 'live';
  return (
    <OpensBeside>
      <article className={styles.root}>
        <header className={styles.head}>
          <Subtitle2 as="h2" className={styles.title}>
            {title}
          </Subtitle2>
          <StatusMark status={status} />
          <Text size={200} className={styles.meta}>
            {[number, status === 'planned' && startsAt && exactText(startsAt, locale)].filter(Boolean).join(' · ')}
          </Text>
          <span className={styles.end}>
            <Button size="small" appearance="subtle" onClick={() => go('meetings', number)}>
              Details
            </Button>
            {isLive && !isEnding && may('meeting.hold') && (
              <Button size="small" onClick={() => setEnding(true)}>
                End…
              </Button>
            )}
          </span>
        </header>
        {status === 'planned' ? (
          <Lobby meeting={meeting} />
        ) : (
          <Live key={number} meeting={meeting} isEnding={isEnding} onEnding={setEnding} go={go} />
        )}
      </article>
    </OpensBeside>
  );
}
