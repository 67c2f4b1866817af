import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useState } from 'react';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { counted } from '#shared/text/counted.ts';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useList } from '../../ui/data/use-list.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useFindWords } from '../../ui/writing/use-half-written.ts';
import { OpensBeside } from '../../ui/record/opens-beside.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { claimCounts } from './claim-counts.ts';
import { DRAFTING, DraftDialog } from './draft-dialog.tsx';
import { SummaryPage } from './summary-page.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingBlock: '8px',
    columnGap: '16px',
  },
});

const COLUMNS: readonly Column<Summary>[] = [
  {
    id: 'title',
    label: 'Summary',
    cell: ({ number, title }) => <RecordName number={number} title={title} isOneLine />,
  },
  {
    id: 'period',
    label: 'Days',
    width: 152,
    isMeta: true,
    sortKey: ({ periodToOn }) => periodToOn,
    cell: ({ periodFromOn, periodToOn }) => (
      <span>
        <DayText day={periodFromOn} /> – <DayText day={periodToOn} />
      </span>
    ),
  },
  {
    id: 'status',
    label: 'Status',
    width: 136,
    isMeta: true,
    sortKey: ({ status }) => status,
    cell: ({ status }) => <StatusMark status={status} />,
  },
  {
    id: 'rewritten',
    label: 'Rewritten',
    width: 112,
    from: 720,
    cell: ({ claims }) => {
      const { rewritten, sentences } = claimCounts(claims);
      return `${rewritten} of ${sentences}`;
    },
  },
  {
    id: 'by',
    label: 'Published by',
    width: 168,
    from: 880,
    cell: ({ publishedById }) => publishedById && <Person id={publishedById} />,
  },
];

/** The program's weekly summaries; with a number in the address, that summary. */
export default function SummariesPage({ rest, go }: ProgramPageProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const find = useFindWords();
  const [isDrafting, setDrafting] = useState(() => find(DRAFTING) !== undefined);
  const list = useList(program.id, 'summary', {}, rest === undefined);
  if (rest) return <OneSummary key={rest} number={rest} onBack={() => go('summaries')} />;
  const draft = may('summary.draft') && (
    <Button
      appearance="primary"
      icon={<DocumentAddRegular />}
      data-shortcut="n"
      data-shortcut-does="Draft this week"
      onClick={() => setDrafting(true)}
    >
      Draft this week
    </Button>
  );
  const { items, total = 0, error, isReading } = list;
  return (
    <>
      <div className={styles.bar}>
        <span role="status">
          {items.length > 0 &&
            (items.length < total
              ? `showing ${items.length} of ${total} summaries`
              : counted(total, 'summary', 'summaries'))}
        </span>
        {items.length > 0 && draft}
      </div>
      {error && <FailedState what="The summaries could not be read." error={error} onRetry={list.retry} />}
      {isReading && <RowsSkeleton label="Reading the summaries" rows={4} />}
      {!error && !isReading && items.length === 0 && (
        <EmptyState
          title="No weekly summary yet"
          text="A summary is one page for the director: asks first, then what changed, what comes next and the top risks. It is drafted from the program’s log and accepted minutes, each sentence with its evidence."
          action={draft || undefined}
        />
      )}
      {items.length > 0 && (
        <DataTable
          label="Weekly summaries"
          columns={COLUMNS}
          rows={items}
          keyOf={({ number }) => number}
          onOpen={({ number }) => go('summaries', number)}
          footer={
            list.hasMore && (
              <Button appearance="subtle" disabledFocusable={list.isReadingMore} onClick={list.readMore}>
                Show more
              </Button>
            )
          }
        />
      )}
      {isDrafting && (
        <DraftDialog
          published={items.filter(({ status }) => status === 'published')}
          onCancel={() => setDrafting(false)}
          onDrafted={(number) => {
            setDrafting(false);
            go('summaries', number);
          }}
        />
      )}
    </>
  );
}

function OneSummary({ number, onBack }: { readonly number: string; readonly onBack: () => void }) {
  const { program } = useProgram();
  const read = useRecord(program.id, 'summary', number);
  const { data, refetch } = read;
  const error = failureOf(read);
  if (error) return <FailedState what="This summary could not be read." error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label={`Reading ${number}`} rows={8} />;
  return (
    <OpensBeside>
      <SummaryPage summary={data} onBack={onBack} />
    </OpensBeside>
  );
}
