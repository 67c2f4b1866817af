import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Day } from '#shared/domain/time/day.ts';
import type { Severity } from '#shared/domain/kinds/issue/issue.ts';
import { statusText } from '#shared/text/kind-text.ts';
import type { Column } from '../list/data-table.tsx';
import { ScoreBadge, SeverityBadge } from '../marks/band-badge.tsx';
import { RecordName } from '../marks/record-name.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { DayText, DueDay } from '../marks/when.tsx';
import { Person } from '../people/person.tsx';

const numberIn = (number: string): number => Number(number.slice(number.lastIndexOf('-') + 1));

/** Number and title; sorted by number. */
export const nameColumn = <R extends AnyRecord>(): Column<R> => ({
  id: 'name',
  label: 'Number and title',
  sortKey: ({ number }) => numberIn(number),
  cell: ({ number, title, confidential }) => (
    <RecordName number={number} title={title} confidential={confidential} isOneLine />
  ),
});

/** State by icon and word. */
export const statusColumn = <R extends AnyRecord>(width = 132): Column<R> => ({
  id: 'status',
  label: 'Status',
  width,
  isMeta: true,
  sortKey: ({ status }) => statusText(status),
  cell: ({ status }) => <StatusMark status={status} />,
});

/** A person by face and name. */
export const personColumn = <R extends AnyRecord>(
  label: string,
  idOf: (record: R) => string | undefined,
  { from = 660, isMeta = true }: { readonly from?: number; readonly isMeta?: boolean } = {},
): Column<R> => ({
  id: `person-${label}`,
  label,
  width: 168,
  from,
  isMeta,
  cell: (record) => {
    const id = idOf(record);
    return id ? <Person id={id} /> : <span>No {label.toLowerCase()}</span>;
  },
});

/** Whose it is. */
export const ownerColumn = <R extends AnyRecord>(): Column<R> => personColumn('Owner', ({ ownerId }) => ownerId);

/** A day; with `isDone` it is one by which something is due. */
export const dayColumn = <R extends AnyRecord>(
  label: string,
  dayOf: (record: R) => Day | undefined,
  more: { readonly isDone?: (record: R) => boolean; readonly from?: number; readonly isMeta?: boolean } = {},
): Column<R> => ({
  id: `day-${label}`,
  label,
  width: 96,
  from: more.from ?? 0,
  isMeta: more.isMeta ?? true,
  sortKey: dayOf,
  cell: (record) => {
    const day = dayOf(record);
    if (!day) return null;
    return more.isDone ? <DueDay day={day} isDone={more.isDone(record)} /> : <DayText day={day} />;
  },
});

/** A short text. */
export const textColumn = <R extends AnyRecord>(
  label: string,
  textOf: (record: R) => string | undefined,
  more: { readonly width?: number; readonly from?: number } = {},
): Column<R> => ({
  id: `text-${label}`,
  label,
  width: more.width ?? 144,
  from: more.from ?? 860,
  sortKey: textOf,
  cell: textOf,
});

/** A risk's score with its band. */
export const scoreColumn = <R extends AnyRecord>(scoreOf: (record: R) => number | undefined): Column<R> => ({
  id: 'score',
  label: 'Score',
  width: 120,
  isMeta: true,
  sortKey: scoreOf,
  cell: (record) => <ScoreBadge score={scoreOf(record)} />,
});

const SEVERITY_ORDER: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** How bad it is. */
export const severityColumn = <R extends AnyRecord>(severityOf: (record: R) => Severity): Column<R> => ({
  id: 'severity',
  label: 'Severity',
  width: 112,
  isMeta: true,
  sortKey: (record) => SEVERITY_ORDER.indexOf(severityOf(record)),
  cell: (record) => <SeverityBadge severity={severityOf(record)} />,
});
