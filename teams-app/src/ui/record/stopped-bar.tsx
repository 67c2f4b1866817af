import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { counted } from '#shared/text/counted.ts';
import type { CommandQueue, QueueState } from '../data/command-queue.ts';
import { failureText } from '#shared/client/failure-text.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What `StoppedBar` takes. */
export interface StoppedBarProps
  extends Pick<QueueState<AnyRecord>, 'waiting' | 'stoppedBy'>, Pick<CommandQueue<AnyRecord>, 'resume' | 'giveUp'> {}

/** What is not saved because the server did not answer: it waits, to be tried again or taken back. */
export function StoppedBar({ waiting, stoppedBy, resume, giveUp }: StoppedBarProps) {
  const styles = useStyles();
  if (stoppedBy === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{counted(waiting.length, 'change is', 'changes are')} not saved yet.</MessageBarTitle>
        {failureText(stoppedBy)}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={resume}>Try again</Button>
        <Button appearance="subtle" onClick={giveUp}>
          Take back
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
