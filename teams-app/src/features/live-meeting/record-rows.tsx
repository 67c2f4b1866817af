import { makeStyles, Text } from '@fluentui/react-components';
import { useRecords } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { whileOpen } from './poll.ts';
import { RecordRow, type RecordRowProps } from './record-row.tsx';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** What `RecordRows` takes. */
export interface RecordRowsProps extends Pick<RecordRowProps, 'at' | 'isCaptured' | 'acts' | 'onReadBack'> {
  readonly label: string;
  /** Quoted numbers. */
  readonly numbers: readonly string[];
}

/** Records of a point under a heading, kept fresh while something may happen to them. */
export function RecordRows({ label, numbers, ...row }: RecordRowsProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const records = useRecords(program.id, numbers, whileOpen);
  if (numbers.length === 0) return null;
  return (
    <section aria-label={label}>
      <Text as="h4" size={200} weight="semibold" block style={{ margin: '0 0 4px' }}>
        {label}
      </Text>
      <ul className={styles.list}>
        {records.map((record) => (
          <RecordRow key={record.number} record={record} {...row} />
        ))}
      </ul>
    </section>
  );
}
