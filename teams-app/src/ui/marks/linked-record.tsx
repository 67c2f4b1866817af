import { makeStyles } from '@fluentui/react-components';
import { readNumber } from '#shared/domain/kind-places.ts';
import { useRecord } from '../data/use-record.ts';
import type { ListedKind } from '../data/use-list.ts';
import { NumberLink } from './number-link.tsx';
import { useProgram } from '../program-context.tsx';

const useStyles = makeStyles({ root: { overflowWrap: 'anywhere' } });

/** Another record of the program by number and, once it is read, title; opens it. */
export function LinkedRecord({ number }: { readonly number: string }) {
  const styles = useStyles();
  const { program } = useProgram();
  const kind = (readNumber(number)?.kind ?? 'risk') as ListedKind;
  const { data } = useRecord(program.id, kind, number);
  return (
    <span className={styles.root}>
      <NumberLink number={number} /> {data?.title ?? ''}
    </span>
  );
}
