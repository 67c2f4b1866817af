import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    width: 'calc(100% + 16px)',
    marginInline: '-8px',
    minHeight: '36px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    padding: '4px 8px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, minWidth: 0 },
  end: { display: 'inline-flex', alignItems: 'center', columnGap: '8px', flexShrink: 0 },
});

/** What `BriefRows` takes. */
export interface BriefRowsProps<R extends AnyRecord> {
  readonly records: readonly R[];
  /** What stands at the end of a row. */
  readonly end: (record: R) => ReactNode;
}

/** A few records, a line each; a line opens its record. */
export function BriefRows<R extends AnyRecord>({ records, end }: BriefRowsProps<R>) {
  const styles = useStyles();
  const { open } = useProgram();
  return (
    <ul className={styles.list}>
      {records.map((record) => (
        <li key={record.number}>
          <button type="button" className={styles.row} onClick={() => open(record.number)}>
            <span className={styles.name}>
              <RecordName number={record.number} title={record.title} confidential={record.confidential} isOneLine />
            </span>
            <span className={styles.end}>{end(record)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
