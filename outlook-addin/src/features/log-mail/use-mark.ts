import { useEffect } from 'react';
import type { MailHost } from '../../platform/mail-host.ts';
import type { PaneMemory, Saved } from './pane-memory.ts';

/** Marks the open mail once it is recorded; when another was open at that time, as soon as it is open again. */
export function useMark(host: MailHost, memory: PaneMemory, messageKey: string, saved: Saved | undefined): void {
  useEffect(() => {
    if (!saved || saved.isMarked !== undefined) return;
    const { record, programId } = saved;
    void host
      .mark({ programId, number: record.number })
      .catch(() => false)
      .then((isMarked) => memory.put(messageKey, { saved: { ...saved, isMarked } }));
  }, [host, memory, messageKey, saved]);
}
