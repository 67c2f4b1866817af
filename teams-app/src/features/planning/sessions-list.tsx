import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { counted } from '#shared/text/counted.ts';
import { periodText } from '#shared/text/planning-text.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { useList } from '../../ui/data/use-list.ts';
import { bodyOf } from '../../ui/form/form-values.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { FilterBar } from '../../ui/list/filter-bar.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { FormDrawer, type Question } from './form-drawer.tsx';
import { quarterAfter } from './quarter.ts';
import { SESSION_FIELDS } from './session-fields.ts';

const columns = (locale: string): readonly Column<PlanningSession>[] => [
  {
    id: 'title',
    label: 'Session',
    sortKey: ({ title }) => title,
    cell: ({ number, title, confidential }) => (
      <RecordName number={number} title={title} confidential={confidential} isOneLine />
    ),
  },
  {
    id: 'period',
    label: 'Period',
    width: 192,
    isMeta: true,
    sortKey: ({ periodFromOn }) => periodFromOn,
    cell: ({ periodFromOn, periodToOn }) => periodText(periodFromOn, periodToOn, locale),
  },
  {
    id: 'milestones',
    label: 'Milestones',
    width: 104,
    from: 640,
    sortKey: ({ proposals }) => proposals.length,
    cell: ({ proposals }) => proposals.length,
  },
  {
    id: 'status',
    label: 'Status',
    width: 136,
    isMeta: true,
    sortKey: ({ status }) => status,
    cell: ({ status }) => <StatusMark status={status} />,
  },
];

const PLANNING = 'create planning';

/** The planning sessions of a program, and the way to a new one. */
export function SessionsList({ onOpen }: { readonly onOpen: (number: string) => void }) {
  const { program, may } = useProgram();
  const { locale, today } = useReader();
  const acts = useActs(program.id);
  const [q, setQ] = useState('');
  const [question, setQuestion] = useState<Question>();
  const { items, total, ...list } = useList(program.id, 'planning', { ...(q && { q }) });
  const plan = () => {
    const { title, fromOn, toOn } = quarterAfter(today);
    setQuestion({
      title: 'Plan quarter',
      keptAs: PLANNING,
      fields: SESSION_FIELDS,
      initial: { title, periodFromOn: fromOn, periodToOn: toOn, measure: 'person-days' },
      saveLabel: 'Plan quarter',
      onSave: async (values) => onOpen((await acts.create('planning', bodyOf(values))).number),
    });
  };
  const add = may('planning.create') && (
    <Button appearance="primary" icon={<AddRegular />} data-shortcut="n" onClick={plan}>
      Plan quarter
    </Button>
  );
  return (
    <>
      <FilterBar
        many="planning sessions"
        q={q}
        onSearch={setQ}
        isFiltered={q !== ''}
        onClear={() => setQ('')}
        count={total === undefined ? undefined : counted(total, 'planning session', 'planning sessions')}
        end={items.length > 0 || q ? add : undefined}
      />
      {list.error && (
        <FailedState what="The planning sessions could not be read." error={list.error} onRetry={list.retry} />
      )}
      {list.isReading && <RowsSkeleton label="Reading the planning sessions" />}
      {!list.error && total === 0 && !q && (
        <EmptyState
          title="No planning session yet"
          text="In a planning session the teams propose the milestones of a quarter and say what they can carry; they ask each other for what they need, everybody votes how sure they are, and the sponsor is asked to make the plan the baseline."
          action={add || undefined}
        />
      )}
      {!list.error && total === 0 && q && (
        <EmptyState
          title="No planning session of that name"
          text="Search for other words, or show all of them."
          action={<Button onClick={() => setQ('')}>Show all planning sessions</Button>}
        />
      )}
      {items.length > 0 && (
        <DataTable
          label="Planning sessions"
          columns={columns(locale)}
          rows={items}
          keyOf={({ number }) => number}
          initialSort={{ by: 'period', isDescending: true }}
          onOpen={({ number }) => onOpen(number)}
          footer={
            list.hasMore && (
              <Button appearance="subtle" disabledFocusable={list.isReadingMore} onClick={list.readMore}>
                Show more
              </Button>
            )
          }
        />
      )}
      <FormDrawer question={question} onClose={() => setQuestion(undefined)} />
    </>
  );
}
