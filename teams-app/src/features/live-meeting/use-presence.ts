import { useRef, useState } from 'react';
import type { LiveActs } from './use-live-acts.ts';

/** Who is here, as it was said on this page, even before the server has it. */
export interface Presence {
  readonly hereIds: readonly string[];
  readonly attend: (personId: string, isHere: boolean) => void;
}

/** Shows each tick at once and sends one after the other, since each makes a new version of the meeting. */
export function usePresence(attendeeIds: readonly string[], send: LiveActs['attend']): Presence {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const line = useRef(Promise.resolve());
  const known = attendeeIds.filter((id) => said.get(id) !== false);
  const added = [...said].filter(([id, isHere]) => isHere && !attendeeIds.includes(id)).map(([id]) => id);
  const settle = (personId: string, isHere: boolean) =>
    setSaid((now) => new Map([...now].filter(([id, is]) => id !== personId || is !== isHere)));
  return {
    hereIds: [...known, ...added],
    attend: (personId, isHere) => {
      setSaid((now) => new Map(now).set(personId, isHere));
      line.current = line.current.then(() => send(personId, isHere)).then(() => settle(personId, isHere));
    },
  };
}
