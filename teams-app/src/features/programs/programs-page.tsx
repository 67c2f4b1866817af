import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { DataTable, type Column } from '../../ui/list/data-table.tsx';
import { FilterBar } from '../../ui/list/filter-bar.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { RagPill } from '../../ui/marks/rag-pill.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { DueDay } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';
import { Writer } from '../../ui/writing/writer.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Page } from '../../frame/page.tsx';
import { placePath, SETUP } from '../../frame/paths.ts';
import { ProgramDrawers } from './program-drawers.tsx';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  milestone: { display: 'flex', columnGap: '8px', minWidth: 0, alignItems: 'baseline' },
  milestoneTitle: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

const COUNTED = [
  ['risk', 'risk', 'risks'],
  ['issue', 'issue', 'issues'],
  ['decision', 'decision', 'decisions'],
  ['action', 'action', 'actions'],
] as const;
/** A program of which the reader knows only that it takes proposals. */
const isForeign = ({ isMember, status }: ProgramListItem): boolean => !isMember && status === undefined;
const WORST = ['red', 'amber', 'green'] as const;

function Name({ program }: { readonly program: ProgramListItem }) {
  const styles = useStyles();
  return <span className={styles.name}>{program.name}</span>;
}

function Next({ program: { nextMilestone } }: { readonly program: ProgramListItem }) {
  const styles = useStyles();
  if (!nextMilestone) return null;
  return (
    <span className={styles.milestone}>
      <span className={styles.milestoneTitle}>{nextMilestone.title}</span>
      <DueDay day={nextMilestone.on} />
    </span>
  );
}

function Counts({ program }: { readonly program: ProgramListItem }) {
  const styles = useStyles();
  if (isForeign(program)) return null;
  const said = COUNTED.flatMap(([kind, one, many]) => {
    const count = program.counts?.[kind] ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  return <Caption1 className={styles.counts}>{said.join(' · ') || 'Nothing open'}</Caption1>;
}

const COLUMNS: readonly Column<ProgramListItem>[] = [
  { id: 'name', label: 'Program', sortKey: ({ name }) => name, cell: (program) => <Name program={program} /> },
  {
    id: 'rag',
    label: 'Status',
    width: 168,
    isMeta: true,
    sortKey: ({ rag }) => (rag ? WORST.indexOf(rag) : undefined),
    cell: (program) =>
      isForeign(program) ? (
        'You may propose risks'
      ) : program.status === 'paused' || program.status === 'closed' ? (
        <StatusMark status={program.status} />
      ) : (
        <RagPill rag={program.rag} reportedOn={program.reportedOn} cadenceDays={program.statusCadenceDays} />
      ),
  },
  {
    id: 'tpm',
    label: 'TPM',
    width: 176,
    from: 760,
    isMeta: true,
    cell: ({ tpmId }) => (tpmId ? <Person id={tpmId} /> : null),
  },
  {
    id: 'next',
    label: 'Next milestone',
    width: 280,
    from: 980,
    sortKey: ({ nextMilestone }) => nextMilestone?.on,
    cell: (program) => <Next program={program} />,
  },
  { id: 'counts', label: 'Open', width: 272, from: 1180, cell: (program) => <Counts program={program} /> },
];

/** The programs the reader has a place in. */
export default function ProgramsPage() {
  const [, navigate] = useLocation();
  const [q, setQ] = useState('');
  const [isCreating, setCreating] = useState(false);
  const [proposingTo, setProposingTo] = useState<ProgramListItem>();
  const { data, error, refetch } = useReply('program.list');
  const me = useReply('me.read');
  const mayCreate = me.data?.mayCreatePrograms ?? false;
  const items = data?.items ?? [];
  const isAdmin = me.data?.tenantRoles.includes('Steerline.Admin') ?? false;
  const mayOperate = isAdmin || items.some(({ tpmId }) => tpmId !== undefined && tpmId === me.data?.personId);
  const found = items.filter(({ name }) => name.toLowerCase().includes(q.trim().toLowerCase()));
  const create = (
    <Button appearance="primary" icon={<AddRegular />} data-shortcut="n" onClick={() => setCreating(true)}>
      Create program
    </Button>
  );
  return (
    <Page isList>
      <PageHead
        title="Programs"
        end={
          <>
            {mayOperate && (
              <Button appearance="subtle" icon={<SettingsRegular />} onClick={() => navigate(SETUP)}>
                Set-up
              </Button>
            )}
            {mayCreate && create}
          </>
        }
      />
      {error && !data ? (
        <FailedState what="The programs could not be read." error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton label="Reading programs" />
      ) : items.length === 0 ? (
        <EmptyState
          title="No programs yet"
          text={
            mayCreate
              ? 'A program holds its people, plan, risks, decisions and meetings in one place. Create the first one; you become its TPM.'
              : 'You see the programs in which you have a role. Ask a TPM or your director to add you.'
          }
          action={mayCreate && create}
        />
      ) : (
        <>
          <FilterBar
            many="programs"
            q={q}
            onSearch={setQ}
            isFiltered={q !== ''}
            onClear={() => setQ('')}
            count={
              q
                ? `${found.length} of ${items.length} programs`
                : `${items.length} ${items.length === 1 ? 'program' : 'programs'}`
            }
          />
          {found.length > 0 ? (
            <DataTable
              label="Programs"
              columns={COLUMNS}
              rows={found}
              keyOf={({ id }) => id}
              onOpen={(program) => (isForeign(program) ? setProposingTo(program) : navigate(placePath(program.id)))}
            />
          ) : (
            <EmptyState title="No programs match" text="Other words may find what you look for." />
          )}
        </>
      )}
      {me.data && (
        <Writer name={me.data.personId}>
          <ProgramDrawers
            meId={me.data.personId}
            isCreating={isCreating}
            proposingTo={proposingTo}
            onClose={() => {
              setCreating(false);
              setProposingTo(undefined);
            }}
          />
        </Writer>
      )}
    </Page>
  );
}
