import { useCallback, useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import type { SourcedReply } from '#shared/contracts/replies.ts';
import type { MailHost, MailMessage, Mark } from '../../platform/mail-host.ts';

/** What was recorded of a mail or its thread before; undefined until it is known, `null` when it cannot be. */
export interface FoundRead {
  readonly found: readonly SourcedReply[] | null | undefined;
  /** What the mailbox has the mail marked with; looked at only when the server does not say. */
  readonly marked?: Mark | undefined;
  readonly again: () => void;
}

/** Asks once for each mail, and again when asked. */
export function useFound(
  via: Transport,
  host: MailHost,
  { internetMessageId, conversationId }: MailMessage,
): FoundRead {
  const [marked, setMarked] = useState<Mark>();
  const [found, setFound] = useState<FoundRead['found']>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const id = internetMessageId ?? '';
    const query = { type: 'mail', id: id || '<none>', conversation: conversationId };
    call(via, 'record.find-from-source', { query, signal: stop.signal }).then(
      (called) => !called.isUnchanged && setFound(called.reply.items),
      () => {
        if (stop.signal.aborted) return;
        setFound(null);
        void host.markOf().then((mark) => stop.signal.aborted || setMarked(mark));
      },
    );
    return () => stop.abort();
  }, [via, host, internetMessageId, conversationId, round]);
  return { found, marked, again: useCallback(() => setRound((before) => before + 1), []) };
}
