import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { haltText } from '#shared/text/kind-text.ts';
import { Ago } from '../../ui/marks/when.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({ root: { flexShrink: 0, marginBottom: '8px', overflowWrap: 'anywhere' } });

/** Says on every page of a program that its records stand still, who decided so, and why; nothing while they do not. */
export function HaltBar() {
  const styles = useStyles();
  const { program } = useProgram();
  const { status, halt } = program;
  if (!halt || (status !== 'paused' && status !== 'closed')) return null;
  const { title, meaning } = haltText(status);
  return (
    <MessageBar className={styles.root} intent={status === 'paused' ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {meaning} <PersonName id={halt.byId} />, <Ago at={halt.haltedAt} />:{' '}
        {halt.reason}
      </MessageBarBody>
    </MessageBar>
  );
}
