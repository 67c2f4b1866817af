import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { liveText } from '#shared/text/meeting-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { LIVE, placePath } from '../../frame/paths.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  words: { overflowWrap: 'anywhere' },
});

/** The meetings of the reader's programs that are live, each with the way to it; nothing while none is. */
export function LiveNow() {
  const styles = useStyles();
  const [, navigate] = useLocation();
  const live = useReply('me.meetings').data?.items.filter(({ status }) => status === 'live') ?? [];
  if (live.length === 0) return null;
  return (
    <section className={styles.root} aria-label="Live meetings">
      {live.map(({ programId, programName, number, title }) => (
        <MessageBar key={`${programId} ${number}`} intent="info">
          <MessageBarBody className={styles.words}>
            <MessageBarTitle>{liveText(title)}</MessageBarTitle> {number}, {programName}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => navigate(`${placePath(programId, LIVE)}/${number}`)}>Go to the meeting</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </section>
  );
}
