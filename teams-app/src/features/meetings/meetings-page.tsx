import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState, type ReactNode } from 'react';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { RITUAL_TEXT } from '#shared/text/choice-text.ts';
import { dayIn } from '#shared/text/day-text.ts';
import { counted } from '#shared/text/counted.ts';
import { useList } from '../../ui/data/use-list.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { FilterBar } from '../../ui/list/filter-bar.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useFindWords } from '../../ui/writing/use-half-written.ts';
import { OpensBeside } from '../../ui/record/opens-beside.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { MeetingForm } from './meeting-form.tsx';
import { MeetingPage } from './meeting-page.tsx';

const columns = (zone: string): readonly Column<Meeting>[] => [
  {
    id: 'title',
    label: 'Meeting',
    sortKey: ({ title }) => title,
    cell: ({ number, title, confidential }) => (
      <RecordName number={number} title={title} confidential={confidential} isOneLine />
    ),
  },
  {
    id: 'when',
    label: 'Day',
    width: 104,
    isMeta: true,
    sortKey: ({ startsAt }) => startsAt,
    cell: ({ startsAt }) => startsAt && <DayText day={dayIn(zone, new Date(startsAt))} />,
  },
  {
    id: 'ritual',
    label: 'Ritual',
    width: 168,
    from: 880,
    sortKey: ({ ritual }) => RITUAL_TEXT[ritual],
    cell: ({ ritual }) => RITUAL_TEXT[ritual],
  },
  {
    id: 'status',
    label: 'Status',
    width: 168,
    isMeta: true,
    sortKey: ({ status }) => status,
    cell: ({ status }) => <StatusMark status={status} />,
  },
  {
    id: 'minutes',
    label: 'Minutes',
    width: 96,
    from: 640,
    cell: ({ minutes }) =>
      minutes && (
        <span onClick={(event) => event.stopPropagation()}>
          <NumberLink number={minutes} />
        </span>
      ),
  },
];

/** The name under which the plan of a new meeting is kept. */
const PLANNING = 'create meeting';

const isLive = ({ status }: Meeting): boolean => status === 'live';

/** What `MeetingsPage` takes. */
export interface MeetingsPageProps extends ProgramPageProps {
  /** What the reader had half written when a meeting ended. */
  readonly halfWritten: (meeting: Meeting) => ReactNode;
}

/** The program's meetings, a live one first; with a number in the address, that meeting. */
export default function MeetingsPage({ rest, go, halfWritten }: MeetingsPageProps) {
  const { program, may } = useProgram();
  const [q, setQ] = useState('');
  const find = useFindWords();
  const [isAdding, setAdding] = useState(() => find(PLANNING) !== undefined);
  const list = useList(program.id, 'meeting', { ...(q && { q }) });
  if (rest)
    return (
      <OpensBeside>
        <MeetingPage
          key={rest}
          number={rest}
          onBack={() => go('meetings')}
          onMinutes={(number) => go('minutes', number)}
          onRun={() => go('live', rest)}
          halfWritten={halfWritten}
          onMeeting={(number) => go('meetings', number)}
        />
      </OpensBeside>
    );

  const add = may('meeting.create') && (
    <Button appearance="primary" icon={<AddRegular />} data-shortcut="n" onClick={() => setAdding(true)}>
      Plan meeting
    </Button>
  );
  const { items, total } = list;
  const count =
    total === undefined
      ? undefined
      : items.length < total
        ? `showing ${items.length} of ${total} meetings`
        : counted(total, 'meeting', 'meetings');
  return (
    <>
      <FilterBar
        many="meetings"
        q={q}
        onSearch={setQ}
        isFiltered={q !== ''}
        onClear={() => setQ('')}
        count={count}
        end={items.length > 0 || q ? add : undefined}
      />
      {list.error && <FailedState what="The meetings could not be read." error={list.error} onRetry={list.retry} />}
      {list.isReading && <RowsSkeleton label="Reading the meetings" />}
      {!list.error && total === 0 && !q && (
        <EmptyState
          title="No meetings yet"
          text="Plan a steering meeting with its agenda, or add one that was held and bring its transcript. Minutes are drafted from the transcript, each line with the words it rests on."
          action={add || undefined}
        />
      )}
      {!list.error && total === 0 && q && (
        <EmptyState
          title="No meeting of that name"
          text="Search for other words, or show all meetings."
          action={<Button onClick={() => setQ('')}>Show all meetings</Button>}
        />
      )}
      {items.length > 0 && (
        <DataTable
          label="Meetings"
          columns={columns(program.calendar.zone)}
          rows={items}
          keyOf={({ number }) => number}
          initialSort={{ by: 'when', isDescending: true }}
          isFirst={isLive}
          onOpen={({ number }) => go('meetings', number)}
          footer={
            list.hasMore && (
              <Button appearance="subtle" disabledFocusable={list.isReadingMore} onClick={list.readMore}>
                Show more
              </Button>
            )
          }
        />
      )}
      <DetailDrawer isOpen={isAdding} title="Plan meeting" onClose={() => setAdding(false)}>
        <MeetingForm
          keptAs={PLANNING}
          onSaved={(meeting) => {
            setAdding(false);
            go('meetings', meeting.number);
          }}
          onCancel={() => setAdding(false)}
        />
      </DetailDrawer>
    </>
  );
}
