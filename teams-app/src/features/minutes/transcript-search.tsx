import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-end',
  },
  box: { flex: '1 1 120px', minWidth: '96px', maxWidth: '240px' },
  count: {
    minWidth: '64px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** What `TranscriptSearch` takes. */
export interface TranscriptSearchProps {
  readonly words: string;
  readonly count: number;
  /** 0-based place of the one that is shown. */
  readonly current: number;
  readonly onSearch: (words: string) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** Finds words in the transcript. Only the lines in sight are drawn, so the browser's own search would miss the rest. */
export function TranscriptSearch({ words, count, current, onSearch, onStep }: TranscriptSearchProps) {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      // Asked a second time, the browser's own search opens.
      if (!isFind || document.activeElement === box.current) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
  const isSearching = words.trim().length > 1;
  return (
    <div className={styles.root} role="search" aria-label="Transcript">
      <span className={styles.count} role="status">
        {isSearching && (count > 0 ? `${current + 1} of ${count}` : 'Not said')}
      </span>
      <SearchBox
        input={{ ref: box }}
        size="small"
        className={styles.box}
        aria-label="Search the transcript"
        placeholder="Search"
        data-shortcut="/"
        data-shortcut-does="Search the transcript"
        value={words}
        onChange={(_, data) => onSearch(data.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label="Previous place"
        disabledFocusable={count === 0}
        onClick={() => onStep(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label="Next place"
        disabledFocusable={count === 0}
        onClick={() => onStep(1)}
      />
    </div>
  );
}
