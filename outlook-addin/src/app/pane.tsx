import { useEffect, useMemo, useState } from 'react';
import type { Transport } from '#shared/client/call.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { canTryAgain } from '#shared/client/can-try-again.ts';
import { LogMail } from '../features/log-mail/log-mail.tsx';
import { Outbox, type Settled } from '../features/log-mail/outbox.ts';
import { PaneMemory } from '../features/log-mail/pane-memory.ts';
import { saysItIsThere } from '../features/log-mail/says-it-is-there.ts';
import { usePrograms } from '../features/log-mail/use-programs.ts';
import { Waiting } from '../features/log-mail/waiting.tsx';
import type { MailHost, OpenItem } from '../platform/mail-host.ts';
import { Notice, type NoticeProps } from './notice.tsx';
import { useOpenItem } from './use-open-item.ts';

const NOTHING: Readonly<Record<Exclude<OpenItem['state'], 'message'>, NoticeProps>> = {
  none: {
    title: 'Choose a message',
    text: 'What it says is read for a risk or an escalation; you look at it and save it.',
  },
  several: {
    title: 'Several messages are chosen',
    text: 'One message makes one record: choose the one that says it best.',
  },
  compose: {
    title: 'This message is not sent yet',
    text: 'Once it is sent, open it among the sent items to record it.',
  },
  appointment: {
    title: 'This is an appointment',
    text: 'Risks and escalations are recorded from messages. What a meeting decides is recorded in Teams.',
  },
};

/** Where the browser keeps something; some clients forbid it. */
function shelf(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

/** What `Pane` takes. */
export interface PaneProps {
  readonly host: MailHost;
  readonly via: Transport;
  /** Where a page of the tab is; undefined where the deployment does not say. */
  readonly tabAddress: ((subPage: string) => string) | undefined;
}

/** What the pane shows for what is open beside it. */
export function Pane({ host, via, tabAddress }: PaneProps) {
  const item = useOpenItem(host);
  const { programs, personId, failure, again } = usePrograms(via);
  const [memory] = useState(() => new PaneMemory(shelf('sessionStorage')));
  const message = item?.state === 'message' ? item.message : undefined;
  const outbox = useMemo(() => {
    const settled = ({ sending, record, refusal }: Settled) => {
      const { messageKey, programId, programName } = sending;
      if (record) memory.put(messageKey, { saved: { record, programId, programName }, wantsAnother: false });
      else memory.put(messageKey, { refusal, ...(saysItIsThere(refusal) && { wantsAnother: false }) });
    };
    return personId === undefined ? undefined : new Outbox(via, shelf('localStorage'), personId, settled);
  }, [via, memory, personId]);
  useEffect(() => {
    if (!outbox) return undefined;
    outbox.resume();
    window.addEventListener('online', outbox.sendAll);
    return () => window.removeEventListener('online', outbox.sendAll);
  }, [outbox]);

  if (item && item.state !== 'message') return <Notice {...NOTHING[item.state]} />;
  if (failure !== undefined && !programs)
    return (
      <Notice
        title="Your programs could not be read"
        text={failureText(failure)}
        isFailure
        act={canTryAgain(failure) ? { label: 'Try again', onAct: again } : undefined}
      />
    );
  if (programs?.length === 0)
    return (
      <Notice
        title="No program takes anything from you"
        text="You are in no program, and none accepts proposals. Ask the program manager you have in mind."
      />
    );
  if (!message || !programs || !outbox) return <Waiting>Starting</Waiting>;
  return (
    <LogMail
      key={message.key}
      {...{ host, via, message, programs, memory, outbox, tabAddress }}
      personId={personId ?? ''}
    />
  );
}
