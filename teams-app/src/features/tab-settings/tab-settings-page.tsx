import { Body1, Field, makeStyles, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { meets } from '#shared/domain/people/access.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import { VERBS } from '#shared/domain/people/verbs.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { useSend } from '../../ui/data/use-send.ts';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Page } from '../../frame/page.tsx';
import { readTabPlace, tabPlace } from '../../frame/paths.ts';
import type { HostChat, SetUp } from '../../platform/host.ts';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { SeriesField } from './series-field.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '480px' },
});

/** What is chosen here and not saved yet. */
interface Choice {
  readonly programId?: string;
  readonly series?: string;
}

const NOTHING: Choice = {};

/** What `TabSettingsPage` takes. */
export interface TabSettingsPageProps {
  readonly setUp: SetUp;
  readonly chat: HostChat | undefined;
}

/**
 * Chooses the program that a tab of a channel or meeting opens and, for a meeting, its series. Saved by the program's TPM, the
 * chat is the program's from then on; saved by anybody else, the tab opens there and the chat stays as it was.
 */
export default function TabSettingsPage({ setUp, chat }: TabSettingsPageProps) {
  const styles = useStyles();
  const send = useSend();
  const so = readTabPlace(setUp.place);
  const programs = useReply('program.list');
  const me = useReply('me.read');
  const bound = useReply('chat.find', { at: { chatId: chat?.id ?? '' }, enabled: chat !== undefined });
  const { value: chosen, write, forget } = useWriting<Choice>(`tab of ${chat?.id ?? ''}`, { begun: NOTHING });
  const { series: written } = chosen;
  const [failure, setFailure] = useState<unknown>();

  const items = (programs.data?.items ?? []).filter(
    ({ isMember, status }) => (isMember || status) && status !== 'closed',
  );
  const wanted = chosen.programId ?? so.programId ?? bound.data?.programId ?? '';
  const programId = items.some(({ id }) => id === wanted) ? wanted : '';
  const isMeeting = chat?.isMeeting ?? false;
  const series = isMeeting ? (written ?? (so.series || bound.data?.series || '')).trim() : '';
  const program = useReply('program.read', { at: { programId }, enabled: programId !== '' });
  const binds = chat !== undefined && mayBind(program.data, me.data);
  // Whether saving binds the chat is known first.
  const isReady = program.data !== undefined && me.data !== undefined;

  useEffect(() => {
    setUp.setValid(isReady);
    setUp.onSave(async () => {
      setFailure(undefined);
      try {
        const body = { chatId: chat?.id ?? '', ...(series && { series }) };
        if (binds) await send('program.bind-chat', { at: { programId }, body });
        forget();
        return { place: tabPlace(programId, series), name: program.data?.title ?? 'Steerline' };
      } catch (error) {
        setFailure(error);
        throw new Error(failureText(error), { cause: error });
      }
    });
  }, [setUp, chat, send, isReady, binds, programId, series, program.data, forget]);

  if (programs.error && !programs.data)
    return (
      <Page>
        <FailedState
          what="The programs could not be read."
          error={programs.error}
          onRetry={() => void programs.refetch()}
        />
      </Page>
    );
  return (
    <Page>
      <PageHead title={isMeeting ? 'Steerline in this meeting' : 'Steerline in this channel'} />
      {!programs.data ? (
        <RowsSkeleton label="Reading the programs" rows={2} />
      ) : items.length === 0 ? (
        <EmptyState
          title="You are in no program yet"
          text="A tab shows one program. Ask the TPM of a program to add you, then add the tab again."
        />
      ) : (
        <div className={styles.form}>
          <Field label="Program" required hint="The tab opens this program.">
            <Select value={programId} onChange={(_, { value }) => write((now) => ({ ...now, programId: value }))}>
              {programId === '' && <option value="">Choose a program</option>}
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          {isMeeting && programId && (
            <SeriesField
              key={programId}
              programId={programId}
              value={written ?? series}
              onChange={(value) => write((now) => ({ ...now, series: value }))}
            />
          )}
          {isReady && <Body1>{outcome(chat, binds)}</Body1>}
          {failure !== undefined && (
            <MessageBar intent="error" layout="multiline" role="alert">
              <MessageBarBody>{failureText(failure)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      )}
    </Page>
  );
}

type Program = Parameters<typeof meets>[2];
type Me = Pick<Caller, 'personId'> | undefined;

const mayBind = (program: Program | undefined, me: Me): boolean =>
  program !== undefined &&
  me !== undefined &&
  meets(
    VERBS['program.bind-chat'].access,
    { tenantId: '', personId: me.personId, tenantRoles: [], surface: 'tab' },
    program,
  );

/** What saving does beside setting the tab. */
function outcome(chat: HostChat | undefined, binds: boolean): string {
  const what = chat?.isMeeting ? 'this meeting' : 'this channel';
  if (binds)
    return chat?.isMeeting
      ? 'Its transcripts and minutes then belong to the program.'
      : 'What is published then can be posted to this channel.';
  return `Only the program's TPM ties ${what} to it. Until then the tab opens the program, and nothing else changes.`;
}
