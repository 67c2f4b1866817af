import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { isOverdue } from '#shared/domain/queries/is-overdue.ts';
import type { TellingReply, WorkItemReply } from '#shared/contracts/replies.ts';
import { topicText } from '#shared/text/log-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { Ago, DueDay } from '../../ui/marks/when.tsx';
import { useReader } from '../../ui/reader.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Page } from '../../frame/page.tsx';
import { recordPath } from '../../frame/paths.ts';
import { LiveNow } from './live-now.tsx';

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', rowGap: '32px', paddingTop: '8px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  tellings: { listStyleType: 'none', margin: 0, padding: 0 },
  telling: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  opener: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    alignItems: 'baseline',
    width: '100%',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    padding: '10px 8px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Kinds in which somebody waits for an answer. */
const ASKING = new Set(['approval', 'escalation']);

const COLUMNS: readonly Column<WorkItemReply>[] = [
  {
    id: 'name',
    label: 'Number and title',
    sortKey: ({ title }) => title,
    cell: ({ number, title }) => <RecordName number={number} title={title} isOneLine />,
  },
  {
    id: 'due',
    label: 'Due',
    width: 128,
    isMeta: true,
    sortKey: ({ dueOn }) => dueOn,
    cell: ({ dueOn }) => <DueDay day={dueOn} />,
  },
  {
    id: 'status',
    label: 'Status',
    width: 144,
    isMeta: true,
    sortKey: ({ status }) => status,
    cell: ({ status }) => <StatusMark status={status} />,
  },
  {
    id: 'program',
    label: 'Program',
    width: 240,
    from: 760,
    isMeta: true,
    sortKey: ({ programName }) => programName,
    cell: ({ programName }) => programName,
  },
];

function Telling({ telling, onOpen }: { readonly telling: TellingReply; readonly onOpen: () => void }) {
  const styles = useStyles();
  const { number, title, topic, at, programName } = telling;
  return (
    <li className={styles.telling}>
      <button type="button" className={styles.opener} onClick={onOpen}>
        <span>
          {number} {title} <Text weight="semibold">{topicText(topic)}</Text>
        </span>
        <span className={styles.meta}>
          {programName} · <Ago at={at} />
        </span>
      </button>
    </li>
  );
}

/** What the reader has to do in all programs, soonest first, and what they were told. */
export default function MyWorkPage() {
  const styles = useStyles();
  const [, navigate] = useLocation();
  const { today } = useReader();
  const { data, error, refetch } = useReply('me.work');
  const asked = data?.items.filter(({ kind }) => ASKING.has(kind)) ?? [];
  const mine = data?.items.filter((item) => !asked.includes(item)) ?? [];
  const late = mine.filter(({ dueOn }) => isOverdue(dueOn, today));
  const rest = mine.filter((item) => !late.includes(item));
  const open = ({ programId, number }: { readonly programId: string; readonly number: string }) =>
    navigate(recordPath(programId, number));
  const table = (label: string, rows: readonly WorkItemReply[]) => (
    <section className={styles.section} aria-label={label}>
      <Subtitle2 as="h2">
        {label} <span className={styles.count}>{rows.length}</span>
      </Subtitle2>
      <DataTable
        label={label}
        columns={COLUMNS}
        rows={rows}
        keyOf={({ programId, number }) => `${programId} ${number}`}
        onOpen={open}
        isWhole
      />
    </section>
  );
  return (
    <Page>
      <PageHead title="My work" />
      <LiveNow />
      {error && !data ? (
        <FailedState what="Your work could not be read." error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="Reading your work" />
      ) : (
        <div className={styles.sections}>
          {data.items.length === 0 && (
            <EmptyState
              title="Nothing is waiting for you"
              text="Approvals and escalations that wait for your answer, and whatever you own, appear here from all your programs, the soonest due first."
            />
          )}
          {asked.length > 0 && table('Approvals and escalations', asked)}
          {late.length > 0 && table('Overdue', late)}
          {rest.length > 0 && table(late.length > 0 ? 'Next' : 'Yours', rest)}
          {data.tellings.length > 0 && (
            <section className={styles.section} aria-label="News">
              <Subtitle2 as="h2">News</Subtitle2>
              <ul className={styles.tellings}>
                {data.tellings.map((telling) => (
                  <Telling key={telling.noticeId} telling={telling} onOpen={() => open(telling)} />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Page>
  );
}
