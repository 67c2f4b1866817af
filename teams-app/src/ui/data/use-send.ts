import { useCallback, useState } from 'react';
import { call, type CallInput } from '#shared/client/call.ts';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { CommandKeys } from './command-keys.ts';
import { useServer } from './server.tsx';

/** Sends one command and gives its answer. @throws Refusal, ServerFault */
export type Send = <V extends Verb>(verb: V, input: Omit<CallInput<V>, 'key'>) => Promise<ReplyOf<V>>;

/** The way to send commands from a page: trying again after a failure, or clicking twice, does nothing twice. */
export function useSend(): Send {
  const via = useServer();
  const [keys] = useState(() => new CommandKeys());
  return useCallback(
    (verb, input) =>
      keys.use([verb, input], async (key) => {
        const called = await call(via, verb, { ...input, key });
        if (called.isUnchanged) throw new Error(`${verb} answered that nothing changed.`);
        return called.reply;
      }),
    [via, keys],
  );
}
