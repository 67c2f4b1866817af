import {
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { NARROW, useWidth } from '../use-width.ts';
import { sorted, type Sort, type SortKey } from './sorted.ts';
import { useTableStyles } from './table-styles.ts';

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Width in pixels; left out, the column takes the rest. */
  readonly width?: number;
  /** What it is sorted by; undefined sorts last. Left out, the column cannot be sorted. */
  readonly sortKey?: (row: Row) => SortKey;
  readonly cell: (row: Row) => ReactNode;
  /** Least width of the table in pixels at which the column is shown; 0 when left out. */
  readonly from?: number;
  /** In one column, shown under the title. */
  readonly isMeta?: boolean;
}

/** What `DataTable` takes. */
export interface DataTableProps<Row> {
  readonly label: string;
  /** The first one names the row and holds what opens it. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly initialSort?: Sort;
  /** True for rows that stand before all others, however they are sorted. */
  readonly isFirst?: (row: Row) => boolean;
  readonly onOpen: (row: Row) => void;
  /** Key of the row that is open beside the table. */
  readonly openKey?: string | undefined;
  /** Told when the reader sorts, so that the rest can be read first. */
  readonly onSort?: () => void;
  readonly footer?: ReactNode;
  /** As high as its rows, inside a page that scrolls; otherwise it fills the page and scrolls itself. */
  readonly isWhole?: boolean;
}

const ROW = 44;
const TWO_LINES = 64;
/** Less than this for what names a row, in pixels, is no room for columns beside it. */
const LEAST = 256;
/** From here on only the rows in sight are drawn. */
const MANY = 120;

/** A table to scan: sorted by its heads, walked with the arrow keys, one column wide where there is no room for more. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, openKey, isFirst, footer } = props;
  const styles = useTableStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const wide = columns.filter(({ from = 0 }) => (width ?? Infinity) >= from);
  const taken = wide.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const isNarrow = width !== undefined && (width < NARROW || width - taken < LEAST);
  const [sort, setSort] = useState<Sort | undefined>(props.initialSort);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const shown = useMemo(() => {
    const all = sorted(rows, columns.find(({ id }) => id === sort?.by)?.sortKey, sort?.isDescending ?? false);
    return isFirst ? [...all.filter(isFirst), ...all.filter((row) => !isFirst(row))] : all;
  }, [rows, columns, sort, isFirst]);
  const isVirtual = shown.length > MANY;
  const height = isNarrow ? TWO_LINES : ROW;
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions change under it on purpose
  const virtual = useVirtualizer({
    count: isVirtual ? shown.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const visible = isNarrow ? columns.filter(({ isMeta }, index) => index === 0 || isMeta) : wide;
  const sizeOf = (column: Column<Row>) =>
    column.width ? { flex: `0 0 ${column.width}px` } : { flex: '1 1 0', minWidth: 0 };

  const drawRow = (row: Row, at?: { readonly index: number; readonly start: number }) => {
    const [first, ...rest] = visible;
    const key = keyOf(row);
    const place =
      at === undefined
        ? {}
        : { position: 'absolute' as const, insetInline: 0, top: 0, transform: `translateY(${at.start}px)` };
    return (
      <TableRow
        key={key}
        // A long title takes more lines than were guessed.
        {...(at && { ref: virtual.measureElement, 'data-index': at.index })}
        className={mergeClasses(styles.row, isNarrow && styles.rowNarrow, key === openKey && styles.rowOpen)}
        style={{ minHeight: height, ...place }}
        aria-selected={key === openKey || undefined}
        onClick={() => onOpen(row)}
      >
        {first && (
          <TableCell
            className={mergeClasses(styles.cell, isNarrow && styles.cellNarrow)}
            style={isNarrow ? {} : sizeOf(first)}
          >
            <button
              type="button"
              className={styles.opener}
              onClick={(event) => {
                event.stopPropagation();
                onOpen(row);
              }}
            >
              {first.cell(row)}
            </button>
          </TableCell>
        )}
        {isNarrow ? (
          <TableCell className={mergeClasses(styles.cell, styles.meta)}>
            {rest.map((column) => (
              <span key={column.id} className={styles.metaPart}>
                {column.cell(row)}
              </span>
            ))}
          </TableCell>
        ) : (
          rest.map((column) => (
            <TableCell key={column.id} className={styles.cell} style={sizeOf(column)}>
              {column.cell(row)}
            </TableCell>
          ))
        )}
      </TableRow>
    );
  };

  return (
    <div
      ref={box}
      className={mergeClasses(styles.box, isVirtual && styles.boxLong, props.isWhole && styles.boxWhole)}
      role="region"
      aria-label={`${label}, scrollable`}
      tabIndex={-1}
    >
      <Table noNativeElements aria-label={label} className={styles.table} sortable>
        <TableHeader className={mergeClasses(styles.header, isNarrow && styles.headerNarrow)}>
          <TableRow className={styles.headRow}>
            {visible.map((column) => (
              <TableHeaderCell
                key={column.id}
                className={styles.head}
                style={sizeOf(column)}
                sortable={column.sortKey !== undefined}
                {...(sort?.by === column.id && { sortDirection: sort.isDescending ? 'descending' : 'ascending' })}
                {...(column.sortKey && {
                  onClick: () => {
                    props.onSort?.();
                    setSort({ by: column.id, isDescending: sort?.by === column.id && !sort.isDescending });
                  },
                })}
              >
                {column.label}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody
          {...arrows}
          className={styles.body}
          style={isVirtual ? { height: virtual.getTotalSize(), position: 'relative' } : {}}
        >
          {isVirtual
            ? virtual.getVirtualItems().map((item) => drawRow(shown[item.index] as Row, item))
            : shown.map((row) => drawRow(row))}
        </TableBody>
      </Table>
      {footer}
    </div>
  );
}
