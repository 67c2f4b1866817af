import { makeStyles, tokens } from '@fluentui/react-components';
import { readNumber } from '#shared/domain/kind-places.ts';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import { useRecord } from '../data/use-record.ts';
import { useProgram } from '../program-context.tsx';
import { LinkedRecord } from '../marks/linked-record.tsx';

const useStyles = makeStyles({
  root: { overflowWrap: 'anywhere' },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** What `PartName` takes. */
export interface PartNameProps {
  readonly line: BaselineChange;
  /** Opens the record; left out where leaving the place would lose what is written. */
  readonly isLink?: boolean;
}

/** The part of the baseline that a line is about: a milestone, a scope item, or the budget. */
export function PartName({ line, isLink = false }: PartNameProps) {
  if (line.part === 'budget') return 'Budget';
  return isLink ? <LinkedRecord number={line.record} /> : <PlainName number={line.record} />;
}

function PlainName({ number }: { readonly number: string }) {
  const styles = useStyles();
  const { program } = useProgram();
  const kind = readNumber(number)?.kind === 'scope' ? 'scope' : 'milestone';
  const { data } = useRecord(program.id, kind, number);
  return (
    <span className={styles.root}>
      <span className={styles.number}>{number}</span> {data?.title ?? ''}
    </span>
  );
}
