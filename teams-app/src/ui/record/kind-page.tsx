import { Button, makeStyles, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { lifeOf, type RecordOf } from '#shared/domain/kinds.ts';
import { KIND_TEXT, statusText } from '#shared/text/kind-text.ts';
import { useActs } from '../data/use-acts.ts';
import { useRecord } from '../data/use-record.ts';
import { useList, type ListedKind } from '../data/use-list.ts';
import { bodyOf } from '../form/form-values.ts';
import { RecordForm } from '../form/record-form.tsx';
import type { KindSpec } from '../kind/spec.ts';
import { DataTable } from '../list/data-table.tsx';
import { FilterBar } from '../list/filter-bar.tsx';
import { OwnerFilter } from '../list/owner-filter.tsx';
import { EmptyState, FailedState, RowsSkeleton } from '../list/list-states.tsx';
import { RecordName } from '../marks/record-name.tsx';
import { DetailDrawer } from '../overlay/detail-drawer.tsx';
import { useSay } from '../overlay/toasts.tsx';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { useFindWords } from '../writing/use-half-written.ts';
import { RecordPanel } from './record-panel.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  select: { minWidth: '128px' },
  more: { display: 'flex', justifyContent: 'center', padding: '12px' },
});

/** What `KindPage` takes. */
export interface KindPageProps<K extends ListedKind> {
  readonly spec: KindSpec<K>;
  /** Number of the record in the drawer. */
  readonly open: string | undefined;
  /** Told the number to open, or undefined to close the drawer. */
  readonly onOpen: (number: string | undefined) => void;
  /** Acts before the one that creates. */
  readonly tools?: ReactNode;
  /** Instead of the table, for the same records. */
  readonly instead?: ((records: readonly RecordOf<K>[]) => ReactNode) | undefined;
  /** Buttons in the drawer's head. */
  readonly drawerTools?: (number: string) => ReactNode;
}

const OPEN = 'open-ones';
const ALL = '';
/** More than these are sorted only as far as they were read. */
const SORTABLE = 2000;

/** Kept with what is written of a new record. */
interface FormBegun {
  readonly label: string | undefined;
}

/** The records of a kind: found, sorted, opened, changed and created, all from the kind's description. */
export function KindPage<K extends ListedKind>({ spec, open, onOpen, tools, instead, drawerTools }: KindPageProps<K>) {
  const styles = useStyles();
  const view = useProgram();
  const { today } = useReader();
  const say = useSay();
  const acts = useActs(view.program.id);
  const [q, setQ] = useState('');
  const [status, setStatus] = useState(OPEN);
  const [owner, setOwner] = useState('');
  const find = useFindWords();
  const creating = `create ${spec.kind}`;
  /** What the open form is called: it keeps its name, whatever the reader may do by now. */
  const [formLabel, setFormLabel] = useState(() => (find(creating)?.on as FormBegun | undefined)?.label);
  const { one, many } = KIND_TEXT[spec.kind];
  const statuses = status === OPEN ? lifeOf(spec.kind).open : status === ALL ? [] : [status];
  const list = useList(view.program.id, spec.kind, { status: statuses, ...(q && { q }), ...(owner && { owner }) });
  const mayEdit = view.may(`${spec.kind}.edit`);
  const createLabel = mayEdit ? spec.createLabel : (spec.proposeLabel ?? spec.createLabel);
  const mayCreate = createLabel !== undefined && view.may(`${spec.kind}.create`);
  const hasOwner = spec.fields.some(({ name }) => name === 'ownerId');
  const Beside = spec.beside;
  const isFiltered = q !== '' || status !== OPEN || owner !== '';
  const opened = useRecord(view.program.id, spec.kind, open).data;
  const { hasMore, isReadingMore, readMore, items } = list;
  const [isSorted, setSorted] = useState(spec.sort !== undefined);
  // What is sorted here has to be here: the server gives the newest numbers first.
  const readsOn = isSorted && hasMore && !isReadingMore && items.length < SORTABLE;
  useEffect(() => {
    if (readsOn) readMore();
  }, [readsOn, readMore]);
  const clear = useCallback(() => {
    setQ('');
    setStatus(OPEN);
    setOwner('');
  }, []);
  const close = () => setFormLabel(undefined);
  const create = (
    <Button appearance="primary" icon={<AddRegular />} data-shortcut="n" onClick={() => setFormLabel(createLabel)}>
      {createLabel}
    </Button>
  );
  const count =
    list.total === undefined
      ? undefined
      : list.hasMore
        ? `Showing ${list.items.length} of ${list.total} ${many}`
        : `${list.total} ${list.total === 1 ? one : many}`;

  return (
    <div className={styles.root}>
      <FilterBar
        many={many}
        q={q}
        onSearch={setQ}
        isFiltered={isFiltered}
        onClear={clear}
        count={count}
        end={
          <>
            {tools}
            {mayCreate && create}
          </>
        }
      >
        <Select
          className={styles.select}
          aria-label="Status"
          value={status}
          onChange={(_, data) => setStatus(data.value)}
        >
          <option value={OPEN}>Open {many}</option>
          <option value={ALL}>Every status</option>
          {lifeOf(spec.kind).statuses.map((each) => (
            <option key={each} value={each}>
              {statusText(each)}
            </option>
          ))}
        </Select>
        {hasOwner && <OwnerFilter className={styles.select} owner={owner} onChoose={setOwner} />}
      </FilterBar>
      {list.error && list.total === undefined ? (
        <FailedState what={`The ${many} could not be read.`} error={list.error} onRetry={list.retry} />
      ) : list.isReading ? (
        <RowsSkeleton label={`Reading ${many}`} />
      ) : list.items.length === 0 && isFiltered ? (
        <EmptyState
          title={`No ${many} match`}
          text="Other words, another status or another owner may find what you look for."
          action={<Button onClick={clear}>Clear filters</Button>}
        />
      ) : list.items.length === 0 ? (
        <EmptyState
          {...spec.empty}
          {...(mayCreate && { action: <Button onClick={() => setFormLabel(createLabel)}>{createLabel}</Button> })}
        />
      ) : instead ? (
        instead(list.items)
      ) : (
        <DataTable
          label={many}
          columns={spec.columns}
          rows={list.items}
          keyOf={({ number }) => number}
          openKey={open}
          onOpen={({ number }) => onOpen(number)}
          {...(spec.sort && { initialSort: spec.sort })}
          onSort={() => setSorted(true)}
          footer={
            list.hasMore && (
              <div className={styles.more}>
                <Button disabledFocusable={list.isReadingMore} onClick={list.readMore}>
                  {list.isReadingMore ? 'Reading…' : `Show more of ${list.total}`}
                </Button>
              </div>
            )
          }
        />
      )}
      <DetailDrawer
        isWide={spec.view !== undefined}
        isOpen={open !== undefined}
        title={
          open && <RecordName number={open} title={opened?.title ?? ''} confidential={opened?.confidential ?? false} />
        }
        tools={open && drawerTools?.(open)}
        onClose={() => onOpen(undefined)}
      >
        {open && <RecordPanel key={open} spec={spec} number={open} />}
      </DetailDrawer>
      <DetailDrawer
        isModal
        isWide={Beside !== undefined}
        isOpen={formLabel !== undefined}
        title={formLabel}
        onClose={close}
      >
        <RecordForm
          label={formLabel ?? ''}
          keptAs={creating}
          on={{ label: formLabel } satisfies FormBegun}
          fields={spec.fields.filter(({ only }) => only !== 'edit')}
          initial={spec.begin?.(today) ?? {}}
          beside={Beside && ((values) => <Beside values={values} record={undefined} />)}
          saveLabel={formLabel ?? ''}
          onSave={async (values) => {
            const made = await acts.create(spec.kind, bodyOf(values));
            close();
            say.done(`${made.number} is recorded`);
            onOpen(made.number);
          }}
          onCancel={close}
        />
      </DetailDrawer>
    </div>
  );
}
