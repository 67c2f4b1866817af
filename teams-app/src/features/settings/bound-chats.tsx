import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { useState } from 'react';
import type { BoundChat } from '#shared/domain/kinds/program/program.ts';
import { chatText, CHATS_TEXT } from '#shared/text/chat-text.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { EmptyState } from '../../ui/list/list-states.tsx';
import { Ago } from '../../ui/marks/when.tsx';
import { ConfirmDialog } from '../../ui/overlay/confirm-dialog.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  chat: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '12px',
    alignItems: 'center',
    paddingBlock: '10px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 639px)': { gridTemplateColumns: '20px minmax(0, 1fr)', rowGap: '8px' },
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3 },
  act: { '@media (max-width: 639px)': { gridColumn: 2, justifySelf: 'start', marginInlineStart: '-8px' } },
});

/** The Teams chats that belong to the program, since when and by whom; its TPM releases them here. */
export function BoundChats() {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const { data: current = program } = useRecord(program.id, 'program', program.number);
  const [asked, setAsked] = useState<BoundChat>();
  const chats = [...(current.chats ?? [])].sort((a, b) => chatText(a).localeCompare(chatText(b)));
  const mayRelease = may('program.release-chat');
  const release = ({ chatId }: BoundChat) => {
    setAsked(undefined);
    acts.command(current, 'release-chat', { chatId }).then(
      () => say.done('The chat is released'),
      (error: unknown) => say.failed('The chat is bound as before', error),
    );
  };
  return (
    <section className={styles.root} aria-labelledby="chats-title">
      <Subtitle2 as="h3" id="chats-title">
        Teams chats
      </Subtitle2>
      {chats.length === 0 ? (
        <EmptyState title={CHATS_TEXT.empty} text={CHATS_TEXT.how} />
      ) : (
        <ul className={styles.list} aria-labelledby="chats-title">
          {chats.map((chat) => (
            <li key={chat.chatId} className={styles.chat} title={chat.chatId}>
              <ChatRegular className={styles.icon} aria-hidden="true" />
              <span className={styles.words}>
                <Text>{chatText(chat)}</Text>
                <Caption1 className={styles.meta}>
                  Bound <Ago at={chat.boundAt} /> by <PersonName id={chat.boundById} />
                </Caption1>
              </span>
              {mayRelease && (
                <Button
                  className={styles.act}
                  size="small"
                  appearance="subtle"
                  aria-label={`Release: ${chatText(chat)}`}
                  onClick={() => setAsked(chat)}
                >
                  Release
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!mayRelease && <Caption1 className={styles.meta}>{CHATS_TEXT.whose}</Caption1>}
      {asked && (
        <ConfirmDialog
          title={CHATS_TEXT.ask}
          confirmLabel="Release chat"
          onCancel={() => setAsked(undefined)}
          onConfirm={() => release(asked)}
        >
          <Text weight="semibold" block>
            {chatText(asked)}
          </Text>
          <Text>{CHATS_TEXT.consequence}</Text>
        </ConfirmDialog>
      )}
    </section>
  );
}
