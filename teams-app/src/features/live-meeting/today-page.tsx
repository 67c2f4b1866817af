import { Button } from '@fluentui/react-components';
import { Redirect, useLocation } from 'wouter';
import type { MeetingOfTodayReply } from '#shared/contracts/replies.ts';
import { timeText } from '#shared/text/day-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useReader } from '../../ui/reader.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Page } from '../../frame/page.tsx';
import { LIVE, livePath, placePath, PROGRAMS } from '../../frame/paths.ts';
import { useHost } from '../../platform/host-context.ts';

const columns = (locale: string): readonly Column<MeetingOfTodayReply>[] => [
  {
    id: 'name',
    label: 'Meeting',
    cell: ({ number, title }) => <RecordName number={number} title={title} isOneLine />,
  },
  { id: 'status', label: 'Status', width: 144, isMeta: true, cell: ({ status }) => <StatusMark status={status} /> },
  {
    id: 'starts',
    label: 'Starts',
    width: 96,
    isMeta: true,
    cell: ({ startsAt }) => startsAt && timeText(startsAt, locale),
  },
  { id: 'program', label: 'Program', width: 240, isMeta: true, cell: ({ programName }) => programName },
];

/** Beside a meeting: goes to the meeting of this chat, else to the only one that is live; else offers those of today. */
export default function TodayPage() {
  const { chat } = useHost();
  const { locale } = useReader();
  const [, navigate] = useLocation();
  const bound = useReply('chat.find', { at: { chatId: chat?.id ?? '' }, enabled: chat !== undefined });
  const { data, error, refetch } = useReply('me.meetings');
  if (bound.data) return <Redirect to={livePath(bound.data.programId, bound.data.series)} replace />;
  const pathOf = ({ programId, number }: MeetingOfTodayReply) => `${placePath(programId, LIVE)}/${number}`;
  const [first, second] = data?.items ?? [];
  const isSought = chat !== undefined && bound.isPending;
  if (!isSought && first?.status === 'live' && second?.status !== 'live')
    return <Redirect to={pathOf(first)} replace />;
  return (
    <Page>
      <PageHead title="Meetings of today" />
      {error && !data ? (
        <FailedState what="The meetings could not be read." error={error} onRetry={() => void refetch()} />
      ) : !data || isSought ? (
        <RowsSkeleton label="Reading the meetings" />
      ) : data.items.length === 0 ? (
        <EmptyState
          title="No meeting is live or planned for today"
          text="A meeting of your programs opens here by itself once somebody starts it."
          action={<Button onClick={() => navigate(PROGRAMS)}>Show programs</Button>}
        />
      ) : (
        <DataTable
          label="Meetings of today"
          columns={columns(locale)}
          rows={data.items}
          keyOf={({ programId, number }) => `${programId} ${number}`}
          onOpen={(meeting) => navigate(pathOf(meeting))}
          isWhole
        />
      )}
    </Page>
  );
}
