import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { useUnsaved } from '../overlay/unsaved.tsx';
import { CommandQueue, type QueueOptions, type QueueState } from './command-queue.ts';
import { putRecord, readAgain } from './put-record.ts';
import { useServer } from './server.tsx';

/** What `useCommandQueue` takes. */
export interface QueueUse<R extends AnyRecord> extends Pick<QueueOptions<R>, 'partOf' | 'onDone' | 'onFailed'> {
  readonly programId: string;
  /** As it was read; a newer one is taken over. Another number needs another component: give it a `key`. */
  readonly record: R;
}

/** A record with the commands given to it on this page, sent one after another. */
export function useCommandQueue<R extends AnyRecord>(
  use: QueueUse<R>,
): QueueState<R> & Pick<CommandQueue<R>, 'send' | 'resume' | 'giveUp'> {
  const via = useServer();
  const memory = useQueryClient();
  const latest = useRef(use);
  useEffect(() => {
    latest.current = use;
  });
  const { programId, record } = use;
  const [queue] = useState(
    () =>
      new CommandQueue<R>({
        via,
        programId,
        record,
        partOf: use.partOf,
        onDone: (done, after) => {
          putRecord(memory, programId, after);
          latest.current.onDone(done, after);
        },
        onFailed: (failed, error) => latest.current.onFailed(failed, error),
        onIdle: () => void readAgain(memory, programId),
      }),
  );
  useEffect(() => queue.offer(record), [queue, record]);
  const state = useSyncExternalStore(queue.listen, queue.state);
  useUnsaved(state.stoppedBy !== undefined);
  const { send, resume, giveUp } = queue;
  return { ...state, send, resume, giveUp };
}
