import { useEffect, useState } from 'react';

/** The position of a program's log that a person had read, and when. */
export interface Seen {
  readonly seq: number;
  readonly at: string;
}

const READING_MS = 4000;
const keyOf = (personId: string, programId: string): string => `steerline.seen.${personId}.${programId}`;

function read(key: string): Seen | undefined {
  try {
    const { seq, at } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Seen>;
    return typeof seq === 'number' && typeof at === 'string' ? { seq, at } : undefined;
  } catch {
    return undefined;
  }
}

/** What the person had seen of a program when they opened it; what there is now counts as seen after a few seconds. */
export function useLastSeen(personId: string, programId: string, seq: number | undefined, now: Date): Seen | undefined {
  const key = keyOf(personId, programId);
  const [before] = useState(() => read(key));
  useEffect(() => {
    if (seq === undefined) return undefined;
    const timer = setTimeout(() => {
      try {
        localStorage.setItem(key, JSON.stringify({ seq, at: now.toISOString() }));
      } catch {
        // Where nothing can be kept, everything is new each time.
      }
    }, READING_MS);
    return () => clearTimeout(timer);
  }, [key, seq, now]);
  return before;
}
