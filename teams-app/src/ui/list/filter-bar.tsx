import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', paddingBlock: '8px', flexShrink: 0 },
  search: { flex: '1 1 200px', maxWidth: '320px', minWidth: '140px' },
  count: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  end: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    // Under the thumb, whatever the page shows.
    '@media (max-width: 639px)': {
      position: 'fixed',
      insetInline: 0,
      bottom: 0,
      zIndex: 2,
      justifyContent: 'flex-end',
      padding: '8px 12px',
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      ':empty': { display: 'none' },
    },
  },
});

const WAIT_MS = 250;

/** What `FilterBar` takes. */
export interface FilterBarProps {
  /** `risks`, for the search's name and the count. */
  readonly many: string;
  readonly q: string;
  readonly onSearch: (q: string) => void;
  /** Filters beside the search. */
  readonly children?: ReactNode;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  /** `12 risks`, `showing 100 of 412 risks`. */
  readonly count: string | undefined;
  /** Acts at the end of the bar. */
  readonly end?: ReactNode;
}

/** Search, filters, how many there are, and what can be done with the list. `/` goes to the search. */
export function FilterBar({ many, q, onSearch, children, isFiltered, onClear, count, end }: FilterBarProps) {
  const styles = useStyles();
  const [written, setWritten] = useState(q);
  useEffect(() => {
    if (written === q) return undefined;
    const timer = setTimeout(() => onSearch(written), WAIT_MS);
    return () => clearTimeout(timer);
  }, [written, q, onSearch]);
  return (
    <div className={styles.root} role="search" aria-label={`Filter ${many}`}>
      <SearchBox
        className={styles.search}
        aria-label={`Search ${many}`}
        placeholder={`Search ${many}`}
        data-shortcut="/"
        value={written}
        onChange={(_, data) => setWritten(data.value)}
      />
      {children}
      {isFiltered && (
        <Button
          appearance="subtle"
          onClick={() => {
            setWritten('');
            onClear();
          }}
        >
          Clear filters
        </Button>
      )}
      <span className={styles.count} role="status">
        {count}
      </span>
      {end && <div className={styles.end}>{end}</div>}
    </div>
  );
}
