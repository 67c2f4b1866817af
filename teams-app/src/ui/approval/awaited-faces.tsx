import { makeStyles } from '@fluentui/react-components';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { awaitedBy } from '#shared/domain/kinds/approval/approval-rules.ts';
import { PersonFace } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';

/** More are counted. */
const SHOWN = 4;

const useStyles = makeStyles({ root: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' } });

/** The faces of those whose answer is still needed. */
export function AwaitedFaces({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const { program } = useProgram();
  const ids = awaitedBy(approval, program);
  return (
    <span className={styles.root}>
      {ids.slice(0, SHOWN).map((id) => (
        <PersonFace key={id} id={id} size={20} />
      ))}
      {ids.length > SHOWN && `+${ids.length - SHOWN}`}
    </span>
  );
}
