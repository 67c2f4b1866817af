import { useCallback, useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import type { SourcedReply } from '#shared/contracts/replies.ts';
import type { MailMessage } from '../../platform/mail-host.ts';

/** What was recorded of a mail or its thread before; undefined until it is known, `null` when it cannot be. */
export interface FoundRead {
  readonly found: readonly SourcedReply[] | null | undefined;
  readonly again: () => void;
}

/** Asks once for each mail, and again when asked. */
export function useFound(via: Transport, { internetMessageId, conversationId }: MailMessage): FoundRead {
  const [found, setFound] = useState<FoundRead['found']>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const id = internetMessageId ?? '';
    const query = { type: 'mail', id: id || '<none>', conversation: conversationId };
    call(via, 'record.find-from-source', { query, signal: stop.signal }).then(
      (called) => !called.isUnchanged && setFound(called.reply.items),
      () => stop.signal.aborted || setFound(null),
    );
    return () => stop.abort();
  }, [via, internetMessageId, conversationId, round]);
  return { found, again: useCallback(() => setRound((before) => before + 1), []) };
}
